import Bytes
import Templating

/// A page of the site in one of its languages, as `page.translations` gives it.
final class TranslationObject: TemplateObject {
  let index: Int
  /// What is decided about it.
  private let page: Page.Details

  init(_ index: Int, in site: Site) {
    self.index = index
    page = site.pages[index].details
  }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case language, title, url, permalink, page
  }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: String { "translation" }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    context.rendering.reads?.note(index, .address)
    switch Attribute(rawValue: slot) {
    case .language: return .object(context.rendering.scope.languageObjects[page.language])
    case .title:
      context.rendering.reads?.note(index, .face)
      return .string(page.title)
    case .url: return .string(context.rendering.scope.site.configuration.address.path(page.path))
    case .permalink:
      return .string(context.rendering.scope.site.configuration.address.permalink(page.path))
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
    case .url: context.rendering.scope.write(page.path, from: .path, into: &output)
    case .permalink: context.rendering.scope.write(page.path, from: .permalink, into: &output)
    default: return false
    }
    context.rendering.reads?.note(index, .address)
    return true
  }
}
