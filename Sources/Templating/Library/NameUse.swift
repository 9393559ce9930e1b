/// What a template does with the names that it is handed, found when it is compiled: a host that hands
/// over what people wrote can tell them what of it would be lost.
public struct NameUse: Sendable {
  /// The names that it reads, those of its own among them.
  public private(set) var read: Set<String> = []
  /// The names that it makes itself: by `set`, `for`, `with`, `import`, `macro`.
  public private(set) var made: Set<String> = []
  /// How many of the first items it reads of a name, by constant keys: 2 where it says `arguments[1]`.
  public private(set) var items: [String: Int] = [:]
  /// The names of which it may read any item. Asking whether there is any, or how many, reads none.
  public private(set) var whole: Set<String> = []
  /// The attributes that it reads of a name: `year` of `now.year`.
  private var attributes: [String: Set<String>] = [:]
  /// The names that it reads without an attribute.
  private var bare: Set<String> = []

  /// A template that reads nothing.
  init() {}

  /// What an expression does.
  init(_ expression: Expression) { note(expression) }

  /// Whether it reads nothing of a name but one of its attributes.
  public func reads(only attribute: String, of name: String) -> Bool {
    !bare.contains(name) && attributes[name] == [attribute]
  }

  /// What a template's statements do.
  init(_ body: [Statement]) {
    SyntaxSearch.visit(body) { statement in
      note(statement)
      return true
    }
  }

  private mutating func note(_ statement: Statement) {
    var isAsked = false
    switch statement.kind {
    case .condition: isAsked = true
    case .loop(let loop): make(loop.target.names)
    case .with(let assignments, _): make(assignments.flatMap(\.target.names))
    case .set(let target, _), .setBlock(let target, _, _): make(target.names)
    case .importAll(_, let alias, _): make([alias])
    case .importNames(_, let names, _): make(names.map(\.alias))
    case .macro(let macro): make(macro.parameters + (macro.name.map { [$0] } ?? []))
    case .call(_, let macro): make(macro.parameters)
    case .output, .scope, .block, .extends, .include, .filter: break
    }
    for expression in statement.expressions { note(expression, isAsked: isAsked) }
  }

  private mutating func make(_ names: [Name]) { made.formUnion(names.map(\.text)) }

  /// Notes what an expression reads; `isAsked` where only its truth counts.
  private mutating func note(_ expression: Expression, isAsked: Bool = false) {
    switch expression.kind {
    case .name(let name):
      read.insert(name.text)
      bare.insert(name.text)
      if !isAsked { whole.insert(name.text) }
    case .attribute(let base, let attribute):
      guard case .name(let name) = base.kind else { return note(base) }
      read.insert(name.text)
      whole.insert(name.text)
      attributes[name.text, default: []].insert(attribute)
    case .item(let base, let key):
      // No list has an item past the greatest number, and "how many" has no number for it.
      if case .name(let name) = base.kind, case .constant(.int(let index)) = key.kind,
        (0..<Int.max).contains(index)
      {
        read.insert(name.text)
        bare.insert(name.text)
        items[name.text] = max(items[name.text, default: 0], index + 1)
      } else {
        note(base)
        note(key)
      }
    case .filter(let input?, "length", _, _), .filter(let input?, "count", _, _):
      note(input, isAsked: true)
    case .test(let value, _, _, let arguments):
      note(value, isAsked: true)
      arguments.forEach { note($0) }
    case .not(let operand): note(operand, isAsked: true)
    case .and(let left, let right), .or(let left, let right):
      note(left, isAsked: isAsked)
      note(right, isAsked: isAsked)
    case .conditional(let test, let then, let otherwise):
      note(test, isAsked: true)
      note(then, isAsked: isAsked)
      if let otherwise { note(otherwise, isAsked: isAsked) }
    default: expression.forEachPart { note($0) }
    }
  }
}
