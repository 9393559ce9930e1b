import Diagnostics

extension [String] {
  /// The words between backticks, with commas and "dan" or "and".
  func quotedList(in language: MessageLanguage) -> String {
    map { "`\($0)`" }.list(in: language)
  }

  /// The phrases with commas and "dan" or "and".
  func list(in language: MessageLanguage) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + language(ms: " dan ", en: " and ") + last
  }
}
