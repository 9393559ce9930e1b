/// Something that templates can call: a function, a filter (its first positional argument is what
/// was piped into it) or a test (whose result's truth counts).
public protocol TemplateFunction: AnyObject, Sendable {
  /// What calling it gives.
  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value
}

/// A function, filter or test made of a closure.
///
/// ```swift
/// Function(["value", "format"]) { arguments, context in
///   .string(format(arguments["value"], arguments.text("format")))
/// }
/// ```
public final class Function: TemplateFunction {
  private let parameters: [String]?
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
    self.parameters = parameters
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
