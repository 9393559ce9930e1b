/// How deep values nest in each other. A template can only make them nest without end by setting a
/// namespace's attribute to something that holds what it was before; that is where this is asked.
///
/// Values are freed, compared and printed level by level, each on the stack of the one that holds it.
struct Nesting {
  /// The most levels of a value that is set.
  static let limit = 200

  /// What holds values, by where they are kept; what is shared is looked at once.
  private enum Identity: Hashable {
    case elements(UnsafeRawPointer, Int)
    case object(ObjectIdentifier)
  }

  /// What all that was looked at takes of memory, nearly, in bytes.
  private var size = 0

  /// The levels of what was looked at; 0 while it still is, which ends the way through a namespace
  /// that holds itself.
  private var levels: [Identity: Int] = [:]

  /// Refuses a value that nests too deep, or that holds more than any page needs.
  static func check(_ value: Value) throws(TemplateError) {
    var nesting = Nesting()
    guard nesting.level(of: value, at: 0) <= limit else {
      throw TemplateError(TemplateProblem.badValue(.nested(limit)))
    }
    try LengthLimit.checkHeld(nesting.size)
  }

  /// The levels of a value; more than the limit where it is not looked at any further.
  private mutating func level(of value: Value, at depth: Int) -> Int {
    guard let identity = Self.identity(of: value) else { return 0 }
    if let known = levels[identity] { return known }
    guard depth <= Self.limit else { return depth + 1 }
    levels[identity] = 0
    var highest = 0
    for held in value.held {
      size += MemoryLayout<Value>.stride + (held.text?.utf8.count ?? 0)
      guard held.canHold else { continue }
      highest = max(highest, level(of: held, at: depth + 1))
      if highest > Self.limit || size > LengthLimit.held { break }
    }
    levels[identity] = highest + 1
    return highest + 1
  }

  private static func identity(of value: Value) -> Identity? {
    switch value {
    case .list(let elements), .tuple(let elements):
      elements.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { .elements(UnsafeRawPointer($0), buffer.count) }
      }
    case .dict(let mapping): .object(mapping.identity)
    case .object(let object): .object(ObjectIdentifier(object))
    case .function(let function): .object(ObjectIdentifier(function))
    case .undefined(let undefined): .object(ObjectIdentifier(undefined))
    case .none, .bool, .int, .double, .string, .safe: nil
    }
  }
}

extension Value {
  /// Whether it is of a kind that can hold other values.
  var canHold: Bool {
    switch self {
    case .none, .bool, .int, .double, .string, .safe: false
    case .list, .tuple, .dict, .object, .function, .undefined: true
    }
  }

  /// The values that it keeps.
  fileprivate var held: [Value] {
    switch self {
    case .list(let elements), .tuple(let elements): elements
    case .dict(let mapping): mapping.keys + mapping.values
    case .object(let object): object.held
    case .function(let function): function.held
    case .undefined(let undefined):
      switch undefined.cause {
      case .attribute(_, let value), .export(_, let value, _): [value]
      default: []
      }
    case .none, .bool, .int, .double, .string, .safe: []
    }
  }
}

extension TemplateObject {
  /// The values that an object of the language keeps; a host's objects keep none of a template's.
  /// Asks for the classes, since asking for a protocol takes the runtime a search.
  fileprivate var held: [Value] {
    switch self {
    case let namespace as Namespace: namespace.held
    case let generator as Generator: generator.held
    case let group as GroupTuple: [group.tuple]
    case let view as DictionaryView: [.dict(view.mapping)]
    case let cycler as Cycler: cycler.values
    case let joiner as Joiner: [joiner.separator]
    case let loop as LoopObject: loop.held
    case let module as Module: module.values
    default: []
    }
  }
}

extension TemplateFunction {
  fileprivate var held: [Value] {
    switch self {
    case let method as BoundMethod: [method.receiver]
    default: []
    }
  }
}
