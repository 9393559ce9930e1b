/// Python's methods of dictionaries.
enum DictionaryMethods {
  static let all: [String: Builtin] = [
    "copy": Builtin(["self"], takesNames: false) { call throws(TemplateError) in call[0] },
    "get": Builtin(["self", "key", .init("default", nil)], takesNames: false, get),
    "items": view(.items),
    "keys": view(.keys),
    "values": view(.values),
  ].merging(
    ["clear", "pop", "popitem", "setdefault", "update"].map { ($0, Methods.mutating($0)) }
  ) { own, _ in own }

  /// Their names, for a quick look whether a name is one.
  static let names = Shape(Array(all.keys))

  private static func view(_ part: DictionaryView.Part) -> Builtin {
    Builtin(["self"], takesNames: false) { call throws(TemplateError) in
      guard case .dict(let mapping) = call[0] else { return .none }
      return .object(DictionaryView(mapping, part))
    }
  }

  private static func get(_ call: Call) throws(TemplateError) -> Value {
    guard case .dict(let mapping) = call[0] else { return .none }
    try Containment.requireKey(call[1])
    return mapping[call[1]] ?? call[2]
  }
}
