import Bytes

/// `loop`: where a loop is.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class LoopObject: TemplateCallable, @unchecked Sendable {
  private let elements: [Value]
  private let recursion: (loop: LoopRecursion, depth: Int)?
  private var lastChanged: [Value]?
  /// The place of the present element, from 0.
  var index = 0

  /// The values that it keeps.
  var held: [Value] { elements + (lastChanged ?? []) }

  init(_ elements: [Value], _ recursion: (LoopRecursion, depth: Int)?) {
    self.elements = elements
    self.recursion = recursion
  }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem
    case cycle, changed
  }

  private static let attributes = Shape(Attribute.self)
  var shape: Shape { Self.attributes }
  var kind: ObjectKind { "loop" }
  var isCallable: Bool { true }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    switch Attribute(rawValue: slot) {
    case .index?: .int(index + 1)
    case .index0?: .int(index)
    case .revindex?: .int(elements.count - index)
    case .revindex0?: .int(elements.count - index - 1)
    case .first?: .bool(index == 0)
    case .last?: .bool(index == elements.count - 1)
    case .length?: .int(elements.count)
    case .depth?: .int((recursion?.depth ?? 0) + 1)
    case .depth0?: .int(recursion?.depth ?? 0)
    case .previtem?:
      index == 0 ? .undefined(Undefined(.neighbour(next: false))) : elements[index - 1]
    case .nextitem?:
      index + 1 < elements.count
        ? elements[index + 1] : .undefined(Undefined(.neighbour(next: true)))
    case .cycle?: .function(BoundMethod(.object(self), Self.cycle))
    case .changed?: .function(BoundMethod(.object(self), Self.changed))
    case nil: .none
    }
  }

  func count(in context: RenderContext) throws(TemplateError) -> Int? { elements.count }

  private static let cycle = Builtin(["self"], rest: .positional, takesNames: false) {
    call throws(TemplateError) in
    guard !call.rest.isEmpty, case .object(let loop as LoopObject) = call[0] else {
      throw TemplateError(TemplateProblem.badValue(.emptyCycle))
    }
    return call.rest[loop.index % call.rest.count]
  }

  private static let changed = Builtin(["self"], rest: .positional, takesNames: false) {
    call throws(TemplateError) in
    guard case .object(let loop as LoopObject) = call[0] else { return .none }
    let isSame =
      loop.lastChanged.map { Equality.equal(.tuple($0), .tuple(call.rest)) } ?? false
    loop.lastChanged = call.rest
    return .bool(!isSame)
  }

  func run(
    _ arguments: Arguments, from caller: Activation, node: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) {
    guard let recursion else { throw TemplateError(TemplateProblem.badValue(.loopNotRecursive)) }
    guard arguments.positional.count == 1, arguments.named.isEmpty else {
      throw TemplateError(TemplateProblem.missingArgument("iterable"))
    }
    try caller.render.enter(caller.step(.loop, 0, node), written: output.count)
    try recursion.loop.run(
      arguments.positional[0], depth: recursion.depth + 1, into: &output)
    caller.render.leave()
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    output.append("<LoopContext \(index + 1)/\(elements.count)>")
  }
}
