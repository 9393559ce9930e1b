/// Findings as a log of
/// [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html).
struct SARIFReport {
  private let language: MessageLanguage
  private let prefix: String
  private let version: String

  init(_ reporter: Reporter) {
    language = reporter.language
    prefix = reporter.pathPrefix
    version = reporter.version
  }

  /// The whole log: one run with its rules and results.
  func document(_ findings: [Finding]) -> JSONValue {
    let rules = Self.rules(of: findings)
    var driver: [(key: String, value: JSONValue)] = [("name", "Selari")]
    if !version.isEmpty { driver.append(("version", .string(version))) }
    driver.append(("rules", .array(rules.map(descriptor))))
    let numbers = Dictionary(
      uniqueKeysWithValues: rules.enumerated().map { ($1.rule, $0) })
    return .object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
      ("version", "2.1.0"),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", .object(driver))])),
            ("language", .string(language.rawValue)),
            ("columnKind", "unicodeCodePoints"),
            ("results", .array(findings.map { result($0, rule: numbers[$0.rule] ?? -1) })),
          ])
        ])
      ),
    ])
  }

  /// One finding of each rule, by the rules' names.
  private static func rules(of findings: [Finding]) -> [Finding] {
    var first: [RuleID: Finding] = [:]
    for finding in findings where first[finding.rule] == nil { first[finding.rule] = finding }
    return first.values.sorted { $0.rule < $1.rule }
  }

  private func descriptor(_ finding: Finding) -> JSONValue {
    .object([
      ("id", .string(finding.rule.name)),
      ("shortDescription", text(finding.wording(in: language).summary)),
      // The manual has no address on the web that `helpUri` could be.
      ("help", text(ReportWording.manual(of: finding.rule, in: language))),
    ])
  }

  private func result(_ finding: Finding, rule: Int) -> JSONValue {
    let wording = finding.wording(in: language)
    var entries: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(finding.rule.name)),
      ("ruleIndex", .int(rule)),
      ("level", .string(level(finding.severity))),
      ("message", text(message(wording))),
      ("locations", .array([.object([("physicalLocation", location(finding.place))])])),
    ]
    if finding.count > 1 { entries.append(("occurrenceCount", .int(finding.count))) }
    if !finding.related.isEmpty {
      entries.append(
        ("relatedLocations", .array(finding.related.enumerated().map { related($1, id: $0) })))
    }
    let fixes = wording.solutions.compactMap { fix($0, at: finding.place) }
    if !fixes.isEmpty { entries.append(("fixes", .array(fixes))) }
    return .object(entries)
  }

  private func message(_ wording: Wording) -> String {
    let help = ReportWording.help(in: language)
    let lines =
      [wording.explanation] + wording.notes
      + wording.solutions.map { "\(help): \($0.textWithReplacement)" }
    return lines.joined(separator: "\n")
  }

  private func related(_ related: Related, id: Int) -> JSONValue {
    .object([
      ("id", .int(id)),
      ("physicalLocation", location(related.place)),
      ("message", text(related.note(in: language))),
    ])
  }

  private func location(_ place: Place) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = [("artifactLocation", artifact(place))]
    if let span = place.span { entries.append(("region", region(span))) }
    return .object(entries)
  }

  private func artifact(_ place: Place) -> JSONValue {
    // An address is a URI as it stands.
    .object([
      ("uri", .string(place.isAddress ? place.file : Self.uri(place.path(below: prefix))))
    ])
  }

  private func region(_ span: Span) -> JSONValue {
    .object([
      ("startLine", .int(span.start.line)), ("startColumn", .int(span.start.column)),
      ("endLine", .int(span.end.line)), ("endColumn", .int(span.end.column)),
    ])
  }

  /// A solution that says what to write instead, as a change that a program can make.
  private func fix(_ solution: Solution, at place: Place) -> JSONValue? {
    guard let replacement = solution.replacement, let span = place.span else { return nil }
    let change: JSONValue = .object([
      ("deletedRegion", region(span)),
      ("insertedContent", text(replacement)),
    ])
    return .object([
      ("description", text(solution.text)),
      (
        "artifactChanges",
        .array([
          .object([("artifactLocation", artifact(place)), ("replacements", .array([change]))])
        ])
      ),
    ])
  }

  private func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  private func level(_ severity: Severity) -> String {
    severity == .off ? "none" : severity.rawValue
  }

  /// The path as a relative reference of a URI: everything but letters, digits and `-._~/` as `%XX`.
  private static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
