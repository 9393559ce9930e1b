/// The methods of text, lists and dictionaries.
enum Methods {
  /// A method of a value, nil where it has none of the name.
  static func method(_ name: String, of value: Value) -> Value? {
    switch value {
    case .dict(let mapping): dictionary(name, mapping)
    default: nil
    }
  }

  private static func dictionary(_ name: String, _ mapping: Mapping) -> Value? {
    switch name {
    case "items": .function(Function { _, _ in .list(mapping.items) })
    case "keys": .function(Function { _, _ in .list(mapping.keys) })
    case "values": .function(Function { _, _ in .list(mapping.values) })
    default: nil
    }
  }
}
