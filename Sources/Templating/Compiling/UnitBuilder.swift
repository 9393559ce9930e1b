/// The tables of a unit while it is compiled.
final class UnitBuilder {
  let id: Int32
  let name: String
  let text: TemplateText

  var nodes: [Node] = []
  var children: [Int32] = []
  var constants: [Value] = []
  var literals: [UInt8] = []
  var calls: [CallSite] = []
  var fixedArguments: [Arguments] = []
  var loads: [SlotLoad] = []
  var scopes: [ScopeSite] = []
  var bodies: [BodySite] = []
  var loops: [LoopSite] = []
  var targets: [TargetSite] = []
  var macros: [MacroSite] = []
  var parameters: [ParameterSite] = []
  var blockUses: [BlockUse] = []
  var includes: [IncludeSite] = []
  var imports: [ImportSite] = []
  var importedNames: [ImportedName] = []
  var dumps: [[(name: Name, depth: Int32, slot: Int32)]] = []
  var blocks: [Int32: BodySite] = [:]
  var faults: [Lexer.Fault] = []
  /// The names of scopes and the bytes in which each is seen, for suggestions.
  var locals: [(name: Name, range: Range<Int>)] = []

  init(id: Int32, name: String, text: TemplateText) {
    self.id = id
    self.name = name
    self.text = text
  }

  /// Adds a node and gives its number.
  func add(
    _ op: Op, a: Int32 = 0, b: Int32 = 0, c: Int32 = 0, _ range: Range<Int>
  ) -> Int32 {
    nodes.append(
      Node(
        op: op, a: a, b: b, c: c, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    return Int32(nodes.count - 1)
  }

  /// Adds a constant and gives its number.
  func constant(_ value: Value) -> Int32 {
    constants.append(value)
    return Int32(constants.count - 1)
  }

  /// Adds children in a row and gives the first one's place.
  func add(children nodes: [Int32]) -> Int32 {
    children.append(contentsOf: nodes)
    return Int32(children.count - nodes.count)
  }

  /// Adds a sequence of statements; one statement is itself.
  func sequence(_ statements: [Int32], _ range: Range<Int>) -> Int32 {
    if statements.count == 1 { return statements[0] }
    return add(.sequence, a: add(children: statements), b: Int32(statements.count), range)
  }

  func report(_ problem: TemplateProblem, _ range: Range<Int>) {
    faults.append(Lexer.Fault(problem: problem, range: range))
  }
}
