import Bytes

/// Something that templates can look into: the site's page, fact and language, and the language's
/// own `loop`, namespaces and macros.
///
/// All that is asked of it receives the context of the present rendering, so that it can print for
/// the page's language and note what was read.
///
/// An object is `Sendable` because values are, and those of a host, or of a compiled template, are read on
/// every core. The language's own objects change, and are `@unchecked`: each is made by one rendering, which
/// one thread runs from its beginning to its end, and is held by values of that rendering alone. None gets
/// out of it: an expression that is worked out when a template is compiled gives plain data or is not kept
/// (`Compiler.folded`), and what a host keeps of a rendering is bytes.
public protocol TemplateObject: AnyObject, Sendable {
  /// Its attributes' names and slots.
  var shape: Shape { get }
  /// What it is, and what messages call it.
  var kind: ObjectKind { get }
  /// The slot of an attribute's name, nil where it has none: what its shape says.
  func slot(of name: Name) -> Int?
  /// The attribute in a slot of its shape.
  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value
  /// Appends what printing the attribute in a slot gives, escaped unless it is markup. A short cut past
  /// the attribute's value; false where there is none, and then nothing is appended.
  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool
  /// Whether the attribute in a slot counts as true: a short cut past its value, nil where there is none.
  func isTrue(attribute slot: Int, in context: RenderContext) throws(TemplateError) -> Bool?
  /// Whether it prints as markup (as it is) or as text (escaped).
  var printsMarkup: Bool { get }
  /// Whether it stands for its text, which filters on text or its characters and `in` then look at.
  var isText: Bool { get }
  /// Appends what it prints, unescaped.
  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError)
  /// Appends its text as readers see it, without tags: what filters on text work on.
  func writePlain(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError)
  /// The number that it is calculated and compared with, nil where it is none.
  var numericValue: Value? { get }
  /// The text that comparing it with text looks at, nil where it equals no text.
  func comparedText(in context: RenderContext) throws(TemplateError) -> String?
  /// Whether it comes before another object, or is equal where that counts too; nil where they have no
  /// order.
  func precedes(
    _ other: any TemplateObject, orEqual: Bool
  ) throws(TemplateError) -> Bool?
  /// Whether it counts as true.
  func isTrue(in context: RenderContext) throws(TemplateError) -> Bool
  /// What a loop over it gives, nil where it cannot be looped over.
  func elements(in context: RenderContext) throws(TemplateError) -> [Value]?
  /// Its length, nil where it has none.
  func count(in context: RenderContext) throws(TemplateError) -> Int?
  /// The item of a key (`object[key]`), nil where it has none; attributes are looked at after it.
  func item(_ key: Value, in context: RenderContext) throws(TemplateError) -> Value?
  /// Whether it equals another object.
  func isEqual(to other: any TemplateObject) -> Bool
  /// How a template writes what has an attribute that this lacks, `facts.day.value.year`, and what of it
  /// takes the attribute's place; nil where nothing has it.
  func way(to attribute: String) -> (written: String, replacement: String)?
  /// Whether it can be called.
  var isCallable: Bool { get }
  /// What calling it gives.
  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value
}

extension TemplateObject {
  public var shape: Shape { .empty }
  public var printsMarkup: Bool { false }
  public var isText: Bool { printsMarkup }
  public var isCallable: Bool { false }
  public var numericValue: Value? { nil }

  @inlinable
  public func slot(of name: Name) -> Int? { shape.slot(of: name) }

  public func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    .none
  }

  public func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool { false }

  public func isTrue(
    attribute slot: Int, in context: RenderContext
  ) throws(TemplateError) -> Bool? { nil }

  public func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError)
  {
    throw TemplateError(TemplateProblem.notPrintable(.object(kind)))
  }

  public func writePlain(
    into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) {
    try write(into: &output, in: context)
  }

  public func comparedText(in context: RenderContext) throws(TemplateError) -> String? { nil }

  public func precedes(
    _ other: any TemplateObject, orEqual: Bool
  ) throws(TemplateError) -> Bool? { nil }

  public func isTrue(in context: RenderContext) throws(TemplateError) -> Bool {
    guard let count = try count(in: context) else { return true }
    return count > 0
  }

  public func elements(in context: RenderContext) throws(TemplateError) -> [Value]? { nil }

  public func count(in context: RenderContext) throws(TemplateError) -> Int? {
    try elements(in: context)?.count
  }

  public func item(_ key: Value, in context: RenderContext) throws(TemplateError) -> Value? { nil }

  public func isEqual(to other: any TemplateObject) -> Bool { self === other }

  public func way(to attribute: String) -> (written: String, replacement: String)? { nil }

  public func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value
  {
    throw TemplateError(TemplateProblem.notCallable(.object(kind)))
  }
}
