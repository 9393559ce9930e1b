/// Finds the names that a scope's own statements store and read, without entering inner scopes.
struct ScopeAnalysis {
  private(set) var scope: Scope

  init(_ scope: Scope) { self.scope = scope }

  /// Notes the names of a body.
  static func analyze(_ body: [Statement], in scope: Scope) {
    var analysis = ScopeAnalysis(scope)
    analysis.visit(body)
  }

  mutating func visit(_ body: [Statement]) {
    for statement in body { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .output(let parts):
      for case .expression(let expression) in parts { visit(expression) }
    case .loop(let loop): visit(loop.iterable)
    case .condition(let branches, let otherwise): visitCondition(branches, otherwise)
    case .with(let assignments, _): for assignment in assignments { visit(assignment.value) }
    case .scope, .block: break
    case .set(let target, let value):
      visit(value)
      store(target)
    case .setBlock(let target, _, _): store(target)
    case .extends(let template), .include(let template, _, _): visit(template)
    case .importAll(let template, let alias, _):
      visit(template)
      scope.store(alias)
    case .importNames(let template, let names, _):
      visit(template)
      for name in names { scope.store(name.alias) }
    case .macro(let macro): if let name = macro.name { scope.store(name) }
    case .call(let call, _): visit(call)
    case .filter(let filter, _): visit(filter)
    }
  }

  private mutating func visitCondition(
    _ branches: [(test: Expression, body: [Statement])], _ otherwise: [Statement]
  ) {
    guard let first = branches.first else { return }
    visit(first.test)
    let original = scope
    func inner(_ visit: (inout ScopeAnalysis) -> Void) -> Scope {
      var analysis = ScopeAnalysis(original.branch())
      visit(&analysis)
      return analysis.scope
    }
    let body = inner { $0.visit(first.body) }
    let alternatives = inner { analysis in
      for branch in branches.dropFirst() { analysis.visitCondition([branch], []) }
    }
    original.merge([body, alternatives, inner { $0.visit(otherwise) }])
  }

  /// Notes the names that a target stores.
  mutating func store(_ target: Target) {
    switch target {
    case .name(let name, _): scope.store(name)
    case .attribute(let name, _, _): scope.load(name)
    case .tuple(let targets, _): for target in targets { store(target) }
    }
  }

  /// Notes the names of a loop's or `with`'s target as parameters.
  mutating func declare(_ target: Target) {
    for name in target.names { scope.declareParameter(name) }
  }

  /// Notes the names that an expression reads.
  mutating func visit(_ expression: Expression) {
    if case .name(let name) = expression.kind { scope.load(name) }
    expression.forEachPart { visit($0) }
  }
}

extension Expression {
  /// Goes through the expressions directly inside it, in the order of evaluation.
  func forEachPart(_ visit: (Expression) -> Void) {
    switch kind {
    case .constant, .name: break
    case .attribute(let base, _): visit(base)
    case .item(let base, let key):
      visit(base)
      visit(key)
    case .slice(let base, let start, let stop, let step):
      visit(base)
      for case let bound? in [start, stop, step] { visit(bound) }
    case .call(let callee, let arguments):
      visit(callee)
      arguments.forEach(visit)
    case .filter(let input, _, _, let arguments):
      if let input { visit(input) }
      arguments.forEach(visit)
    case .test(let value, _, _, let arguments):
      visit(value)
      arguments.forEach(visit)
    case .not(let operand), .negative(let operand), .positive(let operand): visit(operand)
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right):
      visit(left)
      visit(right)
    case .concatenation(let parts), .list(let parts), .tuple(let parts): parts.forEach(visit)
    case .comparison(let first, let rest):
      visit(first)
      for (_, operand) in rest { visit(operand) }
    case .conditional(let test, let then, let otherwise):
      visit(test)
      visit(then)
      if let otherwise { visit(otherwise) }
    case .dictionary(let pairs):
      for (key, value) in pairs {
        visit(key)
        visit(value)
      }
    }
  }
}
