import Diagnostics

extension LinkDead {
  /// What `security` in `site.yaml` states stands in no page: it is looked up when `security.txt` is made.
  static func findings(inSecurityOf scope: SiteScope) -> [Finding] {
    let configuration = scope.site.configuration
    guard let security = configuration.security else { return [] }
    let judge = AddressJudge(scope)
    return (security.contacts + [security.policy].compactMap { $0 }).compactMap { address in
      guard let dead = judge.dead(address.value) else { return nil }
      return Finding(
        LinkDeadProblem.nothing(dead), at: configuration.source.place(address.range))
    }
  }
}
