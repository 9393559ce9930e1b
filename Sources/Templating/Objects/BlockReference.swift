import Bytes

/// A block's definition as `super` or `self.name` gives it: calling it prints it.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class BlockReference: TemplateCallable, @unchecked Sendable {
  private let block: Int32
  private let level: Int
  private let scope: TemplateScope

  /// The definition of a block, `level` steps from the youngest.
  init(_ block: Int32, _ level: Int, _ scope: TemplateScope) {
    self.block = block
    self.level = level
    self.scope = scope
  }

  private static let attributes = Shape(["super"])
  var shape: Shape { Self.attributes }
  var kind: ObjectKind { "block" }
  var isCallable: Bool { true }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    Self.parent(of: block, level, scope, context)
  }

  /// What `super` is in a definition of a block.
  static func parent(
    of block: Int32, _ level: Int, _ scope: TemplateScope, _ context: RenderContext
  ) -> Value {
    guard level + 1 < scope.blocks.count(of: block) else {
      return .undefined(Undefined(.parentBlock(context.library.blockNames[Int(block)])))
    }
    return .object(BlockReference(block, level + 1, scope))
  }

  func run(
    _ arguments: Arguments, from caller: Activation, node: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) {
    guard arguments.positional.isEmpty, arguments.named.isEmpty else {
      throw TemplateError(
        TemplateProblem.tooManyArguments(
          given: arguments.positional.count + arguments.named.count, allowed: 0))
    }
    try run(from: caller, node: node, kind: .parentBlock, into: &output)
  }

  /// Prints the block.
  func run(
    from caller: Activation, node: Int32, kind: RenderContext.Step.Kind,
    into output: inout ByteBuffer
  ) throws(TemplateError) {
    let render = caller.render
    guard let definition = scope.blocks.definition(of: block, level) else { return }
    try render.enter(caller.step(kind, block, node), written: output.count)
    let activation = Activation(
      render, definition.unit, scope, slotCount: definition.site.slotCount)
    if definition.site.selfSlot != Node.nothing {
      activation.slots[Int(definition.site.selfSlot)] = .object(BlocksObject(activation))
    }
    if definition.site.superSlot != Node.nothing {
      activation.slots[Int(definition.site.superSlot)] = Self.parent(
        of: block, level, scope, render)
    }
    activation.enter(scope: definition.site.scope)
    try activation.execute(definition.site.statement, into: &output)
    render.leave()
  }

  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value {
    let caller = Activation(context, scope.unit, scope, slotCount: 0)
    let bytes = try context.apart { (bytes) throws(TemplateError) in
      try run(arguments, from: caller, node: scope.unit.root.statement, into: &bytes)
    }
    return .safe(bytes.string())
  }
}

/// `self`: the template's blocks by name.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class BlocksObject: TemplateObject, @unchecked Sendable {
  private let scope: TemplateScope
  private let library: LibraryTables

  init(_ activation: Activation) {
    scope = activation.template
    library = activation.render.library
  }

  var kind: ObjectKind { "self" }

  /// The names of the blocks that there are.
  var names: [String] {
    library.blockNumbers.filter { scope.blocks.count(of: $0.value) > 0 }.map(\.key.text)
  }

  func item(_ key: Value, in context: RenderContext) throws(TemplateError) -> Value? {
    guard let text = key.text, let name = Name.known(text),
      let number = library.blockNumbers[name], scope.blocks.count(of: number) > 0
    else { return nil }
    return .object(BlockReference(number, 0, scope))
  }
}
