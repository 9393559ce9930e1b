/// What a host adds to the language: its filters, tests and functions, and the names that each
/// rendering hands in.
public struct Environment: Sendable {
  /// Filters beside Jinja's own, by name; the first positional argument is the piped value.
  public var filters: [String: any TemplateFunction]
  /// Tests beside Jinja's own, by name.
  public var tests: [String: any TemplateFunction]
  /// Names with the same value in every rendering: functions such as `t` and `link`.
  public var constants: [String: Value]
  /// Names whose values vary by rendering, such as `page`; a rendering hands them in this order.
  public var globals: [String]

  /// An environment; without arguments it is Jinja's own.
  public init(
    filters: [String: any TemplateFunction] = [:], tests: [String: any TemplateFunction] = [:],
    functions: [String: any TemplateFunction] = [:], constants: [String: Value] = [:],
    globals: [String] = []
  ) {
    self.filters = filters
    self.tests = tests
    self.constants = constants.merging(functions.mapValues(Value.function)) { _, function in
      function
    }
    self.globals = globals
  }
}
