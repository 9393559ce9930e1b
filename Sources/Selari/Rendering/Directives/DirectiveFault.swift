import Diagnostics
import Markdown
import Templating

// Errors of a directive's template that come of the directive's line.
extension DirectiveSignature {
  /// The finding of an error that the directive's line causes, by an argument that is not there, by one
  /// that names what is not there, or by one that names a fact of the wrong type; nil where the fault is
  /// the template's.
  func finding(
    of error: TemplateError, in directive: Directive, of source: Source, facts: Facts
  ) -> Finding? {
    var finding: Finding?
    switch error.problem as? TemplateProblem {
    case .undefined(.item(let key, of: .list), _):
      let words = directive.arguments.count
      if let index = Int(key), index >= words, limit.map({ index < $0 }) ?? true {
        finding = missing(number: index + 1, in: directive, of: source)
      }
    case .undefined(.name(let name), _) where lacks(name.text, directive):
      finding = Finding(
        DirectiveProblem.missingKey(name.text, of: directive.name),
        at: source.place(directive.range))
    case .undefined(.attribute(let name, let value), _):
      if let word = directive.arguments.first(where: { $0.text == name }) {
        let other = directive.arguments.first { facts[$0.text] != nil }?.text
        if case .object(let object) = value, object.kind == FactsObject.kind, let other {
          finding = swapped(word, with: other, in: directive, of: source, facts)
        } else {
          finding = Finding(error.problem, at: source.place(word.range))
        }
      } else if WindowObject.hasAttribute(name) {
        finding = noWindow(value, in: directive, of: source, facts)
      }
    default:
      let words = directive.arguments.count
      if let limit, words < limit, Self.gotNothing(error.problem) {
        finding = missing(number: words + 1, in: directive, of: source)
      }
    }
    finding?.isFatal = true
    return finding
  }

  /// Whether a filter or a function was handed what is not there: it says what it wants, and not which
  /// argument that was.
  private static func gotNothing(_ problem: any Problem) -> Bool {
    switch problem {
    case TemplateProblem.wrongKind(_, _, got: .undefined),
      TemplateProblem.wrongArgument(_, _, got: .undefined),
      FilterProblem.notADate(kind: .undefined), FilterProblem.notANumber(kind: .undefined):
      true
    default: false
    }
  }

  /// Whether a name that is not there is a key of the directive which its line lacks. One that is nearly
  /// what its template makes, or a longer one that every template has, is a slip of the template's.
  private func lacks(_ name: String, _ directive: Directive) -> Bool {
    keys.contains(name) && !directive.named.contains { $0.key == name }
      && NearMiss.of(
        name, among: Self.reserved.filter { $0.count > 4 && abs($0.count - name.count) < 2 }) == nil
      && NearMiss.of(name, among: made) == nil
  }

  private func missing(number: Int, in directive: Directive, of source: Source) -> Finding {
    Finding(
      DirectiveProblem.missing(directive.name, number: number), at: source.place(directive.range))
  }

  /// The finding of an argument that stands where a fact is wanted, in a line that names one elsewhere.
  private func swapped(
    _ word: Directive.Argument, with fact: String, in directive: Directive, of source: Source,
    _ facts: Facts
  ) -> Finding {
    let problem = DirectiveProblem.swapped(
      word.text, fact: fact, of: directive.name, windows: facts.windowNames)
    return Finding(problem, at: source.place(word.range))
  }

  /// The finding of an argument that names a fact which was asked for what only windows have.
  private func noWindow(
    _ value: Value, in directive: Directive, of source: Source, _ facts: Facts
  ) -> Finding? {
    guard case .object(let object) = value, let fact = (object as? FactObject)?.fact,
      let word = directive.arguments.first(where: { $0.text == fact.name })
    else { return nil }
    let problem = DirectiveProblem.noWindow(
      fact: fact.name, of: directive.name, windows: facts.windowNames)
    return Finding(problem, at: source.place(word.range))
  }
}
