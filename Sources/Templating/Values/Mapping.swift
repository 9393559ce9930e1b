/// A dictionary in the order of insertion, with Python's idea of equal keys (`1`, `1.0` and `True`
/// are one key; text is compared by code points).
public struct Mapping: Sendable {
  private final class Storage: Sendable {
    let keys: [Value]
    let values: [Value]
    /// The mark of each key, where they are few.
    let marks: [UInt64]
    /// The place of each key, where they are many.
    let places: [HashKey: Int]

    init(keys: [Value], values: [Value], places: [HashKey: Int]) {
      self.keys = keys
      self.values = values
      self.places = places
      marks = places.isEmpty ? keys.map { $0.text.map(Mapping.mark) ?? 0 } : []
    }
  }

  private let storage: Storage

  /// Up to this many keys are searched one by one.
  private static let linear = 8

  /// A dictionary of pairs; of equal keys the first keeps the place and the last gives the value.
  /// Keys that cannot be keys (lists, dictionaries) never match a lookup.
  public init(_ pairs: [(key: Value, value: Value)]) {
    var keys: [Value] = []
    var values: [Value] = []
    var places: [HashKey: Int] = [:]
    keys.reserveCapacity(pairs.count)
    values.reserveCapacity(pairs.count)
    for (key, value) in pairs {
      let isHashed = keys.count > Self.linear
      let known =
        isHashed ? places[HashKey(key)] : keys.firstIndex { Equality.equal($0, key) }
      if let known {
        values[known] = value
        continue
      }
      if isHashed { places[HashKey(key)] = keys.count }
      keys.append(key)
      values.append(value)
      if keys.count == Self.linear + 1 {
        for (place, key) in keys.enumerated() { places[HashKey(key)] = place }
      }
    }
    storage = Storage(keys: keys, values: values, places: places)
  }

  /// The number of entries.
  public var count: Int { storage.keys.count }
  /// The keys, in order.
  public var keys: [Value] { storage.keys }
  /// The values, in order.
  public var values: [Value] { storage.values }
  /// The entries as tuples, in order.
  public var items: [Value] { zip(keys, values).map { .tuple([$0, $1]) } }

  /// The value of a key, nil where there is none.
  public subscript(key: Value) -> Value? {
    if case .string(let text) = key { return self[text] }
    return place(of: key).map { storage.values[$0] }
  }

  /// The value of a text key, nil where there is none.
  public subscript(text: String) -> Value? {
    guard storage.keys.count <= Self.linear else {
      return storage.places[HashKey(.string(text))].map { storage.values[$0] }
    }
    let mark = Self.mark(text)
    for place in storage.marks.indices where storage.marks[place] == mark {
      if text.utf8.count <= Self.markLength { return storage.values[place] }
      if let other = storage.keys[place].text, PythonText.equal(text, other) {
        return storage.values[place]
      }
    }
    return nil
  }

  /// A text's first seven bytes and, in the lowest byte, its length and one: unequal marks, unequal
  /// texts, and the mark of a short text is the text. 0 is no text's.
  private static func mark(_ text: String) -> UInt64 {
    PythonText.withBytes(text) { bytes in
      var mark: UInt64 = 0
      for byte in bytes.prefix(markLength) { mark = mark << 8 | UInt64(byte) }
      return mark << 8 | UInt64(min(bytes.count, 0xFE)) + 1
    }
  }

  /// The bytes of a text that its mark holds.
  private static let markLength = 7

  /// Whether both are the same storage.
  func isIdentical(to other: Mapping) -> Bool { storage === other.storage }

  private func place(of key: Value) -> Int? {
    if storage.keys.count > Self.linear { return storage.places[HashKey(key)] }
    let wanted = HashKey(key)
    return storage.keys.firstIndex { HashKey($0) == wanted }
  }
}

/// A value as a key: equal and hashed as Python does.
struct HashKey: Hashable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (left: HashKey, right: HashKey) -> Bool {
    Equality.equal(left.value, right.value)
  }

  func hash(into hasher: inout Hasher) {
    switch value {
    case .none: hasher.combine(0)
    case .bool(let truth): hasher.combine(Double(truth ? 1 : 0))
    case .int(let number): hasher.combine(Double(number))
    case .double(let number): hasher.combine(number)
    case .string(let text), .safe(let text): for byte in text.utf8 { hasher.combine(byte) }
    case .tuple(let elements): for element in elements { HashKey(element).hash(into: &hasher) }
    case .list(let elements): hasher.combine(elements.count)
    case .dict(let mapping): hasher.combine(mapping.count)
    case .object(let group as GroupTuple): HashKey(group.tuple).hash(into: &hasher)
    case .undefined, .object, .function: hasher.combine(1)
    }
  }
}
