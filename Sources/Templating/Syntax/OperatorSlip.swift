/// What other languages write for an operator, and people in templates, too: `&&` for `and`.
enum OperatorSlip {
  /// What is written here for what is written elsewhere. `=` stands in tags of its own, and is a slip where
  /// it cannot stand.
  private static let operators: [(written: StaticString, meant: String)] = [
    ("&&", "and"), ("&", "and"), ("||", "or"), ("===", "=="), ("!==", "!="), ("\\|", "|"),
  ]

  /// How long the slip is that stands at a place; nil where none does.
  static func length(at start: Int, in scanner: Scanner) -> Int? {
    // Most signs begin with another byte.
    guard "&|=!\\".utf8.contains(scanner.byte(start)) else { return nil }
    return operators.first { scanner.has($0.written, at: start) }?.written.utf8CodeUnitCount
  }

  /// The operator that was meant.
  static func meant(by written: String) -> String? {
    operators.first { "\($0.written)" == written }?.meant
  }
}
