import Bytes
import Templating

/// A day or an instant as templates see it: printing it gives a `<time>` in the page's language, the
/// filter `date` gives its text.
final class MomentObject: TemplateObject {
  let moment: Moment

  init(_ moment: Moment) { self.moment = moment }

  private enum Attribute: Int, CaseIterable, CodingKey { case year, month, day, timestamp, iso }
  private static let shape = Shape(Attribute.self)

  /// Whether dates have an attribute.
  static func hasAttribute(_ name: String) -> Bool { Attribute(stringValue: name) != nil }

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("date", ms: "tarikh", en: "date") }
  var printsMarkup: Bool { true }

  func isEqual(to other: any TemplateObject) -> Bool { Self.moment(of: other) == moment }

  func precedes(_ other: any TemplateObject, orEqual: Bool) throws(TemplateError) -> Bool? {
    guard let other = Self.moment(of: other) else { return nil }
    return try Self.precedes(moment, other, orEqual: orEqual)
  }

  /// The moment of a date, or of a fact that is one.
  static func moment(of object: any TemplateObject) -> Moment? {
    switch object {
    case let object as MomentObject: object.moment
    case let object as FactObject: object.fact.moment
    default: nil
    }
  }

  /// Whether a day comes before a day, or an instant before an instant. What a day and an instant are to
  /// each other depends on whether the day's beginning or its end is meant.
  static func precedes(
    _ left: Moment, _ right: Moment, orEqual: Bool
  ) throws(TemplateError) -> Bool {
    switch (left, right) {
    case (.day(let left), .day(let right)): orEqual ? left <= right : left < right
    case (.instant(let left), .instant(let right)): orEqual ? left <= right : left < right
    case (.day, .instant), (.instant, .day):
      throw TemplateError(MomentOrderProblem())
    }
  }

  func comparedText(in context: RenderContext) throws(TemplateError) -> String? {
    moment.iso8601(in: context.rendering.scope.site.configuration.zone)
  }

  func writePlain(
    into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) {
    try Self.write(moment, as: .long, in: context.rendering, into: &output)
  }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let zone = context.rendering.scope.site.configuration.zone
    let date = moment.date(in: zone)
    switch Attribute(rawValue: slot) {
    case .year: return .int(date.year)
    case .month: return .int(date.month)
    case .day: return .int(date.day)
    case .timestamp: return .int(Int(moment.start(in: zone).seconds))
    case .iso: return .string(moment.iso8601(in: zone))
    case nil: return .none
    }
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    if output.endsInTag { throw TemplateError(MomentPlaceProblem()) }
    output.append(try Self.element(moment, as: .long, in: context.rendering))
  }

  /// `<time datetime="2022-10-20">20 Oktober 2022</time>`
  static func element(
    _ moment: Moment, as style: DateStyle, in rendering: PageRendering
  ) throws(TemplateError) -> String {
    element(moment, saying: try text(moment, as: style, in: rendering), in: rendering)
  }

  /// The same, of a text that says the moment.
  static func element(
    _ moment: Moment, saying text: String, in rendering: PageRendering
  ) -> String {
    let zone = rendering.scope.site.configuration.zone
    return "<time datetime=\"\(moment.iso8601(in: zone))\">\(Markup.escaped(text))</time>"
  }

  /// The moment in the page's language.
  static func text(
    _ moment: Moment, as style: DateStyle, written: String? = nil, in rendering: PageRendering
  ) throws(TemplateError) -> String {
    var bytes = ByteBuffer()
    try write(moment, as: style, written: written, in: rendering, into: &bytes)
    return bytes.string()
  }

  /// Appends the moment in the page's language, unescaped.
  /// - Parameter written: The style as a template has it, to be told where it does not fit.
  static func write(
    _ moment: Moment, as style: DateStyle, written: String? = nil, in rendering: PageRendering,
    into output: inout ByteBuffer
  ) throws(TemplateError) {
    do throws(DatePatternFault) {
      try rendering.write(moment, as: style, into: &output)
    } catch {
      var suggestion: String?
      if case .pattern(let pattern) = style { suggestion = pattern.withMonthsForMinutes }
      throw TemplateError(
        FilterProblem.datePattern(error, suggestion: suggestion), of: written)
    }
  }
}
