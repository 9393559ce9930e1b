/// What messages call a value.
enum Describe {
  static func kind(of value: Value) -> String {
    switch value {
    case .undefined: "undefined"
    case .none: "none"
    case .bool: "boolean"
    case .int: "integer"
    case .double: "float"
    case .string, .safe: "text"
    case .list: "list"
    case .tuple: "tuple"
    case .dict: "dictionary"
    case .object(let object): object.kind
    case .function: "function"
    }
  }
}
