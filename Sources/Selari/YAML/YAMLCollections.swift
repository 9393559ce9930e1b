/// A value under a key that the writer chose.
struct YAMLKeyed<Value> {
  /// The key.
  let key: String
  /// Where the key stands, as byte offsets.
  let keyRange: Range<Int>
  /// Its value.
  let value: Value
  /// Where the value stands.
  let range: Range<Int>
}

extension YAMLKeyed: Sendable where Value: Sendable {}
extension YAMLKeyed: Equatable where Value: Equatable {}

extension YAMLKind {
  /// A list whose items are all of a kind; items that are not are findings, and left out.
  static func list<Item>(of kind: YAMLKind<Item>) -> YAMLKind where Value == [Item] {
    YAMLKind(expected: .list) { node, reading in
      guard let items = node.items else {
        reading.reportType(node, expected: .list)
        return nil
      }
      return items.compactMap { kind.read($0, &reading) }
    }
  }

  /// A list, or one value that stands for a list of one.
  static func oneOrMore<Item>(of kind: YAMLKind<Item>) -> YAMLKind where Value == [Item] {
    YAMLKind(expected: kind.expected.orList) { node, reading in
      if node.items != nil { return YAMLKind.list(of: kind).read(node, &reading) }
      return kind.read(node, &reading).map { [$0] }
    }
  }

  /// A mapping whose keys are the writer's own and whose values are all of a kind, in the order in
  /// which they are written; values that are not are findings, and left out.
  static func map<Item>(of kind: YAMLKind<Item>) -> YAMLKind
  where Value == [YAMLKeyed<Item>] {
    mapping { mapping in
      mapping.others().compactMap { entry in
        mapping.readFilled(entry, kind).map {
          YAMLKeyed(
            key: entry.key, keyRange: entry.keyRange, value: $0, range: entry.value.range)
        }
      }
    }
  }

  /// A mapping with keys that are known, which `body` asks for.
  static func mapping(_ body: @escaping @Sendable (inout YAMLMapping) -> Value) -> YAMLKind {
    YAMLKind(expected: .mapping) { node, reading in
      guard let entries = node.entries else {
        reading.reportType(node, expected: .mapping)
        return nil
      }
      return YAMLMapping.read(node, entries, in: &reading, body)
    }
  }

  /// A mapping that `body` may find unusable: nil from it is no value, after a finding of its own.
  static func mapping(_ body: @escaping @Sendable (inout YAMLMapping) -> Value?) -> YAMLKind {
    YAMLKind(expected: .mapping) { node, reading in
      guard let entries = node.entries else {
        reading.reportType(node, expected: .mapping)
        return nil
      }
      return YAMLMapping.read(node, entries, in: &reading, body)
    }
  }

  /// One kind for a mapping and another for everything else:
  /// `title: Soalan`, `title: {ms: …, en: …}`.
  static func either(_ plain: YAMLKind, mapping: YAMLKind) -> YAMLKind {
    YAMLKind(expected: plain.expected.or(mapping.expected), takesNull: plain.takesNull) {
      node, reading in
      if node.entries != nil { return mapping.read(node, &reading) }
      if node.items != nil, plain.expected == .text {
        reading.reportType(node, expected: plain.expected.or(mapping.expected))
        return nil
      }
      return plain.read(node, &reading)
    }
  }
}
