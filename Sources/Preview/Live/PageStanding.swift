import Diagnostics
import Selari

/// What is true of the page at hand while something is wrong in its site.
enum PageStanding: Equatable, Sendable {
  /// It cannot be made at present, and is shown as it was when it last could.
  case old
  /// Something is wrong in its own file: it is shown as far as that could be read.
  case asFarAsRead
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
    } else if site.page(at: target.path) != nil {
      let file = site.source(of: target)
      let isAtFault = findings.contains { $0.severity == .error && $0.place.file == file }
      self = isAtFault ? .asFarAsRead : .upToDate
    } else {
      self = .none
    }
  }
}
