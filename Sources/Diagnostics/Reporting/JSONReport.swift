/// Findings for programs. The shape is a contract: version 1 never loses a key.
public struct JSONReport: Sendable {
  /// The language of the messages.
  public let language: MessageLanguage

  /// A report in a language.
  public init(language: MessageLanguage) {
    self.language = language
  }

  /// `{"version": 1, "findings": […]}`
  public func document(_ findings: [Finding]) -> JSONValue {
    .object([("version", 1), ("findings", array(findings))])
  }

  /// The findings as a list, for documents that hold more than findings.
  public func array(_ findings: [Finding]) -> JSONValue {
    .array(findings.map(object))
  }

  private func object(_ finding: Finding) -> JSONValue {
    let wording = finding.wording(in: language)
    return .object([
      ("rule", .string(finding.rule.name)),
      ("severity", .string(finding.severity.rawValue)),
      ("file", .string(finding.place.file)),
      ("start", position(finding.place.span?.start)),
      ("end", position(finding.place.span?.end)),
      ("summary", .string(wording.summary)),
      ("explanation", .string(wording.explanation)),
      ("notes", .array(finding.remarks(wording, in: language).map(JSONValue.string))),
      ("solutions", .array(wording.solutions.map(solution))),
    ])
  }

  /// A position, or null where the whole file is meant.
  private func position(_ position: Position?) -> JSONValue {
    guard let position else { return .null }
    return .object([("line", .int(position.line)), ("column", .int(position.column))])
  }

  private func solution(_ solution: Solution) -> JSONValue {
    .object([("text", .string(solution.text)), ("replacement", JSONValue(solution.replacement))])
  }
}
