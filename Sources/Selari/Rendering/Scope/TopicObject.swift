import Bytes
import Templating

/// A topic as a page has it, in the language of the page that is being rendered.
final class TopicObject: TemplateObject {
  let index: Int

  init(_ index: Int) { self.index = index }

  private enum Attribute: Int, CaseIterable, CodingKey { case id, label }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("topic", ms: "topik", en: "topic") }

  func isEqual(to other: any TemplateObject) -> Bool {
    (other as? TopicObject)?.index == index
  }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let rendering = context.rendering
    let topic = rendering.scope.site.configuration.topics[index]
    switch Attribute(rawValue: slot) {
    case .id: return .string(topic.id)
    case .label: return .string(topic.label[rendering.language])
    case nil: return .none
    }
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    let rendering = context.rendering
    output.append(rendering.scope.site.configuration.topics[index].label[rendering.language])
  }
}
