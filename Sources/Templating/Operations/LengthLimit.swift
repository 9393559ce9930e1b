/// How long a value may get. Whatever makes more of what it is given (repeats, pads, joins, indents)
/// asks here before it does, so that a number too many ends in an error and not in full memory.
enum LengthLimit {
  /// The longest text, in bytes of UTF-8.
  static let text = 1 << 24
  /// The most elements of a list.
  static let elements = 1_000_000
  /// The most bytes that a rendering may write, and the most that a filter may make in all where it
  /// is applied to each element.
  static let output = 1 << 26
  /// The most bytes that a namespace may hold, the lists within its lists too.
  static let held = 1 << 28

  /// Refuses a text of so many bytes.
  static func checkText(_ length: Int) throws(TemplateError) {
    guard length <= text else { throw tooLong(text) }
  }

  /// Refuses a text of so many pieces of so many bytes each, beside what else it holds.
  static func checkText(
    _ count: Int, of length: Int, beside rest: Int = 0
  ) throws(TemplateError) {
    try checkText(total(count, length, rest))
  }

  /// Whether there is room for a text of so many pieces of so many bytes each, beside what else it
  /// holds.
  static func hasRoom(_ count: Int, of length: Int, beside rest: Int) -> Bool {
    total(count, length, rest) <= text
  }

  /// Refuses a list of so many elements.
  static func checkElements(_ count: Int) throws(TemplateError) {
    guard count <= elements else {
      throw TemplateError(TemplateProblem.badValue(.tooManyElements(elements)))
    }
  }

  /// Refuses a list of so many pieces of so many elements each, beside what else it holds.
  static func checkElements(
    _ count: Int, of length: Int, beside rest: Int = 0
  ) throws(TemplateError) {
    try checkElements(total(count, length, rest))
  }

  /// Refuses to go on where so many bytes are written.
  @inline(__always)
  static func checkOutput(_ length: Int) throws(TemplateError) {
    guard length <= output else { throw tooLong(output) }
  }

  /// Refuses to keep values of so many bytes.
  static func checkHeld(_ size: Int) throws(TemplateError) {
    guard size <= held else { throw tooLong(held) }
  }

  /// Text that was made of a text, refused where it got too long: for what grows by a few times only.
  static func checked(_ text: String) throws(TemplateError) -> String {
    try checkText(text.utf8.count)
    return text
  }

  private static func tooLong(_ limit: Int) -> TemplateError {
    TemplateError(TemplateProblem.badValue(.tooLong(limit)))
  }

  /// The sum, the greatest number where it has no room.
  private static func total(_ count: Int, _ length: Int, _ rest: Int) -> Int {
    let product = max(count, 0).multipliedReportingOverflow(by: max(length, 0))
    let sum = product.partialValue.addingReportingOverflow(rest)
    return product.overflow || sum.overflow ? .max : sum.partialValue
  }
}
