import Bytes
import Diagnostics
import Markdown
import Templating

/// The expressions of references, compiled once for each worker, and what they gave.
final class ExpressionCache {
  /// The number of each expression, by its text.
  private var numbers = ByteTable(capacity: 8)
  /// The programs, by their expressions' numbers.
  private var compiled: [CompiledExpression?] = []
  /// Which of the answers each question has, by ``Question/place``; -1 where it has none.
  private var answers: [Int32] = []
  private var kept: [Answer] = []
  /// The bytes of all answers.
  private var bytes = ByteBuffer()
  private let languages: Int
  /// Where it is noted what answers used, which needs to be noted once only: answers are kept of
  /// renderings that note it there, and given to them.
  private let log: UseLog

  private static let filtersOfFacts: Set<String> = ["date"]
  /// In how many kinds of places what an expression gave is kept.
  private static let contexts = 3

  /// - Parameters:
  ///   - languages: How many the site has.
  ///   - log: Where it is noted what pages use.
  init(languages: Int, log: UseLog) { (self.languages, self.log) = (languages, log) }

  /// What decides what an expression gives that reads nothing of the page.
  struct Question {
    /// The expression, as a number.
    fileprivate let expression: Int
    /// Where its answer is; nil for what hardly ever stands twice, behind a scheme.
    fileprivate let place: Int?
  }

  /// What a reference gave, and what was noted on the way.
  private struct Answer {
    let bytes: Range<Int>
    let notes: RenderingNotes
  }

  /// What an expression asks in a place of a page in a language.
  func question(_ expression: String, in context: ReferenceContext, language: Int) -> Question {
    var expression = expression
    let number = expression.withUTF8 { text in
      if let number = numbers.find(text) { return number }
      numbers.keep(text, compiled.count)
      compiled.append(nil)
      answers += Array(repeating: -1, count: languages * Self.contexts)
      return compiled.count - 1
    }
    let kind: Int
    switch context {
    case .text: kind = 0
    case .plain: kind = 1
    case .destination: kind = 2
    case .rest: return Question(expression: number, place: nil)
    }
    return Question(
      expression: number, place: (number * languages + language) * Self.contexts + kind)
  }

  /// Appends what the same reference gave before, in the same kind of place and the same language, and notes
  /// the same; false where there is no such answer.
  func answer(
    _ question: Question, into output: inout ByteBuffer, of rendering: PageRendering
  ) -> Bool {
    guard rendering.log === log, let place = question.place, answers[place] >= 0 else {
      return false
    }
    let answer = kept[Int(answers[place])]
    bytes.withBytes { output.append(UnsafeBufferPointer(rebasing: $0[answer.bytes])) }
    rendering.notes.add(answer.notes)
    return true
  }

  /// Keeps what an expression gave, unless it may give something else on another page: it reads nothing
  /// but facts and the instant, and no filter that might read more. `markdown`, for one, reads links
  /// as those of the page that it is used on.
  func keep(
    _ output: borrowing ByteBuffer, from start: Int, of rendering: PageRendering,
    to question: Question, by expression: CompiledExpression
  ) {
    guard rendering.log === log, let place = question.place,
      expression.names.allSatisfy({ $0 == .facts || $0 == .now }),
      expression.filters.isSubset(of: Self.filtersOfFacts)
    else { return }
    let first = bytes.count
    output.withBytes { bytes.append(UnsafeBufferPointer(rebasing: $0[start...])) }
    answers[place] = Int32(kept.count)
    kept.append(Answer(bytes: first..<bytes.count, notes: rendering.notes))
  }

  /// Runs `body` with the program of a reference's expression. A program points where it was compiled
  /// first, so one that fails is compiled anew, and fails at this reference.
  func with(
    _ reference: Reference, of question: Question, in source: Source, library: TemplateLibrary,
    _ body: (CompiledExpression) throws(TemplateError) -> Void
  ) throws(TemplateError) {
    if let known = compiled[question.expression] {
      do throws(TemplateError) {
        return try body(known)
      } catch {
        return try body(try library.expression(in: source, reference.expressionRange))
      }
    }
    let program = try library.expression(in: source, reference.expressionRange)
    compiled[question.expression] = program
    try body(program)
  }
}
