/// Python's `format % values`.
enum PercentFormat {
  static func format(
    _ format: String, _ values: Value, escaping: Bool = false, in context: RenderContext
  ) throws(TemplateError) -> String {
    throw TemplateError(TemplateProblem.badValue(.format(format)))
  }
}
