import Bytes
import Templating

/// The site as templates see it: `site`.
final class SiteObject: TemplateObject {
  private enum Attribute: Int, CaseIterable, CodingKey {
    case name, url, languages, menus, topics, extra, official, timezone
  }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("site", ms: "tapak", en: "site") }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let rendering = context.rendering
    let scope = rendering.scope
    switch Attribute(rawValue: slot) {
    case .name: return .string(scope.site.configuration.name[rendering.language])
    case .url: return .string(scope.site.configuration.address.permalink("/"))
    case .languages: return scope.languagesValue
    case .menus:
      rendering.reads?.note(.menus(language: rendering.language))
      return .object(scope.menus[rendering.language])
    case .topics:
      return .list(scope.site.configuration.topics.indices.map { .object(TopicObject($0)) })
    case .extra: return scope.siteExtra[rendering.language]
    case .official: return .bool(scope.site.configuration.isOfficial)
    case .timezone: return .string(scope.site.configuration.zone.identifier)
    case nil: return .none
    }
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    guard Attribute(rawValue: slot) == .name else { return false }
    return context.rendering.scope.names.write(context.rendering.language, into: &output)
  }
}

/// A language as templates see it: `language`, and what `languages` gives.
final class LanguageObject: TemplateObject {
  let index: Int
  /// The attributes that are text.
  private let printed: PrintedTexts
  private let values: [Value]

  init(_ index: Int, in configuration: SiteConfiguration) {
    self.index = index
    let language = configuration.languages[index]
    values = [
      .string(language.code), .string(language.label), .string(language.locale),
      .bool(index == 0), .string(language.openGraph),
      .string(configuration.address.path("/" + language.code + "/")),
      .string(language.direction.rawValue),
    ]
    printed = PrintedTexts(values.map(\.text))
  }

  /// In the order of the values.
  private static let shape = Shape([
    "code", "label", "locale", "default", "open_graph", "home", "direction",
  ])

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("language", ms: "bahasa", en: "language") }

  func isEqual(to other: any TemplateObject) -> Bool {
    (other as? LanguageObject)?.index == index
  }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    values[slot]
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    printed.write(slot, into: &output)
  }
}
