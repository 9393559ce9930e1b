/// The kind of value that a key wants: how it is read, and what to call it when it is not that.
///
/// Kinds are put together: `.list(of: .text)`, `.map(of: .oneOrMore(of: .text))`,
/// `.mapping { Menu(&$0) }`.
struct YAMLKind<Value>: Sendable {
  /// What it is called: "a whole number".
  let expected: YAMLPhrase
  /// Whether `null` and `~` are a value to it, as they are to text.
  let takesNull: Bool
  /// The value, or nil after reporting what is wrong.
  let read: @Sendable (YAMLNode, inout YAMLReading) -> Value?

  /// A kind that is read by a function of its own, which reports what is wrong itself.
  init(
    expected: YAMLPhrase, takesNull: Bool = false,
    read: @escaping @Sendable (YAMLNode, inout YAMLReading) -> Value?
  ) {
    self.expected = expected
    self.takesNull = takesNull
    self.read = read
  }

  /// A kind of scalar; nil from `value` is a finding `GROUP/type`.
  private init(
    _ expected: YAMLPhrase, takesNull: Bool = false,
    _ value: @escaping @Sendable (YAMLNode) -> Value?
  ) {
    self.init(expected: expected, takesNull: takesNull) { node, reading in
      if let value = value(node) { return value }
      reading.reportType(node, expected: expected)
      return nil
    }
  }

  /// The same kind narrowed: nil from `value` is a finding `GROUP/value` that says what is expected.
  func refined<New>(
    to expected: YAMLPhrase, meant: (@Sendable (String) -> String?)? = nil,
    _ value: @escaping @Sendable (Value) -> New?
  ) -> YAMLKind<New> {
    YAMLKind<New>(expected: expected) { node, reading in
      guard let broad = read(node, &reading) else { return nil }
      if let narrow = value(broad) { return narrow }
      reading.report(
        .notExpected(
          key: reading.path.last, written: node.text ?? "", expected: expected,
          suggestion: node.text.flatMap { meant?($0) }),
        at: node.range)
      return nil
    }
  }

  /// The same kind, its values turned into others.
  func map<New>(_ change: @escaping @Sendable (Value) -> New) -> YAMLKind<New> {
    YAMLKind<New>(expected: expected, takesNull: takesNull) { node, reading in
      read(node, &reading).map(change)
    }
  }

  /// Another kind, each value with where it stands: `.located(.text)`.
  static func located<Item>(_ kind: YAMLKind<Item>) -> YAMLKind
  where Value == YAMLLocated<Item> {
    YAMLKind(expected: kind.expected, takesNull: kind.takesNull) { node, reading in
      kind.read(node, &reading).map { YAMLLocated(value: $0, range: node.range) }
    }
  }
}

/// A value and where it stands in its file, as byte offsets.
struct YAMLLocated<Value> {
  /// The value.
  let value: Value
  /// Where it stands.
  let range: Range<Int>

  /// A value at a stretch of its file.
  init(value: Value, range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension YAMLLocated: Sendable where Value: Sendable {}
extension YAMLLocated: Equatable where Value: Equatable {}

// MARK: - Scalars

extension YAMLKind where Value == String {
  /// A scalar as it is written: `no`, `off` and `12345678` are text.
  static var text: YAMLKind {
    YAMLKind(.text, takesNull: true) { $0.text }
  }

  /// Text that is one of some words.
  static func oneOf(_ words: [String]) -> YAMLKind {
    YAMLKind(expected: .oneOf(words)) { node, reading in
      guard let text = YAMLKind.text.read(node, &reading) else { return nil }
      if words.contains(text) { return text }
      reading.report(.notOneOf(key: reading.path.last, written: text, words: words), at: node.range)
      return nil
    }
  }
}

extension YAMLKind
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// Text that is the raw value of one of an enumeration's cases.
  static var oneOfItsCases: YAMLKind {
    let word = YAMLKind<String>.oneOf(Value.allCases.map(\.rawValue))
    return YAMLKind(expected: word.expected) { node, reading in
      word.read(node, &reading).flatMap(Value.init(rawValue:))
    }
  }
}

extension YAMLKind where Value == Bool {
  /// `true` or `false`.
  static var bool: YAMLKind {
    YAMLKind(expected: .bool) { node, reading in
      if let value = node.bool { return value }
      reading.reportType(
        node, expected: .bool, suggestion: node.text.flatMap { YAMLTruth.meant(by: $0) })
      return nil
    }
  }
}

extension YAMLKind where Value == Int {
  /// A whole number.
  static var int: YAMLKind { YAMLKind(.int) { $0.int } }

  /// A whole number within bounds.
  static func int(in range: ClosedRange<Int>) -> YAMLKind {
    YAMLKind.int.refined(to: .int(in: range)) { range.contains($0) ? $0 : nil }
  }
}

extension YAMLKind where Value == Double {
  /// A number, whole or not.
  static var double: YAMLKind { YAMLKind(.double) { $0.double } }
}

extension YAMLKind where Value == YAMLNode {
  /// Anything, as it stands.
  static var node: YAMLKind { YAMLKind(.anything) { $0 } }
}
