import Diagnostics

/// The findings that a site allows in place, each with its reason.
struct AllowedFindings: Sendable {
  /// The allowances of a file.
  private struct OfFile {
    /// Those of the whole file.
    let wholes: [PlacedAllowance]
    /// Those of a stretch of it, by where that begins.
    let stretches: [(entry: PlacedAllowance, span: Span)]
    /// Where the stretches up to each one end at the latest.
    let ends: [Position]

    init(_ entries: [PlacedAllowance]) {
      wholes = entries.filter { $0.span == nil }
      stretches = entries.compactMap { entry in entry.span.map { (entry, $0) } }
        .sorted { $0.span < $1.span }
      var latest = Position(line: 0, column: 0)
      ends = stretches.map {
        latest = max(latest, $0.span.end)
        return latest
      }
    }

    /// Whether one of them allows a finding. Only those are looked at that reach as far as the finding: a
    /// long page may have a thousand.
    func cover(_ finding: Finding) -> Bool {
      if wholes.contains(where: { $0.covers(finding) }) { return true }
      guard let start = finding.place.span?.start else { return false }
      var next = stretches.partitioningIndex { $0.span.start > start }
      while next > 0, ends[next - 1] >= start {
        next -= 1
        if stretches[next].entry.covers(finding) { return true }
      }
      return false
    }
  }

  private let byFile: [String: OfFile]

  init(_ entries: [PlacedAllowance]) {
    byFile = Dictionary(grouping: entries, by: \.file).mapValues { OfFile($0) }
  }

  /// The findings that nothing allows.
  func without(_ findings: [Finding]) -> [Finding] {
    guard !byFile.isEmpty else { return findings }
    return findings.filter { finding in
      guard let allowed = byFile[finding.place.file], !finding.isFatal else { return true }
      return !allowed.cover(finding)
    }
  }

  /// Allowances of rules that do not exist.
  var unknownRules: [Finding] {
    all.filter { !RuleBook.knows($0.rule.name) }.map { entry in
      Finding(
        AllowProblem.unknown(
          entry.rule.name, suggestion: RuleBook.meant(by: entry.rule.name)),
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
      .mapValues { $0.sorted { $0.place < $1.place } }
    return all.filter { entry in
      guard files.contains(entry.file), isSteady(entry.rule, steady) else { return false }
      return !Self.within(entry.span, of: found[entry.file] ?? []).contains(where: entry.covers)
    }.map { Finding(AllowProblem.unused($0.rule.name), at: $0.place) }
  }

  /// Of a file's findings in the order of the text, those that begin in a stretch of it.
  private static func within(_ span: Span?, of findings: [Finding]) -> ArraySlice<Finding> {
    guard let span else { return findings[...] }
    // What is about the file as a whole comes first.
    let lower = findings.partitioningIndex { $0.place.span.map { $0.start >= span.start } ?? false }
    let upper = findings.partitioningIndex { $0.place.span.map { $0.start > span.end } ?? false }
    return findings[lower..<upper]
  }

  private func isSteady(_ rule: RuleID, _ steady: Set<RuleID>) -> Bool {
    guard rule.name.hasSuffix("/*") else { return steady.contains(rule) }
    let group = RuleBook.known.filter { $0.group == rule.group }
    return !group.isEmpty && steady.isSuperset(of: group)
  }

  private var all: [PlacedAllowance] {
    byFile.keys.sorted().flatMap { file in
      byFile[file].map { $0.wholes + $0.stretches.map(\.entry) } ?? []
    }
  }
}
