import Diagnostics

/// The findings that a site allows in place, each with its reason.
struct AllowedFindings: Sendable {
  /// A rule that may be broken in a stretch of a file; in all of it where no stretch is named.
  struct Entry: Hashable, Sendable {
    let file: String
    let rule: RuleID
    let span: Span?
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
      return !entries.contains { Self.covers($0, finding) }
    }
  }

  private static func covers(_ entry: Entry, _ finding: Finding) -> Bool {
    guard AllowedRule(rule: entry.rule, reason: "").covers(finding.rule) else { return false }
    guard let span = entry.span else { return true }
    guard let place = finding.place.span else { return false }
    return span.start <= place.start && place.start <= span.end
  }
}
