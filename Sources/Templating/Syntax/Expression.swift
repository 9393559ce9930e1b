/// An expression as written. Lives only while templates are compiled.
struct Expression {
  indirect enum Kind {
    case constant(Value)
    case name(Name)
    case attribute(Expression, String)
    case item(Expression, Expression)
    case slice(Expression, start: Expression?, stop: Expression?, step: Expression?)
    case call(Expression, CallArguments)
    /// `input` is nil in a filter block, whose body is piped in.
    case filter(input: Expression?, name: String, nameRange: Range<Int>, CallArguments)
    case test(Expression, name: String, nameRange: Range<Int>, CallArguments)
    case not(Expression)
    case negative(Expression)
    case positive(Expression)
    case binary(BinaryOperator, Expression, Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case concatenation([Expression])
    case comparison(Expression, [(ComparisonOperator, Expression)])
    case conditional(test: Expression, then: Expression, otherwise: Expression?)
    case list([Expression])
    case tuple([Expression])
    case dictionary([(key: Expression, value: Expression)])
  }

  let kind: Kind
  /// The bytes it stands in.
  let range: Range<Int>
  /// How deep it nests; bounded, so that no later pass can exhaust the stack.
  let depth: Int
}

/// The arguments of a call as written.
struct CallArguments {
  var positional: [Expression] = []
  var named: [(name: Name, range: Range<Int>, value: Expression)] = []
  /// `*expression`
  var spread: Expression?
  /// `**expression`
  var namedSpread: Expression?

  /// All expressions in it, in order.
  var all: [Expression] {
    var all: [Expression] = []
    forEach { all.append($0) }
    return all
  }

  /// Goes through all expressions in it, in order.
  func forEach(_ visit: (Expression) -> Void) {
    positional.forEach(visit)
    for argument in named { visit(argument.value) }
    if let spread { visit(spread) }
    if let namedSpread { visit(namedSpread) }
  }
}

/// Operators of two operands that are neither comparisons nor logic.
enum BinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
  case power = "**"
}

/// Comparison operators, which chain.
enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contained = "in"
  case notContained = "not in"
}

/// What is assigned to: a name, a namespace's attribute, or several of them.
indirect enum Target {
  case name(Name, Range<Int>)
  case attribute(of: Name, String, Range<Int>)
  case tuple([Target], Range<Int>)

  /// The names it stores into.
  var names: [Name] {
    switch self {
    case .name(let name, _): [name]
    case .attribute: []
    case .tuple(let targets, _): targets.flatMap(\.names)
    }
  }

  /// The namespaces whose attributes it stores into.
  var namespaces: [Name] {
    switch self {
    case .name: []
    case .attribute(let name, _, _): [name]
    case .tuple(let targets, _): targets.flatMap(\.namespaces)
    }
  }
}
