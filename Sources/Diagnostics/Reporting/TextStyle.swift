/// Puts colours into text for a terminal, or leaves it as it is.
public struct TextStyle: Sendable {
  /// Whether escape sequences are written.
  let isColoured: Bool

  /// A style that colours, or one that leaves text as it is.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  /// Whether text for an output should be coloured: only on a terminal that can, and never against
  /// [`NO_COLOR`](https://no-color.org).
  public static func isWanted(isTerminal: Bool, environment: [String: String]) -> Bool {
    isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// What a piece of text is, which decides its colour.
  public enum Ink: Sendable {
    /// A severity's name, and what is marked with it.
    case severity(Severity)
    /// The frame around an excerpt.
    case frame
    /// What stands out.
    case emphasis
    /// A further place.
    case related
    /// What to do.
    case help
    /// What is as it should be.
    case good
    /// What is of less account.
    case faint
    /// Text that went, and the words of it that did.
    case removed, removedWord
    /// Text that came, and the words of it that did.
    case added, addedWord
    /// Text without a colour.
    case plain

    /// The parameters of the terminal's "select graphic rendition", or nil for none.
    var code: String? {
      switch self {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note), .help: "1;36"
      case .severity(.off), .plain: nil
      case .frame, .related: "1;34"
      case .emphasis: "1"
      case .good: "32"
      case .faint: "2"
      case .removed: "31"
      case .removedWord: "1;4;31"
      case .added: "32"
      case .addedWord: "1;4;32"
      }
    }
  }

  /// The text in its ink.
  public func callAsFunction(_ text: String, _ ink: Ink) -> String {
    guard isColoured, let code = ink.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
