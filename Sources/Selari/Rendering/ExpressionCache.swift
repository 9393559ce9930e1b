import Diagnostics
import Markdown
import Templating

/// The expressions of references, compiled once for each worker, and what they gave.
final class ExpressionCache {
  private var compiled: [String: CompiledExpression] = [:]
  private var answers: [Question: Answer] = [:]

  private static let filtersOfFacts: Set<String> = ["date"]

  /// What decides what an expression gives that reads nothing of the page.
  struct Question: Hashable {
    let expression: String
    let context: ReferenceContext
    /// The language, as an index.
    let language: Int
  }

  /// What a reference gave, and what was noted on the way.
  struct Answer {
    let bytes: [UInt8]
    let notes: RenderingNotes
  }

  /// What the same reference gave before, in the same kind of place and the same language.
  func answer(to question: Question) -> Answer? { answers[question] }

  /// Keeps what an expression gave, unless it may give something else on another page: it reads nothing
  /// but facts and the instant, and no filter that might read more. `markdown`, for one, reads links
  /// as those of the page that it is used on.
  func keep(
    _ answer: @autoclosure () -> Answer, to question: Question, by expression: CompiledExpression
  ) {
    guard expression.names.allSatisfy({ $0 == .facts || $0 == .now }),
      expression.filters.isSubset(of: Self.filtersOfFacts)
    else { return }
    answers[question] = answer()
  }

  /// Runs `body` with the program of a reference's expression. A program points where it was compiled
  /// first, so one that fails is compiled anew, and fails at this reference.
  func with(
    _ reference: Reference, in source: Source, library: TemplateLibrary,
    _ body: (CompiledExpression) throws(TemplateError) -> Void
  ) throws(TemplateError) {
    if let known = compiled[reference.expression] {
      do throws(TemplateError) {
        return try body(known)
      } catch {
        return try body(try library.expression(in: source, reference.expressionRange))
      }
    }
    let program = try library.expression(in: source, reference.expressionRange)
    compiled[reference.expression] = program
    try body(program)
  }
}
