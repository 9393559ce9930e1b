/// A value of the template language, with Python's meaning: what Jinja's expressions work on.
///
/// Values never change once made. Text compares and counts by code points, as Python's does.
public enum Value: Sendable {
  /// What a name, attribute or item that does not exist gives; using it is an error.
  case undefined(Undefined)
  /// Python's `None`.
  case none
  /// `True` or `False`.
  case bool(Bool)
  /// A whole number of 64 bits.
  case int(Int)
  /// A floating-point number.
  case double(Double)
  /// Plain text: escaped when printed.
  case string(String)
  /// Markup: printed as it is.
  case safe(String)
  /// A list.
  case list([Value])
  /// A tuple.
  case tuple([Value])
  /// A dictionary, in the order of insertion.
  case dict(Mapping)
  /// An object of the host or of the language (a page, `loop`, a namespace).
  case object(any TemplateObject)
  /// Something that can be called.
  case function(any TemplateFunction)
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int) { self = .int(number) }
  public init(floatLiteral number: Double) { self = .double(number) }
  public init(booleanLiteral truth: Bool) { self = .bool(truth) }
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  public init(nilLiteral: ()) { self = .none }

  /// A dictionary of text keys, in the order written.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .dict(Mapping(elements.map { (key: .string($0.0), value: $0.1) }))
  }
}

extension Value {
  /// Text, or `none` where there is none.
  public init(_ text: String?) { self = text.map(Value.string) ?? .none }

  /// An object, or `none` where there is none.
  public init(_ object: (any TemplateObject)?) { self = object.map(Value.object) ?? .none }

  /// Whether it is `undefined`.
  public var isUndefined: Bool {
    if case .undefined = self { true } else { false }
  }

  /// Whether it is `none`.
  public var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// The text of a plain or safe string, nil for everything else.
  public var text: String? {
    switch self {
    case .string(let text), .safe(let text): text
    default: nil
    }
  }
}
