/// A dictionary in the order of insertion, with Python's idea of equal keys (`1`, `1.0` and `True`
/// are one key; text is compared by code points).
public struct Mapping: Sendable {
  private final class Storage: Sendable {
    let keys: [Value]
    let values: [Value]
    let places: [HashKey: Int]

    init(keys: [Value], values: [Value], places: [HashKey: Int]) {
      self.keys = keys
      self.values = values
      self.places = places
    }
  }

  private let storage: Storage

  /// Up to this many keys are searched one by one.
  private static let linear = 8

  /// A dictionary of pairs; of equal keys the first keeps the place and the last gives the value.
  /// Keys that cannot be keys (lists, dictionaries) never match a lookup.
  public init(_ pairs: some Sequence<(key: Value, value: Value)>) {
    var keys: [Value] = []
    var values: [Value] = []
    var places: [HashKey: Int] = [:]
    for (key, value) in pairs {
      let hashed = HashKey(key)
      if let place = places[hashed] {
        values[place] = value
      } else {
        places[hashed] = keys.count
        keys.append(key)
        values.append(value)
      }
    }
    storage = Storage(keys: keys, values: values, places: keys.count > Self.linear ? places : [:])
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
    for (place, key) in storage.keys.enumerated() {
      switch key {
      case .string(let other), .safe(let other):
        if PythonText.equal(text, other) { return storage.values[place] }
      default: continue
      }
    }
    return nil
  }

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
