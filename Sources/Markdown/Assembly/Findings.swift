import Diagnostics

/// Makes findings of problems: in the order of the text, with their places, worked out in one pass.
struct FindingMaker {
  /// Of one rule, this many are listed for a file; what comes after them is of the same kind.
  static let maximumOfARule = 100

  private let source: Source
  private var line = 1
  private var lineStart = 0
  private var offset = 0
  private var column = 1
  private var excerpt: (start: Int, text: String)?

  init(_ source: Source) { self.source = source }

  /// The findings, with near misses among the labels of footnotes.
  mutating func findings(
    _ problems: [(problem: MarkdownProblem, range: Range<Int>)], labels: [String]
  ) -> [Finding] {
    var counts: [RuleID: Int] = [:]
    var result: [Finding] = []
    let ordered = problems.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, entry) in ordered {
      let count = counts[entry.problem.rule, default: 0]
      guard count < Self.maximumOfARule else { continue }
      counts[entry.problem.rule] = count + 1
      var problem = entry.problem
      if case .footnoteUndefined(let label, _) = problem {
        problem = .footnoteUndefined(label: label, near: NearMiss.of(label, among: labels))
      }
      result.append(Finding(problem, at: place(entry.range)))
    }
    return result
  }

  private mutating func place(_ range: Range<Int>) -> Place {
    advance(to: range.lowerBound)
    let start = Position(line: line, column: column)
    let text = lineText()
    var ahead = self
    ahead.advance(to: range.upperBound)
    let end = Position(line: ahead.line, column: ahead.column)
    return Place(file: source.path, span: Span(start: start, end: end), excerpt: text)
  }

  private mutating func advance(to target: Int) {
    let target = min(target, source.bytes.count)
    while offset < target {
      let byte = source.bytes[offset]
      offset += 1
      if byte == 0x0A {
        line += 1
        lineStart = offset
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  private mutating func lineText() -> String {
    if let excerpt, excerpt.start == lineStart { return excerpt.text }
    let text = source.line(at: lineStart)
    excerpt = (lineStart, text)
    return text
  }
}
