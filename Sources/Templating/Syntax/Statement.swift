/// A statement as written. Lives only while templates are compiled.
struct Statement {
  indirect enum Kind {
    /// Text and printed expressions in a row.
    case output([OutputPart])
    case loop(ForLoop)
    case condition([(test: Expression, body: [Statement])], otherwise: [Statement])
    case with([(target: Target, value: Expression)], body: [Statement])
    case scope([Statement])
    case set(Target, Expression)
    case setBlock(Target, filter: Expression?, body: [Statement])
    case block(BlockDefinition)
    case extends(Expression)
    case include(Expression, ignoreMissing: Bool, withContext: Bool)
    case importAll(Expression, alias: Name, withContext: Bool)
    case importNames(Expression, [(name: Name, alias: Name)], withContext: Bool)
    case macro(MacroDefinition)
    /// A call block: `call` is the call, `macro` the body that `caller()` runs.
    case call(Expression, MacroDefinition)
    case filter(Expression, body: [Statement])
  }

  let kind: Kind
  /// The bytes of its (opening) tag.
  let range: Range<Int>
}

/// A part of an output: text as it stands, or an expression to print.
enum OutputPart {
  case text(Range<Int>)
  case expression(Expression)
}

struct ForLoop {
  let target: Target
  let iterable: Expression
  let test: Expression?
  let isRecursive: Bool
  let body: [Statement]
  let otherwise: [Statement]
}

struct BlockDefinition {
  let name: Name
  let nameRange: Range<Int>
  let isScoped: Bool
  let isRequired: Bool
  let body: [Statement]
}

struct MacroDefinition {
  /// Nil for the body of a call block.
  let name: Name?
  let parameters: [Name]
  /// The defaults of the last parameters.
  let defaults: [Expression]
  let body: [Statement]

  /// The default of a parameter, nil where it has none.
  func defaultValue(of parameter: Int) -> Expression? {
    let index = parameter - (parameters.count - defaults.count)
    return index >= 0 ? defaults[index] : nil
  }
}

/// A template as written.
struct SyntaxTree {
  let body: [Statement]
  let allowances: [AllowComment]
}
