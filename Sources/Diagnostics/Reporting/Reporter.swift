/// The formats in which findings are shown, as `--format` names them.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: the excerpt, the place marked, what to do.
  case text
  /// For programs: `{"version": 1, "findings": […]}`.
  case json
  /// Workflow commands, which GitHub shows beside the changed lines.
  case github
  /// [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code
  /// scanners exchange.
  case sarif
}

/// Shows findings in a format and a language. Findings of severity `off` are not shown.
public struct Reporter: Sendable {
  /// The format.
  public var format: ReportFormat
  /// The language of the messages.
  public var language: MessageLanguage
  /// Whether text is coloured; ``TextStyle/isWanted(isTerminal:environment:)`` decides.
  public var isColoured: Bool
  /// How many columns the terminal has; nil where the output is no terminal, and nothing is wrapped.
  public var width: Int?
  /// What leads from where the reader stands to the site, such as `site/`: put before file names,
  /// except in `json`, whose names are relative to the site.
  public var pathPrefix: String
  /// The version of the program, which `sarif` states.
  public var version: String

  /// A reporter; by default one that is plain and unwrapped.
  public init(
    format: ReportFormat = .text, language: MessageLanguage = .en, isColoured: Bool = false,
    width: Int? = nil, pathPrefix: String = "", version: String = ""
  ) {
    self.format = format
    self.language = language
    self.isColoured = isColoured
    self.width = width
    self.pathPrefix = pathPrefix
    self.version = version
  }

  /// The report of findings, sorted and each once; it ends with a line break, or is empty where the
  /// format says nothing of nothing.
  public func report(_ findings: [Finding]) -> String {
    let shown = findings.filter { $0.severity != .off }.sortedOnce()
    return switch format {
    case .text: TextReport(self).report(shown)
    case .json: JSONReport(language: language).document(shown).indented() + "\n"
    case .github: GitHubReport(self).report(shown)
    case .sarif: SARIFReport(self).document(shown).indented() + "\n"
    }
  }
}
