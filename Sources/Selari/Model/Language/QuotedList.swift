import Diagnostics

extension [String] {
  /// The words between backticks, with commas and "dan" or "and".
  func quotedList(in language: MessageLanguage) -> String {
    let quoted = map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + language(ms: " dan ", en: " and ") + last
  }
}
