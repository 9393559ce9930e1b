import Bytes

/// `namespace()`: the one thing whose attributes a template may set.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class Namespace: TemplateObject, @unchecked Sendable {
  private var values: [(name: String, value: Value)]
  /// Whether the rendering keeps it, to let go of what it holds at the end.
  var isKept = false
  /// Whether it is being printed: one that holds itself is printed once.
  private var isPrinting = false

  init(_ values: [(name: String, value: Value)]) { self.values = values }

  var kind: ObjectKind { "namespace" }

  /// Its attributes' names.
  var names: [String] { values.map(\.name) }

  func set(_ name: String, _ value: Value) {
    if let place = values.firstIndex(where: { $0.name == name }) {
      values[place].value = value
    } else {
      values.append((name, value))
    }
  }

  /// The values of its attributes.
  var held: [Value] { values.map(\.value) }

  /// Forgets its attributes, so that one that holds itself is freed.
  func release() { values = [] }

  /// The value of an attribute, nil where it has none.
  func value(of name: String) -> Value? { values.first { $0.name == name }?.value }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    guard !isPrinting else { return Text.append("<Namespace {...}>", to: &output) }
    isPrinting = true
    defer { isPrinting = false }
    let pairs = values.map { (key: Value.string($0.name), value: $0.value) }
    Text.append("<Namespace \(try Text.repr(.dict(Mapping(pairs)), in: context))>", to: &output)
  }
}
