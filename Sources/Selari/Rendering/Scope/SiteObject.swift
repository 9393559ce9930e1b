import Templating

/// The site as templates see it: `site`.
final class SiteObject: TemplateObject {
  private enum Attribute: Int, CaseIterable {
    case name, url, languages, menus, extra, official, timezone
  }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: String { "site" }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let rendering = context.rendering
    let scope = rendering.scope
    let configuration = scope.site.configuration
    switch Attribute(rawValue: slot) {
    case .name: return .string(configuration.name[rendering.language])
    case .url: return .string(configuration.address.permalink("/"))
    case .languages: return .list(scope.languageObjects.map(Value.object))
    case .menus: return .object(scope.menus[rendering.language])
    case .extra: return scope.siteExtra[rendering.language]
    case .official: return .bool(configuration.isOfficial)
    case .timezone: return .string(configuration.zone.identifier)
    case nil: return .none
    }
  }
}

/// A language as templates see it: `language`, and what `languages` gives.
final class LanguageObject: TemplateObject {
  let index: Int

  init(_ index: Int) { self.index = index }

  private enum Attribute: Int, CaseIterable {
    case code, label, locale, `default`, open_graph, home
  }
  private static let shape = Shape(["code", "label", "locale", "default", "open_graph", "home"])

  var shape: Shape { Self.shape }
  var kind: String { "language" }

  func isEqual(to other: any TemplateObject) -> Bool {
    (other as? LanguageObject)?.index == index
  }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let site = context.rendering.scope.site
    let language = site.configuration.languages[index]
    switch Attribute(rawValue: slot) {
    case .code: return .string(language.code)
    case .label: return .string(language.label)
    case .locale: return .string(language.locale)
    case .default: return .bool(index == 0)
    case .open_graph: return .string(language.openGraph)
    case .home: return .string(site.configuration.address.path("/" + language.code + "/"))
    case nil: return .none
    }
  }
}
