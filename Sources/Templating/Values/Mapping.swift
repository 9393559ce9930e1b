import Bytes

/// A dictionary in the order of insertion, with Python's idea of equal keys (`1`, `1.0` and `True`
/// are one key; text is compared by code points).
public struct Mapping: Sendable {
  /// The keys of a dictionary, in order: those of many dictionaries alike are made once.
  public final class Keys: Sendable {
    fileprivate let all: [Value]
    /// The mark of each key, where they are few.
    fileprivate let marks: [UInt64]
    /// The place of each key, where they are many.
    fileprivate let places: [HashKey: Int]

    /// Text keys, each once.
    public convenience init(_ texts: [String]) {
      let all = texts.map(Value.string)
      var places: [HashKey: Int] = [:]
      if all.count > Mapping.linear {
        for (place, key) in all.enumerated() { places[HashKey(key)] = place }
      }
      self.init(all, places)
    }

    fileprivate init(_ all: [Value], _ places: [HashKey: Int]) {
      self.all = all
      self.places = places
      marks = places.isEmpty ? all.map { $0.text.map(Mapping.mark) ?? 0 } : []
    }
  }

  private final class Storage: Sendable {
    let table: Keys
    let values: [Value]

    init(_ table: Keys, _ values: [Value]) {
      self.table = table
      self.values = values
    }
  }

  private let storage: Storage

  /// Up to this many keys are searched one by one.
  private static let linear = 16

  /// A dictionary of keys and their values, in the keys' order; `none` for those that have none.
  public init(_ keys: Keys, _ values: [Value]) {
    let missing = keys.all.count - values.count
    storage = Storage(
      keys, missing > 0 ? values + Array(repeating: .none, count: missing) : values)
  }

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
    self.init(Keys(keys, places), values)
  }

  /// The number of entries.
  public var count: Int { storage.table.all.count }
  /// The keys, in order.
  public var keys: [Value] { storage.table.all }
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
    guard count <= Self.linear else {
      return storage.table.places[HashKey(.string(text))].map { storage.values[$0] }
    }
    let mark = Self.mark(text)
    for place in storage.table.marks.indices where storage.table.marks[place] == mark {
      if text.utf8.count <= Self.markLength { return storage.values[place] }
      if let other = storage.table.all[place].text, PythonText.equal(text, other) {
        return storage.values[place]
      }
    }
    return nil
  }

  /// The value of an attribute's name, nil where there is none.
  func value(of name: AttributeName) -> Value? {
    place(of: name).map { storage.values[$0] }
  }

  /// Appends what printing the value of an attribute's name gives; false where there is none.
  func write(
    _ name: AttributeName, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    guard let place = place(of: name) else { return false }
    try storage.values.write(place, into: &output, in: context)
    return true
  }

  private func place(of name: AttributeName) -> Int? {
    guard count <= Self.linear else { return storage.table.places[HashKey(.string(name.text))] }
    for place in 0..<storage.table.marks.count where storage.table.marks[place] == name.mark {
      if name.mark & 0xFF <= Self.markLength + 1 { return place }
      if let other = storage.table.all[place].text, PythonText.equal(name.text, other) {
        return place
      }
    }
    return nil
  }

  /// The mark of a constant that names an attribute; 0 where no dictionary is to be looked into.
  static func attributeMark(_ constant: Value) -> UInt64 {
    guard let text = constant.text else { return 0 }
    // Most constants are no names, and are not to become any.
    if let name = Name.known(text), DictionaryMethods.names.slot(of: name) != nil { return 0 }
    return mark(text)
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

  /// What tells its storage from any other.
  var identity: ObjectIdentifier { ObjectIdentifier(storage) }

  /// Whether both are the same storage.
  func isIdentical(to other: Mapping) -> Bool { storage === other.storage }

  private func place(of key: Value) -> Int? {
    if count > Self.linear { return storage.table.places[HashKey(key)] }
    let wanted = HashKey(key)
    return storage.table.all.firstIndex { HashKey($0) == wanted }
  }
}

/// A value as a key: equal and hashed as Python does.
struct HashKey: Hashable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (left: HashKey, right: HashKey) -> Bool {
    Equality.equal(left.value, right.value)
  }

  func hash(into hasher: inout Hasher) { hash(into: &hasher, level: 0) }

  /// Tuples within tuples count up to this level only.
  private static let levels = 16

  private func hash(into hasher: inout Hasher, level: Int) {
    switch value {
    case .none: hasher.combine(0)
    case .bool(let truth): hasher.combine(Double(truth ? 1 : 0))
    case .int(let number): hasher.combine(Double(number))
    case .double(let number): hasher.combine(number)
    case .string(let text), .safe(let text): for byte in text.utf8 { hasher.combine(byte) }
    case .tuple(let elements):
      guard level < Self.levels else { return hasher.combine(elements.count) }
      for element in elements { HashKey(element).hash(into: &hasher, level: level + 1) }
    case .list(let elements): hasher.combine(elements.count)
    case .dict(let mapping): hasher.combine(mapping.count)
    case .object(let group as GroupTuple): HashKey(group.tuple).hash(into: &hasher, level: level)
    case .undefined, .object, .function: hasher.combine(1)
    }
  }
}
