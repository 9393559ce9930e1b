import Diagnostics

/// A text of the command line in both message languages.
struct Bilingual: Sendable {
  let ms: String
  let en: String

  func callAsFunction(_ language: MessageLanguage) -> String { language(ms: ms, en: en) }
}

/// What a command takes, as data: parsing, `--help`, the completions and the manual page all read it.
struct CommandSpecification: Sendable {
  let name: String
  /// What stands between the name and the options: `TARGET [RELEASE]`.
  let operands: [Operand]
  let options: [Option]
  /// One line for the list of commands.
  let summary: Bilingual

  /// An argument without a dash.
  struct Operand: Sendable {
    enum Count: Sendable {
      case one, optional, oneOrMore, any

      /// Whether there may be several.
      var isOpen: Bool { self == .oneOrMore || self == .any }
    }
    /// What it names, where completions can offer something.
    enum Kind: Sendable { case text, page, folder }
    let name: String
    let count: Count
    /// The words it may be, where they are few; anything else is an error.
    var choices: [String] = []
    var kind = Kind.text

    func usage(in language: MessageLanguage) -> String {
      let name = Metavariable.text(name, in: language)
      return switch count {
      case .one: name
      case .optional: "[\(name)]"
      case .oneOrMore: "\(name)…"
      case .any: "[\(name)…]"
      }
    }
  }

  /// `--name` or `--name VALUE`.
  struct Option: Sendable {
    let name: String
    /// What the value is called in the help; nil for a switch.
    let value: String?
    /// The values it takes, where they are few; completions offer them.
    let choices: [String]
    let summary: Bilingual

    init(_ name: String, _ value: String? = nil, choices: [String] = [], ms: String, en: String) {
      self.name = name
      self.value = value
      self.choices = choices
      summary = Bilingual(ms: ms, en: en)
    }

    /// What the value is called in a language; nil for a switch.
    func value(in language: MessageLanguage) -> String? {
      value.map { Metavariable.text($0, in: language) }
    }
  }

  init(_ name: String, operands: [Operand] = [], options: [Option], ms: String, en: String) {
    self.name = name
    self.operands = operands
    self.options = options
    summary = Bilingual(ms: ms, en: en)
  }

  func option(named name: String) -> Option? { options.first { $0.name == name } }
}

extension CommandSpecification.Option {
  /// The options of every command that reads a site and reports findings.
  static let reading: [CommandSpecification.Option] = site + [.format]

  /// The options of every command that reads a site.
  static let site: [CommandSpecification.Option] = [
    .init("site", "DIR", ms: "folder tapak (lalai: .)", en: "the site's folder (default: .)"),
    .init(
      "at", "INSTANT",
      ms:
        "detik binaan, cth. 2022-10-20T12:00:00+08:00 (lalai: SOURCE_DATE_EPOCH, kemudian jam komputer)",
      en:
        "the instant to build for, e.g. 2022-10-20T12:00:00+08:00 (default: SOURCE_DATE_EPOCH, then the clock)"
    ),
    .init(
      "url", "URL", ms: "alamat awam tapak; mengatasi site.yaml",
      en: "the site's public address; overrides site.yaml"),
    .language,
  ]

  /// The form of reports.
  static let format = CommandSpecification.Option(
    "format", "FORMAT", choices: ReportFormat.allCases.map(\.rawValue),
    ms: "bentuk laporan penemuan: text, json, github atau sarif",
    en: "how findings are reported: text, json, github or sarif")

  /// The language of messages.
  static let language = CommandSpecification.Option(
    "lang", "LANG", choices: MessageLanguage.allCases.map(\.rawValue),
    ms: "bahasa mesej: ms atau en",
    en: "the language of messages: ms or en")
}
