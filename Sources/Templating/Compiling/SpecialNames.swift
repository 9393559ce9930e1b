/// Names with a meaning only where they are used: `loop`, `self`, `super`, `caller`, `varargs`,
/// `kwargs`.
enum SpecialNames {
  static let loop: Name = "loop"
  static let ownBlocks: Name = "self"
  static let parentBlock: Name = "super"
  static let caller: Name = "caller"
  static let varargs: Name = "varargs"
  static let kwargs: Name = "kwargs"

  /// Which of the names a body reads before it declares them; blocks inside are not looked into.
  static func used(in body: [Statement], of names: Set<Name>) -> Set<Name> {
    var search = Search(names: names)
    search.visit(body)
    return search.found
  }

  private struct Search {
    var names: Set<Name>
    var found: Set<Name> = []

    mutating func visit(_ body: [Statement]) {
      for statement in body { visit(statement) }
    }

    private mutating func visit(_ expressions: [Expression]) {
      for expression in expressions { visit(expression) }
    }

    private mutating func visit(_ expression: Expression) {
      if case .name(let name) = expression.kind, names.contains(name) { found.insert(name) }
      expression.forEachPart { visit($0) }
    }

    private mutating func declare(_ declared: [Name]) { names.subtract(declared) }

    private mutating func visit(_ statement: Statement) {
      switch statement.kind {
      case .output(let parts):
        for case .expression(let expression) in parts { visit(expression) }
      case .loop(let loop):
        declare(loop.target.names)
        visit(loop.iterable)
        visit(loop.body)
        visit(loop.otherwise)
        if let test = loop.test { visit(test) }
      case .condition(let branches, let otherwise):
        for branch in branches {
          visit(branch.test)
          visit(branch.body)
        }
        visit(otherwise)
      case .with(let assignments, let body):
        for assignment in assignments { declare(assignment.target.names) }
        visit(assignments.map(\.value))
        visit(body)
      case .scope(let body): visit(body)
      case .set(let target, let value):
        declare(target.names)
        visit(value)
      case .setBlock(let target, let filter, let body):
        declare(target.names)
        if let filter { visit(filter) }
        visit(body)
      case .block: break
      case .extends(let template), .include(let template, _, _), .importAll(let template, _, _),
        .importNames(let template, _, _):
        visit(template)
      case .macro(let macro): visit(macro)
      case .call(let call, let macro):
        visit(call)
        visit(macro)
      case .filter(let filter, let body):
        visit(body)
        visit(filter)
      }
    }

    private mutating func visit(_ macro: MacroDefinition) {
      declare(macro.parameters)
      visit(macro.defaults)
      visit(macro.body)
    }
  }
}
