import Bytes
import Markdown
import Templating

/// An entry of a page's contents list, with the deeper headings below it.
final class HeadingObject: TemplateObject {
  private let heading: PageOutline.Entry
  private let children: [Value]

  private init(_ heading: PageOutline.Entry, _ children: [Value]) {
    self.heading = heading
    self.children = children
  }

  private enum Attribute: Int, CaseIterable, CodingKey { case id, title, level, children }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("heading", ms: "tajuk", en: "heading") }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    switch Attribute(rawValue: slot) {
    case .id: .string(heading.id)
    case .title: .string(heading.text)
    case .level: .int(heading.level)
    case .children: .list(children)
    case nil: .none
    }
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    switch Attribute(rawValue: slot) {
    case .id: Escaping.append(heading.id, to: &output)
    case .title: Escaping.append(heading.text, to: &output)
    default: return false
    }
    return true
  }

  func isTrue(attribute slot: Int, in context: RenderContext) throws(TemplateError) -> Bool? {
    Attribute(rawValue: slot) == .children ? !children.isEmpty : nil
  }

  /// Nests headings: each holds those after it that are deeper, up to the next as high as itself.
  static func outline(_ headings: [PageOutline.Entry]) -> [Value] {
    var next = 0
    return nest(headings, from: &next, below: 0)
  }

  private static func nest(
    _ headings: [PageOutline.Entry], from next: inout Int, below level: Int
  ) -> [Value] {
    var result: [Value] = []
    // Room at once for as many as most pages have: more would be taken anew at each level.
    if next < headings.count, headings[next].level > level {
      result.reserveCapacity(min(headings.count - next, 8))
    }
    while next < headings.count, headings[next].level > level {
      let heading = headings[next]
      next += 1
      let children = nest(headings, from: &next, below: heading.level)
      result.append(.object(HeadingObject(heading, children)))
    }
    return result
  }
}
