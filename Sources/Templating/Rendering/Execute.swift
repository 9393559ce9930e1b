import Bytes
import Diagnostics

/// Statements.
extension Activation {
  /// Runs the first branch whose test is true; `{% elif %}` is the branch that follows another.
  @inline(__always)
  private func branch(_ first: Node, into output: inout ByteBuffer) throws(TemplateError) {
    var node = first
    while true {
      let isTaken = try isTrue(node.a)
      let next = isTaken ? node.b : node.c
      guard !isTaken, next != Node.nothing, unit.nodes[Int(next)].op == .branch else {
        return try execute(next, into: &output)
      }
      node = unit.nodes[Int(next)]
    }
  }

  /// Runs a statement.
  func execute(_ index: Int32, into output: inout ByteBuffer) throws(TemplateError) {
    guard index != Node.nothing else { return }
    let node = unit.nodes[Int(index)]
    switch node.op {
    case .sequence:
      for place in Int(node.a)..<Int(node.a + node.b) {
        let index = unit.children[place]
        let child = unit.nodes[Int(index)]
        // Most of a template is text and what is printed between it.
        switch child.op {
        case .text: text(child, index, into: &output)
        case .print: try print(child, into: &output)
        default: try execute(index, into: &output)
        }
      }
    case .text: text(node, index, into: &output)
    case .print: try print(node, into: &output)
    case .branch: try branch(node, into: &output)
    case .loop: try loop(node, index, into: &output)
    case .scope:
      enter(scope: node.a)
      try execute(node.b, into: &output)
    case .store: slots[Int(node.a)] = try evaluate(node.b)
    case .assign: try assign(try evaluate(node.b), to: node.a, at: index)
    case .capture: try capture(node, index)
    case .filterBlock: try filterBlock(node, into: &output)
    case .export: export(node)
    default: try executeTemplate(node, index, into: &output)
    }
  }

  /// Writes text as it stands in the template.
  @inline(__always)
  private func text(_ node: Node, _ index: Int32, into output: inout ByteBuffer) {
    guard let literals = unit.literals.baseAddress else { return }
    if let trace = render.trace { note(index, to: trace, at: output.count) }
    output.append(UnsafeBufferPointer(start: literals + Int(node.a), count: Int(node.b)))
  }

  /// Statements that join templates.
  private func executeTemplate(
    _ node: Node, _ index: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) {
    switch node.op {
    case .macro:
      slots[Int(node.b)] = .object(Macro(self, node.a))
      render.willRelease(self)
    case .callBlock: try callBlock(node, into: &output)
    case .block: try block(node, index, into: &output)
    case .extends: try extend(node, index)
    case .include: try include(node, index, into: &output)
    case .importAll, .importNames: try importTemplate(node, index)
    case .unlessExtended: if extended == nil { try execute(node.a, into: &output) }
    case .extendedTwice:
      if node.a == 1 || extended != nil { throw error(.misuse(.extendsTwice), at: index) }
    default: break
    }
  }

  // MARK: Printing

  @inline(__always)
  private func print(_ node: Node, into output: inout ByteBuffer) throws(TemplateError) {
    let expression = unit.nodes[Int(node.a)]
    // What is printed most often comes first.
    if expression.op == .attribute, takesShortCuts {
      return try printAttribute(expression, node.a, into: &output)
    }
    try print(node, expression, into: &output)
  }

  private func print(
    _ node: Node, _ expression: Node, into output: inout ByteBuffer
  ) throws(TemplateError) {
    switch expression.op {
    case .call: try printCall(expression, node.a, into: &output)
    case .filter: try printFilter(expression, node.a, into: &output)
    default:
      guard takesShortCuts, let cell = cell(expression) else {
        return try print(try evaluate(node.a), node.a, into: &output)
      }
      do {
        try cell.pointee.write(into: &output, in: render)
      } catch { throw locate(error, at: node.a) }
    }
  }

  /// Whether what prints itself may, past its value: not where somebody wants to know what comes from
  /// where.
  var takesShortCuts: Bool { render.trace == nil }

  /// Prints a value, escaped unless it is markup.
  func print(_ value: Value, _ index: Int32, into output: inout ByteBuffer) throws(TemplateError) {
    let start = output.count
    do {
      try Text.write(value, into: &output, in: render)
    } catch { throw locate(error, at: index) }
    if let trace = render.trace {
      trace.noteValue(at: start, output.array(start..<output.count)) { [unit] in
        unit.place(of: index)
      }
    }
  }

  /// Notes that text of this template begins in the output.
  private func note(_ index: Int32, to trace: OutputTrace, at offset: Int) {
    let start = Int(unit.nodes[Int(index)].start)
    trace.noteWritten(at: offset) { [unit] range in
      unit.text.place(start + range.lowerBound..<start + range.upperBound)
    }
  }

  // MARK: Assignment

  /// Stores a value into a target.
  /// - Parameter isKey: Whether it is a key of a dictionary that a loop goes through.
  func assign(
    _ value: Value, to target: Int32, at index: Int32, isKey: Bool = false
  ) throws(TemplateError) {
    try assign(value, to: unit.tables.targets[Int(target)], at: index, isKey: isKey)
  }

  private func assign(
    _ value: Value, to target: TargetSite, at index: Int32, isKey: Bool = false
  ) throws(TemplateError) {
    switch target {
    case .slot(let slot): slots[Int(slot)] = value
    case .attribute(let namespace, let name, _, _):
      guard case .object(let object as Namespace) = try evaluate(namespace) else {
        throw error(.badValue(.notNamespace), at: namespace)
      }
      do {
        try render.set(text(name), of: object, to: value)
      } catch { throw locate(error, at: namespace) }
    case .tuple(let first, let count, let start, let end):
      let values: [Value]
      let range = Int(start)..<Int(end)
      do {
        values = try value.elements(in: render)
      } catch { throw locate(error, range) }
      guard values.count == Int(count) else {
        let problem = TemplateProblem.unpacking(
          names: Int(count), values: values.count, ofKey: isKey)
        throw locate(TemplateError(problem), range)
      }
      for (offset, value) in values.enumerated() {
        try assign(value, to: unit.tables.targets[Int(first) + offset], at: index)
      }
    }
  }

  private func capture(_ node: Node, _ index: Int32) throws(TemplateError) {
    let bytes = try apart(node.b, index)
    var value = Value.safe(bytes.string())
    if node.c != Node.nothing {
      value = try filtered(node.c, value)
      do {
        value = .safe(try Text.asMarkup(value, in: render))
      } catch { throw locate(error, at: node.c) }
    }
    try assign(value, to: node.a, at: index)
  }

  /// What a body writes apart from the output; `index` is the node that wants it.
  private func apart(_ body: Int32, _ index: Int32) throws(TemplateError) -> ByteBuffer {
    do {
      return try render.apart { (bytes) throws(TemplateError) in
        try execute(body, into: &bytes)
      }
    } catch { throw locate(error, at: index) }
  }

  private func filterBlock(_ node: Node, into output: inout ByteBuffer) throws(TemplateError) {
    let bytes = try apart(node.b, node.a)
    let content = Value.safe(bytes.string())
    let result = try filtered(node.a, content)
    let markup: Value
    do {
      // What stands in the block is escaped already, so what a filter makes of it is not again.
      markup = .safe(try Text.asMarkup(result, in: render))
    } catch { throw locate(error, at: node.a) }
    try print(markup, node.a, into: &output)
  }

  /// Applies a chain of filters whose innermost input is the content of a block.
  private func filtered(_ index: Int32, _ content: Value) throws(TemplateError) -> Value {
    guard index != Node.nothing else { return content }
    let node = unit.nodes[Int(index)]
    guard node.op == .filter else { return try evaluate(index) }
    return try filter(node, try filtered(node.b, content), index)
  }

  private func export(_ node: Node) {
    template.variables[node.b] = slots[Int(node.a)]
    if node.c == 1, !template.exported.contains(node.b) { template.exported.append(node.b) }
  }
}
