/// Finds what a template prints behind its `extends` and outside of its blocks, which is never shown: what
/// stands before `extends` is printed, and assignments, imports and macros serve the blocks.
struct LostOutput {
  private let scanner: Scanner

  init(_ scanner: Scanner) { self.scanner = scanner }

  /// Where such a thing first stands; nil where there is none.
  func first(in tree: SyntaxTree) -> Range<Int>? {
    let extends = tree.body.firstIndex { statement in
      if case .extends = statement.kind { true } else { false }
    }
    return extends.flatMap { first(in: tree.body[($0 + 1)...]) }
  }

  private func first(in body: some Sequence<Statement>) -> Range<Int>? {
    for statement in body {
      if let range = first(in: statement) { return range }
    }
    return nil
  }

  private func first(in statement: Statement) -> Range<Int>? {
    switch statement.kind {
    case .output(let parts): parts.lazy.compactMap(shown).first
    case .include, .call: statement.range
    case .condition, .loop, .with, .scope, .filter:
      statement.bodies.lazy.compactMap { first(in: $0) }.first
    case .block, .extends, .importAll, .importNames, .macro, .set, .setBlock: nil
    }
  }

  /// The first line of what a part shows; nil where that is only blanks.
  private func shown(_ part: OutputPart) -> Range<Int>? {
    switch part {
    case .expression(let expression): return expression.range
    case .text(let range):
      let start = scanner.skipSpace(from: range.lowerBound)
      guard start < range.upperBound else { return nil }
      let line = scanner.bytes[start..<range.upperBound].prefix { $0 != UInt8(ascii: "\n") }
      return start..<scanner.trimEnd(of: line.startIndex..<line.endIndex)
    }
  }
}
