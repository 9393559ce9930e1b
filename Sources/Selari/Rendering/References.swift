import Diagnostics
import Markdown
import Templating

/// The expressions of references, compiled once for each worker, and what they gave.
final class ExpressionCache {
  private var compiled: [String: CompiledExpression] = [:]
  private var given: [Key: Given] = [:]

  private static let filtersOfFacts: Set<String> = ["date"]

  /// What a reference gave, and what was noted on the way.
  struct Given {
    let bytes: [UInt8]
    let notes: RenderingNotes
  }

  /// What decides what an expression gives that reads nothing of the page.
  private struct Key: Hashable {
    let expression: String
    let context: ReferenceContext
    let language: Int
  }

  /// What the same reference gave before, in the same kind of place and the same language.
  func given(
    _ reference: Reference, in context: ReferenceContext, language: Int
  ) -> Given? {
    given[Key(expression: reference.expression, context: context, language: language)]
  }

  /// Keeps what a reference gave, unless it may give something else on another page: it reads nothing
  /// but facts and the instant, and no filter that might read more. `markdown`, for one, reads links
  /// as those of the page that it is used on.
  func keep(
    _ bytes: ArraySlice<UInt8>, _ notes: RenderingNotes, of expression: CompiledExpression,
    _ reference: Reference, in context: ReferenceContext, language: Int
  ) {
    guard expression.names.allSatisfy({ $0 == .facts || $0 == .now }),
      expression.filters.isSubset(of: Self.filtersOfFacts)
    else { return }
    let key = Key(expression: reference.expression, context: context, language: language)
    given[key] = Given(bytes: Array(bytes), notes: notes)
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

/// A day or an instant that a reference in Markdown gives: in running text it stands in a `<time>`,
/// elsewhere as bare text.
struct ReferencedMoment {
  let moment: Moment
  /// The text that the filter `date` gave; nil where the fact itself is referred to.
  let text: String?

  /// The moment that a value is, where it is one.
  init?(_ value: Value, in rendering: PageRendering) {
    guard let moment = SiteFilters.moment(value) else { return nil }
    self.moment = moment
    if case .object(let object as DateTextObject) = value { text = object.text } else { text = nil }
  }

  /// Appends it as it stands in a place.
  func write(
    in context: ReferenceContext, _ rendering: PageRendering, into output: inout [UInt8]
  ) throws(TemplateError) {
    let text: String
    if let own = self.text {
      text = own
    } else {
      text = try MomentObject.text(moment, as: .long, in: rendering)
    }
    switch context {
    case .text:
      let zone = rendering.scope.site.configuration.zone
      output +=
        "<time datetime=\"\(moment.iso8601(in: zone))\">\(Markup.escaped(text))</time>".utf8
    case .plain: output += text.utf8
    }
  }
}
