import Bytes

/// A value in a place that it has for itself: a slot, a variable, a constant.
///
/// A cell cannot be copied, and what it is asked for it gives from where the value stands. So nothing
/// is counted: the object that a template looks at is mostly one that the other core looks at, too,
/// and two that count on one object wait for each other. While a cell is asked, nobody sets it:
/// values are set by statements, and none of the same scope runs while an attribute is read or printed.
/// An object may render another template meanwhile, which has variables of its own, but must not come
/// back to the template that asks.
struct ValueCell: ~Copyable {
  /// The value, to be handed on; it counts references.
  var value: Value

  init(_ value: Value) { self.value = value }

  /// What `value.name` gives.
  borrowing func attribute(
    _ name: AttributeName, in context: RenderContext
  ) throws(TemplateError) -> Value {
    switch value {
    case .object(let object):
      if let slot = object.slot(of: name.name) { return try object.attribute(slot, in: context) }
    case .dict(let mapping):
      if name.mark != 0, let value = mapping.value(of: name) { return value }
    default: break
    }
    return try lookUp(name, in: context)
  }

  /// What `value.name` gives, by all the rules.
  @inline(never)
  private borrowing func lookUp(
    _ name: AttributeName, in context: RenderContext
  ) throws(TemplateError) -> Value {
    try Lookup.attribute(name.text, of: value, in: context)
  }

  /// Appends what printing `value.name` gives, where that needs no value of it; false where it does, and
  /// then nothing is appended.
  @inline(__always)
  borrowing func write(
    attribute name: AttributeName, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    switch value {
    case .object(let object):
      guard let slot = object.slot(of: name.name) else { return false }
      return try object.write(attribute: slot, into: &output, in: context)
    case .dict(let mapping):
      guard name.mark != 0 else { return false }
      return try mapping.write(name, into: &output, in: context)
    default: return false
    }
  }

  /// Whether `value.name` counts as true, where that is known without its value.
  borrowing func isTrue(
    attribute name: AttributeName, in context: RenderContext
  ) throws(TemplateError) -> Bool? {
    switch value {
    case .object(let object):
      guard let slot = object.slot(of: name.name) else { return nil }
      return try object.isTrue(attribute: slot, in: context)
    default: return nil
    }
  }

  /// Appends what printing it gives.
  borrowing func write(
    into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) {
    try Text.write(value, into: &output, in: context)
  }

  /// Whether it counts as true.
  borrowing func isTrue(in context: RenderContext) throws(TemplateError) -> Bool {
    try value.isTrue(in: context)
  }

  /// The function that it is, called to write what it gives; false where it is none, or has no short cut.
  borrowing func write(
    calledWith arguments: borrowing ArgumentCell, into output: inout ByteBuffer,
    in context: RenderContext
  ) throws(TemplateError) -> Bool {
    guard case .function(let function) = value else { return false }
    return try function.write(arguments.arguments, into: &output, in: context)
  }
}

/// Arguments in a place that they have for themselves, as ``ValueCell``.
struct ArgumentCell: ~Copyable {
  let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// Appends what printing a filter's result for these arguments gives; false where it has no short cut.
  borrowing func write(
    filter: any TemplateFunction, _ input: Value, into output: inout ByteBuffer,
    in context: RenderContext
  ) throws(TemplateError) -> Bool {
    try filter.write(filtering: input, arguments, into: &output, in: context)
  }
}

extension [Value] {
  /// Appends what printing one of them gives, from where it stands.
  @inline(__always)
  func write(
    _ place: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) {
    precondition(place >= 0 && place < count, "no value stands there")
    try withUnsafeBufferPointer { (values) throws(TemplateError) in
      guard let base = values.baseAddress else { return }
      // A structure of one member lies in memory as the member does.
      try base.withMemoryRebound(to: ValueCell.self, capacity: count) {
        (cells) throws(TemplateError) in
        try cells[place].write(into: &output, in: context)
      }
    }
  }
}

/// Cells in a row that keep their place.
///
/// Sendable, though the compiler cannot tell of a pointer: what workers share, constants and a library's first
/// variables, is written when it is made and never again, and the table of ``Globals``, which is, belongs to one
/// worker.
final class ValueTable: @unchecked Sendable {
  let cells: UnsafeMutablePointer<ValueCell>
  let count: Int

  init(_ values: [Value]) {
    count = values.count
    cells = .allocate(capacity: count)
    for (place, value) in values.enumerated() {
      (cells + place).initialize(to: ValueCell(value))
    }
  }

  deinit {
    cells.deinitialize(count: count)
    cells.deallocate()
  }

  /// The value in a place.
  subscript(place: Int) -> Value {
    precondition(place >= 0 && place < count, "no value stands there")
    return cells[place].value
  }
}

/// An attribute as a template names it.
struct AttributeName {
  let name: Name
  private unowned(unsafe) let unit: Unit
  private let constant: Int32

  @inline(__always)
  init(_ node: Node, in unit: Unit) {
    name = Name(id: Int(node.a))
    self.unit = unit
    constant = node.c
  }

  /// The mark by which a dictionary finds it; 0 where a dictionary's own method has the name.
  @inline(__always)
  var mark: UInt64 { unit.marks[Int(constant)] }

  /// Its text.
  var text: String { unit.constants[Int(constant)].text ?? "" }
}
