import Bytes
import Templating

/// The facts of a site as templates see them: `facts`.
final class FactsObject: TemplateObject {
  let shape: Shape
  private let names: [String]
  private let objects: [Value]

  init(_ facts: Facts) {
    names = facts.all.map(\.name)
    shape = Shape(names)
    objects = facts.all.map { fact -> Value in
      if let window = fact.window { return .object(WindowObject(fact.name, window)) }
      return .object(FactObject(fact))
    }
  }

  static let kind = ObjectKind("facts", ofEachMs: "fakta", en: "fact")

  var kind: ObjectKind { Self.kind }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    context.rendering.use.facts.insert(names[slot])
    context.rendering.reads?.note(.fact(names[slot]))
    return objects[slot]
  }
}

/// A fact as templates see it: printing it formats it for the language of the page.
final class FactObject: TemplateObject {
  let fact: Fact

  init(_ fact: Fact) { self.fact = fact }

  private enum Attribute: Int, CaseIterable, CodingKey { case name, type, value }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("fact", ms: "fakta", en: "fact") }
  var printsMarkup: Bool { fact.moment != nil }
  /// A number is one, and has no characters.
  var isText: Bool { numericValue == nil }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    switch Attribute(rawValue: slot) {
    case .name: .string(fact.name)
    case .type: .string(fact.kind.rawValue)
    case .value: plainValue(in: context.rendering)
    case nil: .none
    }
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    let rendering = context.rendering
    if let moment = fact.moment {
      return try MomentObject(moment).write(into: &output, in: context)
    }
    fact.write(
      in: rendering.scope.site.configuration.languages[rendering.language],
      zone: rendering.scope.site.configuration.zone, to: &output)
  }

  func writePlain(
    into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) {
    guard let moment = fact.moment else { return try write(into: &output, in: context) }
    try MomentObject.write(moment, as: .long, in: context.rendering, into: &output)
  }

  // MARK: Comparing and calculating

  var numericValue: Value? {
    if case .number(let number) = fact.value { Self.number(number) } else { nil }
  }

  /// A date by ISO 8601, everything else as readers see it; a number is compared as one.
  func comparedText(in context: RenderContext) throws(TemplateError) -> String? {
    let configuration = context.rendering.scope.site.configuration
    if let moment = fact.moment { return moment.iso8601(in: configuration.zone) }
    if case .number = fact.value { return nil }
    return fact.text(
      in: configuration.languages[context.rendering.language], zone: configuration.zone)
  }

  func way(to attribute: String) -> (written: String, replacement: String)? {
    guard fact.moment != nil, MomentObject.hasAttribute(attribute) else { return nil }
    return ("facts.\(fact.name).value.\(attribute)", "value.\(attribute)")
  }

  func isEqual(to other: any TemplateObject) -> Bool {
    guard let moment = fact.moment else { return self === other }
    return MomentObject.moment(of: other) == moment
  }

  func precedes(_ other: any TemplateObject, orEqual: Bool) throws(TemplateError) -> Bool? {
    guard let moment = fact.moment, let other = MomentObject.moment(of: other) else { return nil }
    return try MomentObject.precedes(moment, other, orEqual: orEqual)
  }

  /// The fact's value for filters and comparisons: a number, a moment, or text.
  func plainValue(in rendering: PageRendering) -> Value {
    if let moment = fact.moment { return .object(MomentObject(moment)) }
    if case .number(let number) = fact.value { return Self.number(number) }
    let configuration = rendering.scope.site.configuration
    let language = configuration.languages[rendering.language]
    return .string(fact.href(in: language) ?? fact.text(in: language, zone: configuration.zone))
  }
}

extension FactObject {
  /// A number as templates calculate with it.
  fileprivate static func number(_ number: DecimalNumber) -> Value {
    let text = number.description
    return Int(text).map(Value.int) ?? Double(text).map(Value.double) ?? .string(text)
  }
}

/// A window as templates see it: its state at the build's instant, and what a script in the browser
/// needs to keep that true.
final class WindowObject: TemplateObject {
  let name: String
  let window: Window

  init(_ name: String, _ window: Window) {
    self.name = name
    self.window = window
  }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case name, title, state, opens, closes, days_left, link, after, calendar, opens_at, closing_at,
      closed_at
  }
  private static let shape = Shape(Attribute.self)

  /// Whether windows have an attribute.
  static func hasAttribute(_ name: String) -> Bool { Attribute(stringValue: name) != nil }

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("window", ms: "tempoh", en: "window") }
  var printsMarkup: Bool { true }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let rendering = context.rendering
    let configuration = rendering.scope.site.configuration
    let at = rendering.scope.site.at
    let zone = configuration.zone
    let instant = { (instant: Instant?) -> Value in
      instant.map { .string(zone.iso8601($0)) } ?? .none
    }
    switch Attribute(rawValue: slot) {
    case .name: return .string(name)
    case .title: return .string(window.title?[rendering.language] ?? "")
    case .state:
      rendering.reads?.note(.state(name))
      rendering.notes.changes(at: window.nextChange(after: at))
      return .string(window.state(at: at).rawValue)
    case .days_left:
      rendering.reads?.note(.daysLeft(name))
      rendering.notes.changes(at: zone.nextDay(after: at))
      return .int(window.daysLeft(on: zone.date(at: at)))
    case .opens: return window.opens.map { .object(MomentObject($0)) } ?? .none
    case .closes: return .object(MomentObject(window.closes))
    case .link: return .string(window.link?[rendering.language] ?? "")
    case .after: return .string(window.after?[rendering.language] ?? "")
    case .calendar:
      let code = configuration.languages[rendering.language].code
      return .string(configuration.address.path("/\(code)/\(name).ics"))
    case .opens_at: return instant(window.opensAt)
    case .closing_at: return instant(window.closingAt)
    case .closed_at: return instant(window.closedAt)
    case nil: return .none
    }
  }

  func way(to attribute: String) -> (written: String, replacement: String)? {
    guard MomentObject.hasAttribute(attribute) else { return nil }
    return ("facts.\(name).closes.\(attribute)", "closes.\(attribute)")
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    try MomentObject(window.closes).write(into: &output, in: context)
  }

  func writePlain(
    into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) {
    try MomentObject(window.closes).writePlain(into: &output, in: context)
  }
}
