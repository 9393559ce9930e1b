/// What people write for `true` and `false`: other generators' words, and Malay ones.
enum YAMLTruth {
  /// What is meant by a text; nil where that is neither.
  static func meant(by text: String) -> String? {
    let word = text.lowercased()
    return yes.contains(word) ? "true" : no.contains(word) ? "false" : nil
  }

  private static let yes: Set = ["ya", "yes", "betul", "benar", "on", "y", "1", "true"]
  private static let no: Set = ["tidak", "no", "bukan", "palsu", "off", "n", "0", "false"]
}
