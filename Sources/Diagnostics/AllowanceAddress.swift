/// How a comment is addressed to Selari: `selari: allow RULE: reason`.
public enum AllowanceAddress {
  /// Whether the words of a comment that does not begin with `selari:` were meant to be an allowance:
  /// `selari allow …`, `Selari: allow …`.
  public static func isMisspelt(_ words: Substring) -> Bool {
    guard words.prefix("selari".count).lowercased() == "selari" else { return false }
    let rest = words.dropFirst("selari".count).drop { $0.isWhitespace || $0 == ":" }
    return rest.prefix("allow".count).lowercased() == "allow"
  }
}
