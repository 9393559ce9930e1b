/// Finds statements anywhere in a tree.
enum SyntaxSearch {
  /// Whether any statement extends a template; blocks are looked into.
  static func hasExtends(_ body: [Statement]) -> Bool {
    contains(body) { statement in
      if case .extends = statement.kind { true } else { false }
    }
  }

  /// All blocks, in the order in which they begin.
  static func blocks(in body: [Statement]) -> [BlockDefinition] {
    var blocks: [BlockDefinition] = []
    visit(body) { statement in
      if case .block(let block) = statement.kind { blocks.append(block) }
      return true
    }
    return blocks
  }

  /// Whether a scoped block stands anywhere inside.
  static func hasScopedBlock(_ body: [Statement]) -> Bool {
    blocks(in: body).contains { $0.isScoped }
  }

  private static func contains(_ body: [Statement], _ isWanted: (Statement) -> Bool) -> Bool {
    var found = false
    visit(body) { statement in
      found = found || isWanted(statement)
      return !found
    }
    return found
  }

  /// Visits statements before those inside them; `body` says whether to go on.
  static func visit(_ body: [Statement], _ next: (Statement) -> Bool) {
    for statement in body {
      guard next(statement) else { return }
      for inner in statement.bodies { visit(inner, next) }
    }
  }
}

extension Statement {
  /// The bodies directly inside it.
  var bodies: [[Statement]] {
    switch kind {
    case .output, .set, .extends, .include, .importAll, .importNames: []
    case .loop(let loop): [loop.body, loop.otherwise]
    case .condition(let branches, let otherwise): branches.map(\.body) + [otherwise]
    case .with(_, let body), .scope(let body), .setBlock(_, _, let body), .filter(_, let body):
      [body]
    case .block(let block): [block.body]
    case .macro(let macro), .call(_, let macro): [macro.body]
    }
  }

  /// The expressions directly in it, not those of the statements inside.
  var expressions: [Expression] {
    switch kind {
    case .output(let parts):
      parts.compactMap { part in
        if case .expression(let expression) = part { expression } else { nil }
      }
    case .loop(let loop): [loop.iterable] + (loop.test.map { [$0] } ?? [])
    case .condition(let branches, _): branches.map(\.test)
    case .with(let assignments, _): assignments.map(\.value)
    case .scope, .block: []
    case .set(_, let value): [value]
    case .setBlock(_, let filter, _): filter.map { [$0] } ?? []
    case .extends(let template), .include(let template, _, _), .importAll(let template, _, _),
      .importNames(let template, _, _):
      [template]
    case .macro(let macro): macro.defaults
    case .call(let call, let macro): [call] + macro.defaults
    case .filter(let filter, _): [filter]
    }
  }
}

extension [Statement] {
  /// The bytes from the first statement to the end of the last, with all that is inside.
  var extent: Range<Int> {
    guard let first, let last else { return 0..<0 }
    return first.range.lowerBound..<Swift.max(last.end, first.range.lowerBound)
  }
}

extension Statement {
  /// Where it ends, with all that is inside.
  fileprivate var end: Int {
    bodies.compactMap { $0.last?.end }.reduce(range.upperBound) { Swift.max($0, $1) }
  }
}
