/// Compiles a template's syntax tree to a unit: names become slots, text becomes one arena, and what
/// is constant is worked out once.
final class Compiler {
  /// What holds where a statement stands.
  struct Frame {
    var scope: Scope
    /// At the template's root or in a condition there: what is set is a variable of the template.
    var isTopLevel = false
    /// At the template's root itself.
    var isRootLevel = false
    /// Whether output may be silent because the template extends another.
    var checksOutput = false
    /// In a condition, where unknown filters and tests are errors only when reached.
    var isSoft = false

    /// A scope inside this one.
    func inner() -> Frame {
      Frame(
        scope: Scope(parent: scope, body: scope.body), checksOutput: checksOutput)
    }

    /// A body with slots of its own inside this one.
    func innerBody() -> Frame {
      var frame = inner()
      frame.scope = Scope(parent: scope, body: BodySlots(depth: scope.body.depth + 1))
      return frame
    }

    /// A condition's branch.
    func soft() -> Frame {
      var frame = self
      frame.isRootLevel = false
      frame.isSoft = true
      return frame
    }
  }

  /// Left where nothing after a statement can be reached.
  struct Unreachable: Error {}

  let unit: UnitBuilder
  let shared: SharedNames
  /// Whether a constant is being worked out, where joined text is plain as in Jinja.
  let isFolding: Bool
  var references = References()
  /// How many `extends` there were, and whether one of them is at the root.
  var extendsCount = 0
  var hasKnownExtends = false
  private var definitions: [(block: BlockDefinition, number: Int32)] = []

  init(_ unit: UnitBuilder, _ shared: SharedNames, isFolding: Bool = false) {
    self.unit = unit
    self.shared = shared
    self.isFolding = isFolding
  }

  /// Compiles a template's root and its blocks.
  func compile(_ tree: SyntaxTree) -> BodySite {
    collectBlocks(tree.body)
    let extends = SyntaxSearch.hasExtends(tree.body)
    var frame = Frame(scope: Scope(parent: nil, body: BodySlots(depth: 0)))
    frame.isTopLevel = true
    frame.isRootLevel = true
    frame.checksOutput = extends
    var root = BodySite()
    if SpecialNames.used(in: tree.body, of: [SpecialNames.ownBlocks]).contains(
      SpecialNames.ownBlocks)
    {
      root.selfSlot = frame.scope.declareParameter(SpecialNames.ownBlocks).index
    }
    ScopeAnalysis.analyze(tree.body, in: frame.scope)
    root.statement = body(tree.body, frame)
    finish(&root, frame, tree.body)
    for (block, number) in definitions { unit.blocks[number] = compile(block) }
    return root
  }

  /// Compiles a lone expression.
  func compile(_ expression: Expression) -> BodySite {
    let frame = Frame(scope: Scope(parent: nil, body: BodySlots(depth: 0)))
    var analysis = ScopeAnalysis(frame.scope)
    analysis.visit(expression)
    var root = BodySite()
    root.statement = compile(expression, frame)
    finish(&root, frame, [])
    return root
  }

  private func collectBlocks(_ body: [Statement]) {
    for block in SyntaxSearch.blocks(in: body) {
      let number = shared.blockNumber(of: block.name)
      if definitions.contains(where: { $0.number == number }) {
        unit.report(.misuse(.blockTwice(block.name.text)), block.nameRange)
      } else {
        definitions.append((block, number))
      }
    }
  }

  private func compile(_ block: BlockDefinition) -> BodySite {
    let frame = Frame(scope: Scope(parent: nil, body: BodySlots(depth: 0)))
    var site = BodySite()
    let used = SpecialNames.used(
      in: block.body, of: [SpecialNames.ownBlocks, SpecialNames.parentBlock])
    if used.contains(SpecialNames.ownBlocks) {
      site.selfSlot = frame.scope.declareParameter(SpecialNames.ownBlocks).index
    }
    if used.contains(SpecialNames.parentBlock) {
      site.superSlot = frame.scope.declareParameter(SpecialNames.parentBlock).index
    }
    ScopeAnalysis.analyze(block.body, in: frame.scope)
    site.statement = body(block.body, frame)
    finish(&site, frame, block.body)
    return site
  }

  /// Completes a body once all its slots are known.
  func finish(_ site: inout BodySite, _ frame: Frame, _ body: [Statement]) {
    site.scope = scope(frame.scope, body)
    site.slotCount = frame.scope.body.count
  }

  /// Adds a scope's loads to the tables; `body` is what the scope spans.
  func scope(_ scope: Scope, _ body: [Statement]) -> Int32 {
    let extent = body.extent
    unit.locals += scope.stores.map { ($0, extent) }
    let first = Int32(unit.loads.count)
    for (ref, load) in scope.orderedLoads {
      switch load {
      case .parameter: break
      case .variable(let name):
        guard scope.stores.contains(name) else { break }
        unit.loads.append(SlotLoad(slot: ref.index, kind: .variable, a: shared.variable(name)))
      case .alias(let outer):
        // What the outer scope only reads has no value in its slot to begin with.
        if let name = scope.parent?.uncopied(outer) {
          unit.loads.append(SlotLoad(slot: ref.index, kind: .variable, a: shared.variable(name)))
          break
        }
        unit.loads.append(
          SlotLoad(
            slot: ref.index, kind: .alias, a: Int32(scope.body.depth - outer.depth),
            b: outer.index))
      case .undefined(let name):
        let constant = unit.constant(.undefined(Undefined(.name(name))))
        unit.loads.append(SlotLoad(slot: ref.index, kind: .constant, a: constant))
      }
    }
    unit.scopes.append(ScopeSite(loads: first, count: Int32(unit.loads.count) - first))
    return Int32(unit.scopes.count - 1)
  }

  /// Compiles statements in a row.
  func body(_ statements: [Statement], _ frame: Frame) -> Int32 {
    var nodes: [Int32] = []
    for statement in statements {
      do {
        try compile(statement, frame, into: &nodes)
      } catch {
        break
      }
    }
    let start = statements.first?.range.lowerBound ?? 0
    return unit.sequence(nodes, start..<max(statements.last?.range.upperBound ?? 0, start))
  }
}

/// What all templates of a library share while they are compiled.
final class SharedNames {
  let environment: Environment
  let filters: FunctionTable
  let tests: FunctionTable
  private(set) var variables: VariableTable
  private(set) var blockNumbers: [Name: Int32] = [:]
  private(set) var blockNames: [Name] = []
  /// What constant expressions are worked out with.
  private(set) lazy var foldingTables = LibraryTables(units: [], numbers: [:], self)
  init(_ environment: Environment) {
    self.environment = environment
    filters = FunctionTable(builtin: Builtins.filters, added: environment.filters)
    tests = FunctionTable(builtin: Builtins.tests, added: environment.tests)
    variables = VariableTable()
    for global in environment.globals { _ = variables.slot(of: Name(global)) }
    for constant in Builtins.constants.keys.sorted() { _ = variables.slot(of: Name(constant)) }
    for constant in environment.constants.keys.sorted() { _ = variables.slot(of: Name(constant)) }
  }

  /// The names of a library that is complete, for an expression that is compiled later.
  ///
  /// Names that no template uses get slots past the library's.
  init(_ library: LibraryTables) {
    environment = library.environment
    filters = library.filterTable
    tests = library.testTable
    variables = library.variables
    blockNumbers = library.blockNumbers
    blockNames = library.blockNames
  }

  /// The slot of a variable.
  func variable(_ name: Name) -> Int32 { variables.slot(of: name) }

  /// The number of a block's name.
  func blockNumber(of name: Name) -> Int32 {
    if let number = blockNumbers[name] { return number }
    blockNumbers[name] = Int32(blockNames.count)
    blockNames.append(name)
    return Int32(blockNames.count - 1)
  }
}

/// Filters or tests by number: names are resolved when templates are compiled.
struct FunctionTable: Sendable {
  let functions: [any TemplateFunction]
  let numbers: [String: Int32]

  init(builtin: [String: any TemplateFunction], added: [String: any TemplateFunction]) {
    var functions: [any TemplateFunction] = []
    var numbers: [String: Int32] = [:]
    for (name, function) in builtin.merging(added, uniquingKeysWith: { _, new in new })
      .sorted(by: { $0.key < $1.key })
    {
      numbers[name] = Int32(functions.count)
      functions.append(function)
    }
    self.functions = functions
    self.numbers = numbers
  }

  /// The names, sorted.
  var names: [String] { numbers.keys.sorted() }
}
