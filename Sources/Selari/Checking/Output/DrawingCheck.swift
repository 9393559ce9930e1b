import Diagnostics

/// Whether the QR codes that templates address are drawn, once everything has been rendered.
///
/// Templates get such an address from `qr`, which draws what it names; one that is written by hand may
/// be that of a code which nobody asks for any more.
struct DrawingCheck {
  let scope: SiteScope
  /// The paths of those that are drawn, from the site's root.
  let drawn: Set<String>

  /// What is wrong with addresses.
  func findings(_ links: [DrawingLink]) -> [Finding] {
    links.filter { !drawn.contains($0.path) }.compactMap { link in
      let problem = LinkDeadProblem.nothing(DeadAddress(link.path, in: scope.site))
      return link.origin.finding(problem, in: scope)
    }
  }
}
