/// What is wrong, as data. Each module declares its problems as enums, and words them in a file of
/// its own: the same data is shown in either language, in any format.
public protocol Problem: Sendable {
  /// The rule that is broken.
  var rule: RuleID { get }
  /// What to say of it in a language.
  func wording(in language: MessageLanguage) -> Wording
}

/// A rule's stable name, such as `link/page`: a group, a slash, a name.
public struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name as written in `site.yaml` and in reports.
  public let name: String

  /// The rule of a name.
  public init(_ name: String) { self.name = name }

  /// The rule of a name.
  public init(stringLiteral name: String) { self.name = name }

  /// What stands before the slash: `link` of `link/page`.
  public var group: Substring { Substring(name.utf8.prefix { $0 != UInt8(ascii: "/") }) }

  /// The name.
  public var description: String { name }

  /// By name.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// How grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// The build stops.
  case error
  /// The build goes on; `check --strict` fails.
  case warning
  /// Worth knowing, never failing.
  case note
  /// Not shown.
  case off

  /// The graver one comes first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    case .off: 3
    }
  }
}

/// The languages that messages are written in.
public enum MessageLanguage: String, Sendable, CaseIterable {
  /// Malay.
  case ms
  /// English.
  case en

  /// Picks by language: `language(ms: "…", en: "…")` keeps both wordings side by side.
  public func callAsFunction(ms: String, en: String) -> String {
    switch self {
    case .ms: ms
    case .en: en
    }
  }
}

/// What is said of a problem, in one language.
public struct Wording: Hashable, Sendable {
  /// The rule in a sentence: "a link goes to a page that exists".
  public var summary: String
  /// What is wrong here; never a repetition of the summary.
  public var explanation: String
  /// What else helps to understand.
  public var notes: [String]
  /// What to do, the best first.
  public var solutions: [Solution]

  /// Words for a problem.
  public init(
    summary: String, explanation: String, notes: [String] = [], solutions: [Solution] = []
  ) {
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.solutions = solutions
  }
}

/// One way to put a problem right.
public struct Solution: Hashable, Sendable {
  /// What to do, as a short imperative.
  public var text: String
  /// What to write in place of the finding's span, where that is known.
  public var replacement: String?

  /// A remedy, with the text that would replace the finding's span where that is known.
  public init(_ text: String, replacement: String? = nil) {
    self.text = text
    self.replacement = replacement
  }
}
