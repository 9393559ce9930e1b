import Diagnostics

/// How grave each rule is: by default, and as `checks.severity` in `site.yaml` says.
struct Severities: Sendable {
  private let settings: [String: Severity]

  /// The severities of a site.
  init(_ settings: CheckSettings) { self.settings = settings.severities }

  /// The groups whose rules are errors unless the site says otherwise.
  static let errorGroups: Set<String> = [
    "site", "yaml", "page", "front-matter", "facts", "redirects", "template", "directive",
    "footnote", "allow", "output", "reference",
  ]
  /// The rules that are errors although their group's are not.
  static let errorRules: Set<RuleID> = [
    "translation/missing", "translation/source", "strings/missing", "link/page", "link/anchor",
    "link/resource",
    "link/address", "link/alias-clash", "link/scheme", "link/dead", "html/duplicate-id", "html/raw",
    "html/comment",
    "csp/inline", "heading/id", "span/language", "text/conflict",
    "table/columns",
    "terms/unknown-key", "terms/missing", "terms/type", "terms/value",
    "strings/unknown-key", "strings/type", "strings/value", "strings/language",
  ]

  /// The rules that are warnings although their group's are errors.
  static let warningRules: Set<RuleID> = [
    "allow/unused", "footnote/unused", "page/paginate", "page/slug",
  ]

  /// The rules by which files of data are read. A wildcard does not reach them: whoever wants to hear
  /// less of the terms in pages still wants to know that the term base could not be read.
  private static let readersRules = Set(YAMLRule.all).subtracting([
    ContentRule.stringsMissing.id, TermsLanguage.id,
  ])

  /// How grave a rule is unless the site says otherwise.
  static func usual(_ rule: RuleID) -> Severity {
    if warningRules.contains(rule) { return .warning }
    return errorGroups.contains(String(rule.group)) || errorRules.contains(rule)
      ? .error : .warning
  }

  /// How grave a rule is here.
  func severity(of rule: RuleID) -> Severity {
    let ofGroup = Self.readersRules.contains(rule) ? nil : settings[rule.group + "/*"]
    return settings[rule.name] ?? ofGroup ?? Self.usual(rule)
  }

  /// Whether a rule runs.
  func run(_ rule: any Rule.Type, for purpose: RulePurpose, in profiles: [CheckProfile]) -> Bool {
    guard rule.isPart(of: profiles) else { return false }
    let severity = severity(of: rule.id)
    return purpose == .build ? severity == .error : severity != .off
  }

  /// Whether a build runs any of the rules that look at the sources of a site.
  func runInBuilds(_ profiles: [CheckProfile]) -> Bool {
    RuleBook.sourceRules.contains { run($0, for: .build, in: profiles) }
  }

  /// The findings with their severities; those that are off are left out.
  func judge(_ findings: [Finding]) -> [Finding] {
    findings.compactMap { finding in
      var judged = finding
      judged.severity = finding.isFatal ? .error : severity(of: finding.rule)
      return judged.severity == .off ? nil : judged
    }
  }
}

/// Why rules are run.
enum RulePurpose: Sendable {
  /// To build: those that are errors.
  case build
  /// To check: all that are not off.
  case check
}
