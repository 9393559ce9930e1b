import Diagnostics

/// Which checks run, and how grave each rule is.
struct CheckSettings: Sendable {
  /// The profiles asked for.
  var profiles: [CheckProfile] = []
  /// What `site.yaml` says of single rules, or of groups as `group/*`.
  var severities: [String: Severity] = [:]
}
