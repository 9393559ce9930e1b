/// Findings as workflow commands, which GitHub Actions shows beside the lines they are about.
///
/// The form and its escapes are those of the
/// [workflow commands](https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
struct GitHubReport {
  private let language: MessageLanguage
  private let prefix: String

  init(_ reporter: Reporter) {
    language = reporter.language
    prefix = reporter.pathPrefix
  }

  /// One command a finding; nothing where there are none.
  func report(_ findings: [Finding]) -> String {
    findings.map { command($0) + "\n" }.joined()
  }

  private func command(_ finding: Finding) -> String {
    let wording = finding.wording(in: language)
    // What is served is no file of the repository: it has no line to be shown beside.
    let isFile = !finding.place.isAddress
    var properties = isFile ? [("file", finding.place.path(below: prefix))] : []
    if isFile, let span = finding.place.span {
      properties += [("line", String(span.start.line)), ("endLine", String(span.end.line))]
      properties.append(("col", String(span.start.column)))
      // Columns are taken for one line only.
      if span.start.line == span.end.line {
        properties.append(("endColumn", String(span.end.column)))
      }
    }
    properties.append(("title", "\(finding.rule): \(wording.summary)"))
    let list = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
    return "::\(name(of: finding.severity)) \(list)::\(Self.escaped(message(finding, wording)))"
  }

  private func message(_ finding: Finding, _ wording: Wording) -> String {
    let help = ReportWording.help(in: language)
    let lines =
      (finding.place.isAddress ? [finding.place.file] : []) + [wording.explanation]
      + finding.remarks(wording, pathPrefix: prefix, in: language)
      + wording.solutions.map { "\(help): \($0.textWithReplacement)" }
    return lines.joined(separator: "\n")
  }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note, .off: "notice"
    }
  }

  private static func escaped(_ text: String) -> String {
    escaped(text, also: "")
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text, also: ":,")
  }

  /// The text with what would end the command, or the property, as `%XX`, and nothing that would steer
  /// the terminal on which the log is read.
  private static func escaped(_ text: String, also others: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "%\r\n".unicodeScalars.contains(scalar) || others.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "%\(digits.count == 1 ? "0" : "")\(digits)".unicodeScalars)
      } else {
        result.append(Printable.isUnsafe(scalar) ? Printable.picture(scalar) : scalar)
      }
    }
    return String(result)
  }
}
