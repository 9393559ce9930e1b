import Diagnostics

/// The HTML of a page, as it is written.
struct CheckedOutput {
  let scope: SiteScope
  /// The page's index in the site; nil for what is no page: the chooser, 404, a redirect.
  let index: Int?
  /// Its address from the site's root: `/ms/faq/`.
  let path: String
  let bytes: [UInt8]
  /// What the scanner noticed.
  let noticed: [PageScanner.Fault]
  /// The addresses in it that lead nowhere, or to another host without anybody following them; looked
  /// for only where a rule asks.
  let addresses: [JudgedAddress]
  /// The page's tree, where a rule looks at it.
  let tree: HTMLTree?
  /// Where a rule notes what it reads of the site beside the page; nil where nobody wants to know.
  let reads: ReadLog?

  var page: Page? { index.map { scope.site.pages[$0] } }
  var site: Site { scope.site }

  /// The size in bytes of a file of the site, by its address in the page; nil for any other.
  func size(of address: String) -> Int? {
    let prefix = site.configuration.address.prefix
    guard address.hasPrefix(prefix + "/") else { return nil }
    let path = Percent.resolved(String(address.dropFirst(prefix.count)))
    reads?.note(.size(path))
    return scope.size(at: path)
  }
}

/// Something wrong in the HTML of a page.
struct OutputFault: Sendable {
  /// What is wrong.
  let problem: any Problem
  /// The same without what differs from page to page, for a fault that a template works out anew for
  /// each; nil where nothing differs.
  var shared: (any Problem)?
  /// The same of what another page's content brings into this one; nil where nothing differs.
  var elsewhere: (any Problem)?
  /// Where it is, in bytes of the page; nil where the page as a whole is meant.
  let range: Range<Int>?
  /// Where the site states what is wrong, for what a template only prints.
  var source: Place?
  /// Further places in the page, and what they have to do with it.
  var related: [(range: Range<Int>, ms: String, en: String)] = []
}
