extension YAMLKind where Value == YAMLNode {
  /// Anything, as it stands, for templates to read. A whole number of more than 64 bits is a finding: they
  /// would see it rounded, another number than is written.
  static var forTemplates: YAMLKind {
    YAMLKind(expected: .anything) { node, reading in
      reading.reportLongNumbers(in: node)
      return node
    }
  }
}

extension YAMLReading {
  fileprivate mutating func reportLongNumbers(in node: YAMLNode) {
    switch node.content {
    case .sequence(let items): for item in items { reportLongNumbers(in: item) }
    case .mapping(let entries): for entry in entries { reportLongNumbers(in: entry.value) }
    case .scalar(let text, plain: true) where YAMLScalar.isTooLong(text):
      reportValue(
        node,
        ms: "`\(text)` melebihi 64 bit sebagai nombor; nombor rujukan ditulis dalam tanda petik",
        en:
          "`\(text)` does not fit in 64 bits as a number; a reference number stands in quotation marks",
        suggestion: "\"\(text)\"")
    case .scalar: break
    }
  }
}

extension YAMLScalar {
  /// Whether a plain scalar is a decimal whole number that has no room in 64 bits.
  fileprivate static func isTooLong(_ text: String) -> Bool {
    // Nearly all scalars are shorter than any such number.
    guard text.utf8.count >= "9223372036854775808".utf8.count else { return false }
    let digits = text.hasPrefix("+") || text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isDecimal = digits.utf8.allSatisfy(ASCII.isDigit)
    return isDecimal && Int(text) == nil
  }
}
