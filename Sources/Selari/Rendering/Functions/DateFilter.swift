import Bytes
import Diagnostics
import Templating

/// `value | date("full")`: a day or an instant in the page's language, as text; printed at once, which is
/// what mostly happens, it is written straight into the page.
final class DateFilter: TemplateFunction {
  private static let parameters: [Name] = [.value, .style]

  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value {
    let asked = try read(arguments, in: context.rendering)
    let text = try MomentObject.text(
      asked.moment, as: asked.style, written: asked.written, in: context.rendering)
    if context.rendering.isInReference { context.rendering.writtenMoment = (asked.moment, text) }
    return .string(text)
  }

  func write(
    _ arguments: Arguments, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    try write(
      try read(arguments, in: context.rendering), into: &output, in: context.rendering)
    return true
  }

  func write(
    filtering input: Value, _ arguments: Arguments, into output: inout ByteBuffer,
    in context: RenderContext
  ) throws(TemplateError) -> Bool {
    guard arguments.named.isEmpty, arguments.positional.count <= 1 else { return false }
    // What is asked for most, without a question more than that takes.
    if case .object(let object) = input, let object = object as? MomentObject,
      let style = Self.namedStyle(arguments)
    {
      let start = output.count
      do throws(DatePatternFault) {
        try context.rendering.write(object.moment, as: style, into: &output)
      } catch { throw TemplateError(FilterProblem.datePattern(error, suggestion: nil)) }
      Escaping.escapeEnd(of: &output, from: start)
      return true
    }
    try write(
      try read(input, arguments.positional.first, in: context.rendering), into: &output,
      in: context.rendering)
    return true
  }

  /// The style that is asked for, where it is the long one or that of ISO 8601.
  private static func namedStyle(_ arguments: Arguments) -> DateStyle? {
    guard let argument = arguments.positional.first else { return .long }
    guard case .string(let name) = argument else { return nil }
    return name == "iso" ? .iso : name == "long" ? .long : nil
  }

  /// What is to be written, and the style as the template has it.
  private typealias Asked = (moment: Moment, style: DateStyle, written: String)

  private func write(
    _ asked: Asked, into output: inout ByteBuffer, in rendering: PageRendering
  ) throws(TemplateError) {
    let start = output.count
    try MomentObject.write(
      asked.moment, as: asked.style, written: asked.written, in: rendering, into: &output)
    Escaping.escapeEnd(of: &output, from: start)
  }

  private func read(
    _ arguments: Arguments, in rendering: PageRendering
  ) throws(TemplateError) -> Asked {
    var value = arguments.positional.first ?? Value.none
    var style = arguments.positional.dropFirst().first
    if !arguments.named.isEmpty || arguments.positional.count > 2 {
      let bound = try arguments.bound(to: Self.parameters)
      value = bound[.value] ?? Value.none
      style = bound[.style]
    }
    return try read(value, style, in: rendering)
  }

  private func read(
    _ value: Value, _ style: Value?, in rendering: PageRendering
  ) throws(TemplateError) -> Asked {
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    let moment = try Self.moment(of: value, in: rendering)
    let written = try Self.text(of: style)
    do throws(DatePatternFault) {
      return (moment, try DateStyle(written), written)
    } catch {
      throw TemplateError(
        FilterProblem.datePattern(error, suggestion: DateStyle.suggestion(for: written)),
        of: written)
    }
  }
}

extension DateFilter {
  /// The moment that a value is or, as text by ISO 8601, states: what front matter has under `extra` is
  /// text.
  private static func moment(
    of value: Value, in rendering: PageRendering
  ) throws(TemplateError) -> Moment {
    if let moment = SiteFilters.moment(value) { return moment }
    guard let text = value.text else {
      throw TemplateError(FilterProblem.notADate(kind: value.kind))
    }
    do throws(MomentFault) {
      return try Moment(iso8601: text, in: rendering.scope.site.configuration.zone)
    } catch {
      throw TemplateError(FilterProblem.notADateText(text, error), of: text)
    }
  }

  /// A style as it is written; `long` where none is. `date(full)`, without its quotation marks, is a name
  /// that does not exist.
  private static func text(of style: Value?) throws(TemplateError) -> String {
    guard let style else { return "long" }
    if case .undefined(let undefined) = style { throw TemplateError(undefined.problem) }
    guard let text = style.text else {
      throw TemplateError(FilterProblem.notADateStyle(kind: style.kind))
    }
    return text
  }
}

extension Name {
  static let value = Name("value")
  static let style = Name("style")
}
