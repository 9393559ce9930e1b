import Bytes

/// An imported template: its macros and variables as attributes; printing it prints its text.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class Module: TemplateObject, @unchecked Sendable {
  let shape: Shape
  private let name: String
  let values: [Value]
  private let text: [UInt8]

  init(_ unit: Unit, _ scope: TemplateScope, _ library: LibraryTables, _ text: [UInt8]) {
    name = unit.name
    self.text = text
    shape = Shape(scope.exported.map { library.variableNames[Int($0)].text })
    values = scope.exported.map { scope.variables[$0] }
  }

  var kind: ObjectKind { "module" }
  var printsMarkup: Bool { true }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    values[slot]
  }

  /// What `from … import` gives.
  func value(of name: Name) -> Value {
    guard let slot = shape.slot(of: name) else {
      return .undefined(Undefined(.export(name, module: .object(self), template: self.name)))
    }
    return values[slot]
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    output.append(contentsOf: text)
  }
}
