import Bytes
import Templating

/// The menus of a language: `site.menus`.
final class MenusObject: TemplateObject {
  let shape: Shape
  private let menus: [[MenuEntryObject]]
  /// The same as templates see them.
  private let values: [Value]

  init(names: [String], menus: [[MenuEntryObject]]) {
    shape = Shape(names)
    self.menus = menus
    values = menus.map { .list($0.map(Value.object)) }
  }

  static let kind = ObjectKind("menus", ofEachMs: "menu", en: "menu")
  var kind: ObjectKind { Self.kind }

  /// Whether templates see the same in both; `own` and `others` tell which page an index means here
  /// and there.
  func isSame(
    as other: MenusObject, _ own: (Int) -> UInt32, _ others: (Int) -> UInt32
  ) -> Bool {
    shape.names == other.shape.names
      && menus.elementsEqual(other.menus) { left, right in
        left.elementsEqual(right) { $0.isSame(as: $1, own, others) }
      }
  }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    values[slot]
  }
}

/// An entry of a menu in a language. Made once; only whether it is current depends on the page.
final class MenuEntryObject: TemplateObject {
  let title: String
  /// The language of the title, as an index: another than the menu's where it is that of a page for
  /// which a notice stands.
  let titleLanguage: Int
  let url: String
  /// The page it leads to, nil for an address outside.
  let page: Int?
  /// Whether it leads to a heading of that page, and so to a part of it.
  let isPart: Bool
  let children: [MenuEntryObject]
  /// The title and the address.
  private let printed: PrintedTexts

  init(
    title: String, titleLanguage: Int, url: String, page: Int?, isPart: Bool = false,
    children: [MenuEntryObject]
  ) {
    self.title = title
    self.titleLanguage = titleLanguage
    self.url = url
    self.page = page
    self.isPart = isPart
    self.children = children
    printed = PrintedTexts(
      Attribute.allCases.map { attribute in
        switch attribute {
        case .title: title
        case .url: url
        default: nil
        }
      })
  }

  fileprivate func isSame(
    as other: MenuEntryObject, _ own: (Int) -> UInt32, _ others: (Int) -> UInt32
  ) -> Bool {
    title == other.title && titleLanguage == other.titleLanguage && url == other.url
      && page.map(own) == other.page.map(others)
      && children.elementsEqual(other.children) { $0.isSame(as: $1, own, others) }
  }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case title, url, current, active, children, page, title_language
  }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("menu entry", ms: "entri menu", en: "menu entry") }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let rendering = context.rendering
    switch Attribute(rawValue: slot) {
    case .title: return .string(title)
    case .url: return .string(url)
    case .current: return .bool(isCurrent(in: context))
    case .active: return .bool(isActive(in: rendering))
    case .children: return .list(children.map(Value.object))
    case .title_language: return .object(rendering.scope.languageObjects[titleLanguage])
    case .page: return page.map { .object(PageObject($0, in: rendering.scope.site)) } ?? .none
    case nil: return .none
    }
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    printed.write(slot, into: &output)
  }

  func isTrue(attribute slot: Int, in context: RenderContext) throws(TemplateError) -> Bool? {
    switch Attribute(rawValue: slot) {
    case .current: isCurrent(in: context)
    case .children: !children.isEmpty
    default: nil
    }
  }

  /// Whether the page being rendered is the entry's. Of several entries that lead to one page, those that
  /// lead to a heading of it are not the page.
  private func isCurrent(in context: RenderContext) -> Bool {
    page != nil && !isPart && page == context.rendering.page
  }

  /// Whether the page being rendered is the entry's, or lies below it.
  private func isActive(in rendering: PageRendering) -> Bool {
    guard let page else { return false }
    if let own = rendering.page {
      rendering.reads?.noteSections(above: own, in: rendering.scope.site)
    }
    var above = rendering.page
    while let index = above {
      if index == page { return true }
      above = rendering.scope.site.pages[index].section
    }
    return false
  }
}
