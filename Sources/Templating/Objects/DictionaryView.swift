import Bytes

/// `.keys()`, `.values()` and `.items()` of a dictionary.
final class DictionaryView: TemplateObject {
  enum Part: String, Sendable {
    case keys = "dict_keys"
    case values = "dict_values"
    case items = "dict_items"
  }

  let mapping: Mapping
  let part: Part

  init(_ mapping: Mapping, _ part: Part) {
    self.mapping = mapping
    self.part = part
  }

  var kind: ObjectKind { ObjectKind(part.rawValue) }

  /// The elements, in order.
  var elements: [Value] {
    switch part {
    case .keys: mapping.keys
    case .values: mapping.values
    case .items: mapping.items
    }
  }

  func elements(in context: RenderContext) throws(TemplateError) -> [Value]? { elements }

  func count(in context: RenderContext) throws(TemplateError) -> Int? { mapping.count }

  func isEqual(to other: any TemplateObject) -> Bool {
    guard part != .values, let other = other as? DictionaryView, other.part != .values,
      mapping.count == other.mapping.count
    else { return false }
    return elements.allSatisfy { element in
      other.elements.contains { Equality.equal($0, element) }
    }
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    Text.append("\(part.rawValue)(\(try Text.repr(.list(elements), in: context)))", to: &output)
  }
}
