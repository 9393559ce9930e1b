import Diagnostics

/// The findings that a site allows in place, each with its reason.
struct AllowedFindings: Sendable {
  /// A rule that may be broken in a stretch of a file; in all of it where no stretch is named.
  struct Entry: Hashable, Sendable {
    let file: String
    let rule: RuleID
    let span: Span?
    /// Where it is written.
    let place: Place

    /// Whether it allows a finding.
    func covers(_ finding: Finding) -> Bool {
      guard file == finding.place.file, covers(finding.rule) else { return false }
      guard let span else { return true }
      guard let place = finding.place.span else { return false }
      return span.start <= place.start && place.start <= span.end
    }

    /// Whether it allows findings of a rule.
    func covers(_ other: RuleID) -> Bool {
      AllowedRule(rule: rule, reason: "").covers(other)
    }
  }

  private var byFile: [String: [Entry]] = [:]

  init(_ entries: [Entry]) {
    byFile = Dictionary(grouping: entries, by: \.file)
  }

  /// The findings that nothing allows.
  func without(_ findings: [Finding]) -> [Finding] {
    guard !byFile.isEmpty else { return findings }
    return findings.filter { finding in
      guard let entries = byFile[finding.place.file], !finding.isFatal else { return true }
      return !entries.contains { $0.covers(finding) }
    }
  }

  /// Allowances of rules that do not exist.
  var unknownRules: [Finding] {
    all.filter { !RuleBook.knows($0.rule.name) }.map { entry in
      Finding(
        AllowProblem.unknown(
          entry.rule.name, suggestion: NearMiss.of(entry.rule.name, among: RuleBook.names)),
        at: entry.place)
    }
  }

  /// Allowances that allowed nothing of what was found.
  /// - Parameters:
  ///   - findings: What was found in the files, before anything was allowed.
  ///   - steady: The rules that ran and whose findings depend on nothing but the files' own text; an
  ///     allowance of any other rule may be needed at another instant, or with another option.
  ///   - files: The files whose pages exist in every language, so that all of these rules saw them.
  func unused(
    among findings: [Finding], of steady: Set<RuleID>, in files: @autoclosure () -> Set<String>
  ) -> [Finding] {
    // Most sites allow nothing, and need not be gone through.
    guard !byFile.isEmpty else { return [] }
    let files = files()
    let found = Dictionary(grouping: findings, by: \.place.file)
    return all.filter { entry in
      guard files.contains(entry.file), isSteady(entry.rule, steady) else { return false }
      return !(found[entry.file] ?? []).contains(where: entry.covers)
    }.map { Finding(AllowProblem.unused($0.rule.name), at: $0.place) }
  }

  private func isSteady(_ rule: RuleID, _ steady: Set<RuleID>) -> Bool {
    guard rule.name.hasSuffix("/*") else { return steady.contains(rule) }
    let group = RuleBook.known.filter { $0.group == rule.group }
    return !group.isEmpty && steady.isSuperset(of: group)
  }

  private var all: [Entry] { byFile.keys.sorted().flatMap { byFile[$0] ?? [] } }
}
