/// `value.name` and `value[key]`: Jinja looks at attributes first for the one and at items first for
/// the other.
enum Lookup {
  /// What `value.name` gives.
  static func attribute(
    _ name: String, of value: Value, in context: RenderContext
  ) throws(TemplateError) -> Value {
    if let attribute = try ownAttribute(name, of: value, in: context) { return attribute }
    if let item = try ownItem(.string(name), of: value, in: context) { return item }
    return undefined(name, of: value)
  }

  /// What `value[key]` gives.
  static func item(
    _ key: Value, of value: Value, in context: RenderContext
  ) throws(TemplateError) -> Value {
    if let item = try ownItem(key, of: value, in: context) { return item }
    if let name = key.text {
      if let attribute = try ownAttribute(name, of: value, in: context) { return attribute }
      return undefined(name, of: value)
    }
    // Nothing is missing here but the key.
    if key.isUndefined { return key }
    return .undefined(
      Undefined(.item(key: try Text.repr(key, in: context), of: value.kind)))
  }

  /// What `value | attr(name)` gives: an attribute, never an item.
  static func onlyAttribute(
    _ name: String, of value: Value, in context: RenderContext
  ) throws(TemplateError) -> Value {
    try ownAttribute(name, of: value, in: context) ?? undefined(name, of: value)
  }

  /// What a key leads to, never an attribute.
  static func onlyItem(
    _ key: Value, of value: Value, in context: RenderContext
  ) throws(TemplateError) -> Value {
    if let item = try ownItem(key, of: value, in: context) { return item }
    return .undefined(
      Undefined(.item(key: try Text.repr(key, in: context), of: value.kind)))
  }

  private static func undefined(_ name: String, of value: Value) -> Value {
    .undefined(Undefined(.attribute(name, of: value)))
  }

  /// The names that `value.name` knows, sorted: for suggestions.
  static func known(of value: Value) -> [String] {
    let own: [String] =
      switch value {
      case .object(let namespace as Namespace): namespace.names
      case .object(let blocks as BlocksObject): blocks.names
      case .object(let object): object.shape.names.map(\.text)
      case .dict(let mapping): mapping.keys.compactMap(\.text)
      default: []
      }
    return (own + (Methods.table(of: value)?.keys.map { $0 } ?? [])).sorted()
  }

  private static func ownAttribute(
    _ name: String, of value: Value, in context: RenderContext
  ) throws(TemplateError) -> Value? {
    switch value {
    case .undefined(let undefined): throw TemplateError(undefined.problem)
    case .object(let namespace as Namespace): return namespace.value(of: name)
    case .object(let object):
      let shape = object.shape
      guard let name = Name.known(name), let slot = shape.slot(of: name) else { return nil }
      return try object.attribute(slot, in: context)
    default: return Methods.method(name, of: value)
    }
  }

  private static func ownItem(
    _ key: Value, of value: Value, in context: RenderContext
  ) throws(TemplateError) -> Value? {
    switch value {
    case .undefined(let undefined): throw TemplateError(undefined.problem)
    case .dict(let mapping):
      switch key {
      case .undefined(let undefined): throw TemplateError(undefined.problem)
      case .list, .dict: return nil
      default: return mapping[key]
      }
    case .object(let object): return try object.item(key, in: context)
    case .list(let elements), .tuple(let elements):
      return Slicing.index(key, elements.count).map { elements[$0] }
    case .string(let text): return Slicing.scalar(key, text).map(Value.string)
    case .safe(let text): return Slicing.scalar(key, text).map(Value.safe)
    default: return nil
    }
  }
}
