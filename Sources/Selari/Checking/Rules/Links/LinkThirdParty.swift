import Diagnostics
import Markdown

/// A page loads nothing from another host.
///
/// An image, a font, a script or a frame that the browser fetches elsewhere tells that host who reads
/// the page, is gone when the host is, and is refused by the site's content security policy, so that
/// readers see nothing. Looked at are the images of Markdown, everything that a page's HTML loads
/// (`src`, `srcset`, `poster`, `<object data>`, `<link>` to a stylesheet, an icon or something to be
/// loaded ahead, `url(…)` in styles), and the stylesheets in `templates/assets/`. A link that readers
/// follow (`<a href>`) is another matter, and so are `<link rel="canonical">` and `<meta>`, which load
/// nothing.
///
/// ```markdown
/// ![Logo ILO](https://www.ilo.example/logo.png)       ← another host
/// ![Logo ILO](logo-ilo.png)                           ← a file beside the page
/// ```
/// ```html
/// <link rel="stylesheet" href="https://fonts.example/css?family=Inter">
/// <link rel="stylesheet" href="{{ asset("site.css") }}">
/// ```
///
/// Put a copy beside the page or into `templates/assets/`, if its licence permits that. What others
/// show in a frame, such as a video or a map, is linked to. A template allows what it needs all the same
/// by `{# selari: allow link/third-party: the reason #}`.
struct LinkThirdParty: PageRule {
  static let id: RuleID = "link/third-party"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    for image in page.document.images {
      let destination = page.reader.references.destination(image.destination)
      guard let host = Self.host(of: destination, besides: site.configuration) else { continue }
      findings.append(
        Finding(
          LinkThirdPartyProblem(kind: .pageImage, host: host, address: destination),
          at: page.source.place(image.destinationRange)))
    }
  }

  /// The host that an address leads to, where that is not the site's own; nil for a path and for other
  /// schemes.
  static func host(of address: String, besides site: SiteConfiguration) -> String? {
    guard let host = WrittenAddress(address, on: "/").hostname, host != site.address.hostname
    else { return nil }
    return String(host)
  }
}

struct LinkThirdPartyProblem: Problem {
  enum Kind: Hashable, Sendable {
    /// An image in Markdown.
    case pageImage
    case file, frame
    /// A connection that is only made ready.
    case connection
  }

  let kind: Kind
  let host: String
  let address: String

  var rule: RuleID { LinkThirdParty.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "halaman tidak memuatkan apa-apa daripada hos lain",
        en: "a page loads nothing from another host"),
      explanation: explanation(language), solutions: [Solution(remedy(language))])
  }

  private func explanation(_ language: MessageLanguage) -> String {
    switch kind {
    case .connection:
      language(
        ms: "Pelayar pembaca akan membuka sambungan ke \(host) (`\(address)`).",
        en: "Readers' browsers would open a connection to \(host) (`\(address)`).")
    case .pageImage, .file, .frame:
      language(
        ms:
          "Pelayar pembaca akan meminta `\(address)` daripada \(host), dan dasar keselamatan tapak menolaknya.",
        en:
          "Readers' browsers would ask \(host) for `\(address)`, and the site's security policy refuses it."
      )
    }
  }

  private func remedy(_ language: MessageLanguage) -> String {
    switch kind {
    case .pageImage:
      language(
        ms: "Letakkan salinannya di sebelah halaman, jika lesennya membenarkan.",
        en: "Put a copy beside the page, if its licence permits that.")
    case .file:
      language(
        ms: "Letakkan salinannya di dalam templates/assets, jika lesennya membenarkan.",
        en: "Put a copy into templates/assets, if its licence permits that.")
    case .frame:
      language(
        ms: "Buat pautan ke sana, supaya pembaca sendiri yang memilih untuk membukanya.",
        en: "Link to it, so that readers choose for themselves whether to open it.")
    case .connection:
      language(
        ms: "Buang elemen ini, dan muatkan semuanya daripada tapak sendiri.",
        en: "Take the element out, and load everything from the site itself.")
    }
  }
}
