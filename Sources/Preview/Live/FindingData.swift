import Diagnostics
import Selari

/// Findings as the browser is told of them, worded, with where each opens.
struct FindingData: Sendable {
  let language: MessageLanguage

  /// How many are told at a time; nobody mends more before looking again.
  static let most = 60

  /// Those of a file first, the gravest first, each with its excerpt.
  func array(_ findings: [Finding], beginningWith file: String?) -> JSONValue {
    .array(Self.inOrder(findings, beginningWith: file).prefix(Self.most).map(object))
  }

  /// The findings that are shown: those of a file first, where one is at hand, and errors first.
  static func inOrder(_ findings: [Finding], beginningWith file: String? = nil) -> [Finding] {
    [true, false].flatMap { isOwn in
      [Severity.error, .warning, .note].flatMap { severity in
        findings.filter { $0.severity == severity && ($0.place.file == file) == isOwn }
      }
    }
  }

  private func object(_ finding: Finding) -> JSONValue {
    let wording = finding.wording(in: language)
    return .object([
      ("severity", .string(finding.severity.rawValue)),
      ("label", .string(finding.severity.word(in: language))),
      ("rule", .string(finding.rule.name)),
      ("place", .string(finding.place.reference)),
      ("source", .string(SourceLink.path(of: finding.place))),
      ("excerpt", excerpt(finding.place)),
      ("summary", .string(wording.summary)),
      ("explanation", .string(wording.explanation)),
      ("notes", .array(wording.notes.map(JSONValue.string))),
      ("related", .array(finding.related.map(related))),
      ("solutions", .array(wording.solutions.map { .string($0.text) })),
    ])
  }

  private func related(_ related: Related) -> JSONValue {
    .object([
      ("place", .string(related.place.reference)),
      ("source", .string(SourceLink.path(of: related.place))),
      ("note", .string(related.note(in: language))),
    ])
  }

  /// The line and the columns that are marked, from 0, in code points; null where no line is to blame.
  private func excerpt(_ place: Place) -> JSONValue {
    guard let span = place.span, let text = place.excerpt else { return .null }
    let columns = span.columns(ofFirstLine: text.unicodeScalars.count)
    return .object([
      ("line", .int(span.start.line)), ("text", .string(text)),
      ("start", .int(columns.lowerBound)), ("end", .int(columns.upperBound)),
    ])
  }
}

/// Where the source of a place is shown.
enum SourceLink {
  /// The page of a place's line: `/_selari/source?file=content/faq.ms.md&line=12#L12`.
  static func path(of place: Place) -> String {
    path(file: place.file, line: place.span?.start.line, column: place.span?.start.column)
  }

  static func path(file: String, line: Int? = nil, column: Int? = nil) -> String {
    var path = Tool.source.path + "?file=" + Percent.encoded(file, keeping: "/")
    if let line { path += "&line=\(line)" }
    if let column { path += "&column=\(column)" }
    return line.map { path + "#L\($0)" } ?? path
  }
}
