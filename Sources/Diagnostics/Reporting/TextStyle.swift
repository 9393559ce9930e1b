/// Puts colours into text for a terminal, or leaves it as it is.
public struct TextStyle: Sendable {
  /// Whether escape sequences are written.
  let isColoured: Bool

  /// Whether text for an output should be coloured: only on a terminal that can, and never against
  /// [`NO_COLOR`](https://no-color.org).
  public static func isWanted(isTerminal: Bool, environment: [String: String]) -> Bool {
    isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// What a piece of text is, which decides its colour.
  enum Ink {
    case severity(Severity)
    case frame
    case emphasis
    case related
    case help
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
      }
    }
  }

  /// The text in its ink.
  func callAsFunction(_ text: String, _ ink: Ink) -> String {
    guard isColoured, let code = ink.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
