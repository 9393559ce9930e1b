import Templating

/// A paginator as templates see it.
final class PaginatorObject: TemplateObject {
  let paginator: Paginator

  init(_ paginator: Paginator) { self.paginator = paginator }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case items, number, total, previous, next, pages
  }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { "paginator" }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let site = context.rendering.scope.site
    let address = site.configuration.address
    let url = { (number: Int) -> Value in .string(address.path(self.paginator.path(number))) }
    switch Attribute(rawValue: slot) {
    case .items: return .list(paginator.items.map { .object(PageObject($0, in: site)) })
    case .number: return .int(paginator.number)
    case .total: return .int(paginator.total)
    case .previous: return paginator.number > 1 ? url(paginator.number - 1) : .none
    case .next: return paginator.number < paginator.total ? url(paginator.number + 1) : .none
    case .pages: return .list((1...paginator.total).map(url))
    case nil: return .none
    }
  }
}
