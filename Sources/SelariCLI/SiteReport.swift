import Diagnostics
import Selari

/// What `--report` holds of a site, whatever became of it: the instant, the next change, the pages, the
/// findings.
struct SiteReport {
  var nextChange: Instant?
  var pages = 0
  var findings: [Finding] = []

  /// A report of nothing yet.
  init() {}

  init(_ outcome: Builder.Outcome) {
    nextChange = outcome.nextChange
    pages = outcome.pages
    findings = outcome.findings
  }

  /// The document, with what a command adds.
  func document(
    _ options: SiteOptions, in language: MessageLanguage, adding more: [(String, JSONValue)] = []
  ) -> JSONValue {
    .object(
      [
        ("version", 1),
        ("at", .string(options.zoneText(of: options.building.at))),
        ("next_change", nextChange.map { .string(options.zoneText(of: $0)) } ?? .null),
        ("pages", .int(pages)),
        ("findings", JSONReport(language: language).array(findings)),
      ] + more)
  }
}
