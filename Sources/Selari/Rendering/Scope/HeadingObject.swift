import Bytes
import Markdown
import Templating

/// An entry of a page's contents list, with the deeper headings below it.
final class HeadingObject: TemplateObject {
  let id: String
  let title: String
  let level: Int
  let children: [HeadingObject]

  init(id: String, title: String, level: Int, children: [HeadingObject]) {
    self.id = id
    self.title = title
    self.level = level
    self.children = children
  }

  private enum Attribute: Int, CaseIterable, CodingKey { case id, title, level, children }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: String { "heading" }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    switch Attribute(rawValue: slot) {
    case .id: .string(id)
    case .title: .string(title)
    case .level: .int(level)
    case .children: .list(children.map(Value.object))
    case nil: .none
    }
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    switch Attribute(rawValue: slot) {
    case .id: Escaping.append(id, to: &output)
    case .title: Escaping.append(title, to: &output)
    default: return false
    }
    return true
  }

  func isTrue(attribute slot: Int, in context: RenderContext) throws(TemplateError) -> Bool? {
    Attribute(rawValue: slot) == .children ? !children.isEmpty : nil
  }

  /// Nests headings: each holds those after it that are deeper, up to the next as high as itself.
  static func outline(_ headings: [(id: String, title: String, level: Int)]) -> [HeadingObject] {
    var rest = headings[...]
    return nest(&rest, below: 0)
  }

  private static func nest(
    _ rest: inout ArraySlice<(id: String, title: String, level: Int)>, below level: Int
  ) -> [HeadingObject] {
    var result: [HeadingObject] = []
    while let heading = rest.first, heading.level > level {
      rest.removeFirst()
      let children = nest(&rest, below: heading.level)
      result.append(
        HeadingObject(
          id: heading.id, title: heading.title, level: heading.level, children: children))
    }
    return result
  }
}
