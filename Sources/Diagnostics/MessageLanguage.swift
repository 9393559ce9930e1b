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
