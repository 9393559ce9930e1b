import Diagnostics

/// The rules that look at the HTML of pages, as a build or a check runs them.
struct OutputChecks: Sendable {
  let rules: [any OutputRule]

  /// No rules.
  static let none = OutputChecks(rules: [])

  /// Why pages are looked at.
  enum Purpose {
    /// Only what is an error is looked for.
    case build
    /// Everything that is not off is.
    case check
  }

  private init(rules: [any OutputRule]) { self.rules = rules }

  /// The rules that a site's settings ask for.
  init(_ settings: CheckSettings, for purpose: Purpose) {
    let severities = Severities(settings)
    rules = RuleBook.outputRules.filter { rule in
      let severity = severities.severity(of: rule.id)
      return purpose == .build ? severity == .error : severity != .off
    }.map { $0.init() }
  }
}

/// Looks at one finished page after the other, for a worker.
struct OutputChecker {
  private let checks: OutputChecks
  private var scanner = PageScanner()

  init(_ checks: OutputChecks) { self.checks = checks }

  /// What is wrong in a page, in bytes of the page.
  mutating func faults(
    in bytes: [UInt8], at path: String, page: Int?, scope: SiteScope
  ) -> [OutputFault] {
    if checks.rules.isEmpty || bytes.isEmpty { return [] }
    let noticed = scanner.scan(bytes)
    if noticed.isEmpty { return [] }
    let output = CheckedOutput(
      scope: scope, index: page, path: path, bytes: bytes, noticed: noticed)
    var faults: [OutputFault] = []
    for rule in checks.rules { rule.check(output, faults: &faults) }
    return faults
  }
}
