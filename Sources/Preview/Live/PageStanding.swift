import Diagnostics
import Selari

/// What is true of the page at hand while something is wrong in its site.
enum PageStanding: Equatable, Sendable {
  /// It cannot be made at present, and is shown as it was when it last could.
  case old
  /// Something in its own file could not be read: it is shown as far as that could.
  case asFarAsRead
  /// Another page has its address, too.
  case sharesAddress
  /// So many things are wrong in its own file, which do not keep it from being up to date.
  case faulty(own: Int)
  /// Nothing is wrong in its own file, and it is up to date.
  case upToDate
  /// It is no page of the site: a tool, or an address where nothing is.
  case none

  /// How the page at a target stands.
  init(of target: RequestTarget?, in site: PreviewSite, findings: [Finding]) {
    guard let target, !target.path.hasPrefix(ToolPages.prefix) else {
      self = .none
      return
    }
    if site.live.isOld(site.files.output(of: target.path)) {
      self = .old
    } else if let page = site.page(at: target.path) {
      let file = site.source(of: target)
      let own = findings.filter { $0.severity == .error && $0.place.file == file }
      let isPartial = site.live.isPartial(site.files.output(of: target.path))
      if site.live.sharesAddress(page) {
        self = .sharesAddress
      } else if own.isEmpty {
        self = .upToDate
      } else if isPartial || own.contains(where: Self.leavesUnread) {
        self = .asFarAsRead
      } else {
        self = .faulty(own: own.count)
      }
    } else {
      self = .none
    }
  }

  /// Whether something of a page's file does not get onto the page. A dead link does, and what is missing
  /// in the other language is not the page's.
  private static func leavesUnread(_ finding: Finding) -> Bool {
    finding.isFatal || ["front-matter", "yaml", "directive"].contains(finding.rule.group)
  }
}
