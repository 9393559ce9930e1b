import Bytes

/// Something that templates can call: a function, a filter (its first positional argument is what
/// was piped into it) or a test (whose result's truth counts).
public protocol TemplateFunction: AnyObject, Sendable {
  /// What calling it gives.
  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value
  /// Appends what printing its result gives, escaped unless it is markup. A short cut past the
  /// result's value; false where there is none, and then nothing is appended.
  func write(
    _ arguments: Arguments, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool
  /// The same for a filter whose arguments are the same at every call, so that none are made: here
  /// they are without what is piped into it.
  func write(
    filtering input: Value, _ arguments: Arguments, into output: inout ByteBuffer,
    in context: RenderContext
  ) throws(TemplateError) -> Bool
}

extension TemplateFunction {
  public func write(
    filtering input: Value, _ arguments: Arguments, into output: inout ByteBuffer,
    in context: RenderContext
  ) throws(TemplateError) -> Bool { false }

  public func write(
    _ arguments: Arguments, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool { false }
}

/// A function, filter or test made of a closure.
///
/// ```swift
/// Function(["value", "format"]) { arguments, context in
///   .string(format(arguments["value"], arguments.text("format")))
/// }
/// ```
public final class Function: TemplateFunction {
  private let parameters: [Name]?
  private let body: @Sendable (Arguments, RenderContext) throws -> Value

  /// A function that binds its arguments itself.
  public init(_ body: @escaping @Sendable (Arguments, RenderContext) throws -> Value) {
    parameters = nil
    self.body = body
  }

  /// A function of named parameters: any other argument is an error with a suggestion, and a
  /// parameter that is not given is simply absent.
  public init(
    _ parameters: [String],
    _ body: @escaping @Sendable (Arguments, RenderContext) throws -> Value
  ) {
    self.parameters = parameters.map { Name($0) }
    self.body = body
  }

  public func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value
  {
    do {
      guard let parameters else { return try body(arguments, context) }
      return try body(try arguments.bound(to: parameters), context)
    } catch let error as TemplateError {
      throw error
    } catch {
      throw TemplateError(TemplateProblem.failed("\(error)"))
    }
  }
}

/// A function or filter that gives plain text: it appends the text's bytes, which printing then
/// escapes where they stand.
///
/// ```swift
/// TextFunction(["name"]) { arguments, context, output in
///   output.append(greeting(arguments.text(.name)))
/// }
/// ```
public final class TextFunction: TemplateFunction {
  public typealias Body =
    @Sendable (Arguments, RenderContext, inout ByteBuffer) throws(TemplateError) -> Void

  private let parameters: [Name]?
  private let body: Body

  /// A function that binds its arguments itself.
  public init(_ body: @escaping Body) {
    parameters = nil
    self.body = body
  }

  /// A function of named parameters, as ``Function``.
  public init(_ parameters: [String], _ body: @escaping Body) {
    self.parameters = parameters.map { Name($0) }
    self.body = body
  }

  public func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value
  {
    var bytes = ByteBuffer()
    try append(arguments, to: &bytes, context)
    return .string(bytes.string())
  }

  public func write(
    _ arguments: Arguments, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    let start = output.count
    try append(arguments, to: &output, context)
    Escaping.escapeEnd(of: &output, from: start)
    return true
  }

  private func append(
    _ arguments: Arguments, to output: inout ByteBuffer, _ context: RenderContext
  ) throws(TemplateError) {
    guard let parameters else { return try body(arguments, context, &output) }
    try body(try arguments.bound(to: parameters), context, &output)
  }
}
