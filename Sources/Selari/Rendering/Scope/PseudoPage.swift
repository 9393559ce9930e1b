import Templating

/// What stands for `page` where there is none: in the chooser and in 404, which speak every language.
final class PseudoPage: TemplateObject {
  let pageKind: PageKind
  let path: String

  init(_ kind: PageKind, path: String) {
    pageKind = kind
    self.path = path
  }

  var shape: Shape { PageObject.attributes }
  var kind: ObjectKind { ObjectKind("page", ms: "halaman", en: "page") }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let site = context.rendering.scope.site
    switch PageObject.Attribute(rawValue: slot) {
    case .id, .kind: return .string(pageKind.rawValue)
    case .title: return .string(site.configuration.name[context.rendering.language])
    case .url: return .string(site.configuration.address.path(path))
    case .permalink: return .string(site.configuration.address.permalink(path))
    case .language: return .object(context.rendering.scope.languageObjects[0])
    case .translations:
      context.rendering.reads?.noteVersions(of: .home, in: site)
      return .list(
        site.groupIndex[.home].map { group in
          site.groups[group].pages.compactMap { $0 }.map {
            .object(TranslationObject($0, in: site))
          }
        } ?? [])
    case .title_language:
      return .object(context.rendering.scope.languageObjects[context.rendering.language])
    case .toc, .ancestors, .children, .topics: return .list([])
    case .date, .updated, .section, .previous, .next, .paginator, nil: return .none
    case .indexed: return .bool(pageKind == .chooser && site.configuration.isOfficial)
    case .draft, .expired, .stale, .verbatim: return .bool(false)
    case .words: return .int(0)
    case .extra: return .dict(Mapping([]))
    case .description, .summary, .source, .layout: return .string("")
    case .content: return .safe("")
    }
  }
}
