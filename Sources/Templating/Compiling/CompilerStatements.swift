/// Statements.
extension Compiler {
  func compile(
    _ statement: Statement, _ frame: Frame, into nodes: inout [Int32]
  ) throws(Unreachable) {
    let range = statement.range
    switch statement.kind {
    case .output(let parts): output(parts, range, frame, into: &nodes)
    case .loop(let loop): nodes.append(compile(loop, range, frame))
    case .condition(let branches, let otherwise):
      nodes.append(condition(branches, otherwise, frame))
    case .with(let assignments, let body): nodes.append(with(assignments, body, range, frame))
    case .scope(let statements):
      let inner = frame.inner()
      ScopeAnalysis.analyze(statements, in: inner.scope)
      nodes.append(
        unit.add(.scope, a: scope(inner.scope, statements), b: body(statements, inner), range))
    case .set(let target, let value): assign(target, value, range, frame, into: &nodes)
    case .setBlock(let target, let filter, let statements):
      capture(target, filter, statements, range, frame, into: &nodes)
    case .block(let block): use(block, range, frame, into: &nodes)
    case .extends(let template): try extends(template, range, frame, into: &nodes)
    case .include(let template, let ignoreMissing, let withContext):
      nodes.append(include(template, ignoreMissing, withContext, range, frame))
    case .importAll(let template, let alias, let withContext):
      importAll(template, alias, withContext, range, frame, into: &nodes)
    case .importNames(let template, let names, let withContext):
      importNames(template, names, withContext, range, frame, into: &nodes)
    case .macro(let macro): define(macro, range, frame, into: &nodes)
    case .call(let call, let macro): nodes.append(callBlock(call, macro, range, frame))
    case .filter(let filter, let statements):
      let inner = frame.inner()
      ScopeAnalysis.analyze(statements, in: inner.scope)
      let content = body(statements, inner)
      let filter = compile(filter, inner)
      let block = unit.add(.filterBlock, a: filter, b: content, range)
      nodes.append(unit.add(.scope, a: scope(inner.scope, statements), b: block, range))
    }
  }

  // MARK: Output

  private func output(
    _ parts: [OutputPart], _ range: Range<Int>, _ frame: Frame, into nodes: inout [Int32]
  ) {
    if frame.checksOutput, hasKnownExtends { return }
    var printed: [Int32] = []
    for part in parts {
      switch part {
      case .text(let bytes):
        let first = Int32(unit.literals.count)
        unit.literals.append(contentsOf: unit.text.bytes[bytes])
        printed.append(unit.add(.text, a: first, b: Int32(bytes.count), bytes))
      case .expression(let expression):
        printed.append(
          unit.add(.print, a: compile(expression, frame), expression.range))
      }
    }
    guard frame.checksOutput else { return nodes.append(contentsOf: printed) }
    nodes.append(unit.add(.unlessExtended, a: unit.sequence(printed, range), range))
  }

  // MARK: Flow

  /// Each branch leads to the next where its test is false. Put together from the end, so that there may be
  /// as many as somebody writes.
  private func condition(
    _ branches: [(test: Expression, body: [Statement])], _ otherwise: [Statement], _ frame: Frame
  ) -> Int32 {
    let compiled = branches.map { branch in
      let soft = frame.soft()
      return (test: compile(branch.test, soft), then: body(branch.body, soft), branch.test.range)
    }
    var rest = body(otherwise, frame.soft())
    for (test, then, range) in compiled.reversed() {
      rest = unit.add(.branch, a: test, b: then, c: rest, range)
    }
    return rest
  }

  private func compile(_ loop: ForLoop, _ range: Range<Int>, _ frame: Frame) -> Int32 {
    refuseLoopAssignment(loop)
    var site = LoopSite()
    site.iterable = compile(loop.iterable, frame)
    if let test = loop.test {
      let testFrame = frame.inner()
      var analysis = ScopeAnalysis(testFrame.scope)
      analysis.declare(loop.target)
      analysis.visit(test)
      site.testTarget = target(loop.target, testFrame)
      site.test = compile(test, testFrame)
      site.testScope = scope(testFrame.scope, [])
    }
    let loopFrame = loop.isRecursive ? frame.innerBody() : frame.inner()
    let usesLoop =
      loop.isRecursive
      || SpecialNames.used(in: loop.body, of: [SpecialNames.loop]).contains(SpecialNames.loop)
      || SyntaxSearch.hasScopedBlock(loop.body + loop.otherwise)
    if usesLoop { site.loopSlot = loopFrame.scope.declareParameter(SpecialNames.loop).index }
    var analysis = ScopeAnalysis(loopFrame.scope)
    analysis.declare(loop.target)
    analysis.visit(loop.body)
    site.target = target(loop.target, loopFrame)
    site.body = body(loop.body, loopFrame)
    site.scope = scope(loopFrame.scope, loop.body)
    if !loop.otherwise.isEmpty {
      var elseFrame = loopFrame
      elseFrame.scope = Scope(parent: frame.scope, body: loopFrame.scope.body)
      ScopeAnalysis.analyze(loop.otherwise, in: elseFrame.scope)
      site.otherwise = body(loop.otherwise, elseFrame)
      site.elseScope = scope(elseFrame.scope, loop.otherwise)
    }
    if loop.isRecursive {
      unit.bodies.append(BodySite(slotCount: loopFrame.scope.body.count))
      site.recursive = Int32(unit.bodies.count - 1)
    }
    unit.loops.append(site)
    return unit.add(.loop, a: Int32(unit.loops.count - 1), range)
  }

  /// `loop` cannot be assigned to anywhere in a loop.
  private func refuseLoopAssignment(_ loop: ForLoop) {
    func check(_ target: Target) {
      switch target {
      case .name(let name, let range):
        if name == SpecialNames.loop { unit.report(.misuse(.assignLoop), range) }
      case .attribute: break
      case .tuple(let targets, _): for target in targets { check(target) }
      }
    }
    check(loop.target)
    SyntaxSearch.visit(loop.body + loop.otherwise) { statement in
      if case .set(let target, _) = statement.kind { check(target) }
      if case .setBlock(let target, _, _) = statement.kind { check(target) }
      return true
    }
  }

  private func with(
    _ assignments: [(target: Target, value: Expression)], _ statements: [Statement],
    _ range: Range<Int>, _ frame: Frame
  ) -> Int32 {
    let inner = frame.inner()
    var analysis = ScopeAnalysis(inner.scope)
    for assignment in assignments { analysis.declare(assignment.target) }
    analysis.visit(statements)
    var nodes: [Int32] = []
    for assignment in assignments {
      let value = compile(assignment.value, frame)
      nodes.append(
        unit.add(
          .assign, a: target(assignment.target, inner), b: value, assignment.value.range))
    }
    nodes.append(body(statements, inner))
    return unit.add(
      .scope, a: scope(inner.scope, statements), b: unit.sequence(nodes, range), range)
  }

  // MARK: Assignment

  private func assign(
    _ target: Target, _ value: Expression, _ range: Range<Int>, _ frame: Frame,
    into nodes: inout [Int32]
  ) {
    let value = compile(value, frame)
    if case .name(let name, _) = target, let ref = frame.scope.find(name) {
      nodes.append(unit.add(.store, a: ref.index, b: value, range))
    } else {
      nodes.append(unit.add(.assign, a: self.target(target, frame), b: value, range))
    }
    export(target.names, range, frame, into: &nodes)
  }

  private func capture(
    _ target: Target, _ filter: Expression?, _ statements: [Statement], _ range: Range<Int>,
    _ frame: Frame, into nodes: inout [Int32]
  ) {
    var inner = frame.inner()
    inner.checksOutput = false
    ScopeAnalysis.analyze(statements, in: inner.scope)
    let content = body(statements, inner)
    let filter = filter.map { compile($0, inner) } ?? Node.nothing
    let node = unit.add(
      .capture, a: self.target(target, frame), b: content, c: filter, range)
    nodes.append(unit.add(.scope, a: scope(inner.scope, statements), b: node, range))
    export(target.names, range, frame, into: &nodes)
  }

  /// Adds a target to the tables.
  func target(_ target: Target, _ frame: Frame) -> Int32 {
    switch target {
    case .name(let name, _):
      unit.targets.append(.slot(frame.scope.find(name)?.index ?? 0))
    case .attribute(let name, let attribute, let range):
      let namespace = compile(Expression(kind: .name(name), range: range, depth: 1), frame)
      unit.targets.append(
        .attribute(
          namespace: namespace, name: unit.constant(.string(attribute)),
          start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    case .tuple(let targets, let range):
      let sites = targets.map { part -> TargetSite in
        let index = self.target(part, frame)
        return unit.targets[Int(index)]
      }
      let first = Int32(unit.targets.count)
      unit.targets.append(contentsOf: sites)
      unit.targets.append(
        .tuple(
          first: first, count: Int32(sites.count), start: Int32(range.lowerBound),
          end: Int32(range.upperBound)))
    }
    return Int32(unit.targets.count - 1)
  }

  /// What is set at the template's root is a variable of the template from then on.
  func export(
    _ names: [Name], isExported: Bool = true, _ range: Range<Int>, _ frame: Frame,
    into nodes: inout [Int32]
  ) {
    guard frame.isTopLevel else { return }
    for name in names {
      guard let ref = frame.scope.find(name) else { continue }
      let isPublic = isExported && !name.text.hasPrefix("_")
      nodes.append(
        unit.add(.export, a: ref.index, b: shared.variable(name), c: isPublic ? 1 : 0, range))
    }
  }
}
