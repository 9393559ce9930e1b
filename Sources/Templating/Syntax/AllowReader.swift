/// Reads `selari: allow RULE: reason` in a comment.
enum AllowReader {
  static func read(_ comment: String, _ range: Range<Int>) -> AllowComment? {
    var text = PythonText.strip(comment[...])
    if let last = text.last, last == "-" || last == "+" { text = PythonText.strip(text.dropLast()) }
    guard let rest = text.dropPrefix("selari:") else { return nil }
    guard let rule = PythonText.strip(rest).dropPrefix("allow") else { return nil }
    let parts = PythonText.strip(rule).split(separator: ":", maxSplits: 1)
    return AllowComment(
      rule: parts.first.map { String(PythonText.strip($0)) } ?? "",
      reason: parts.count > 1 ? String(PythonText.strip(parts[1])) : "", range: range)
  }
}

extension Substring {
  /// What follows a prefix, nil where it does not begin with it.
  func dropPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
