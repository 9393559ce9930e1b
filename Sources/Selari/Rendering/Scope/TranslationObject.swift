import Bytes
import Templating

/// A page of the site in one of its languages, as `page.translations` gives it.
final class TranslationObject: TemplateObject {
  let index: Int
  /// What is decided about it.
  private let page: Page.Details
  /// The path of the part of its list that stands beside the one being looked at, if that is a further
  /// one and there is such a part.
  private let partPath: String?

  /// - Parameter part: Which part of the page's list is looked at: the translation's own such part is
  ///   where it leads to, or its whole list where that has fewer.
  init(_ index: Int, part: Int = 1, in site: Site) {
    self.index = index
    page = site.pages[index].details
    partPath = part == 1 ? nil : Alternates(site: site).path(of: index, part)
  }

  /// Its address from the site's root.
  private var path: String { partPath ?? page.path }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case language, title, url, permalink, page
  }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("translation", ms: "terjemahan", en: "translation") }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    context.rendering.reads?.note(index, .address)
    switch Attribute(rawValue: slot) {
    case .language: return .object(context.rendering.scope.languageObjects[page.language])
    case .title:
      context.rendering.reads?.note(index, .face)
      return .string(page.title)
    case .url: return .string(context.rendering.scope.site.configuration.address.path(path))
    case .permalink:
      return .string(context.rendering.scope.site.configuration.address.permalink(path))
    case .page: return .object(PageObject(index, in: context.rendering.scope.site))
    case nil: return .none
    }
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    switch Attribute(rawValue: slot) {
    case .title:
      Escaping.append(page.title, to: &output)
      context.rendering.reads?.note(index, .face)
    case .url: context.rendering.scope.write(path, from: .path, into: &output)
    case .permalink: context.rendering.scope.write(path, from: .permalink, into: &output)
    default: return false
    }
    context.rendering.reads?.note(index, .address)
    return true
  }
}
