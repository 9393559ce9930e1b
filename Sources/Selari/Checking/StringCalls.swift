import Diagnostics
import Markdown
import Templating

/// What can be known of the templates' calls of `t()` without rendering: a key that is not there,
/// placeholders that nothing is handed in for. Calls in branches that were not taken count.
struct StringCalls: Sendable {
  private let strings: Strings
  private let library: TemplateLibrary

  init(_ strings: Strings, library: TemplateLibrary) {
    self.strings = strings
    self.library = library
  }

  /// What is wrong, but for what rendering met at the same place.
  func findings(besides others: [Finding]) -> [Finding] {
    var findings: [Finding] = []
    for name in library.names {
      for call in library.references(of: name).callSites where call.function == "t" {
        let given = call.names.filter { $0 != Name.language.text }
        for problem in strings.problems(calling: call.text, with: given)
        where isCertain(problem, of: call) {
          findings.append(Self.finding(problem, of: call))
        }
      }
    }
    guard !findings.isEmpty else { return [] }
    let met = Set(others.map { Met(rule: $0.rule, place: $0.place) })
    return findings.filter { !met.contains(Met(rule: $0.rule, place: $0.place)) }
  }

  /// A key that is not there is told at the key, as rendering tells it; all else at the call.
  private static func finding(_ problem: StringsProblem, of call: References.CallSite) -> Finding {
    if problem.isUnknownKey, let place = call.textPlace { return Finding(problem, at: place) }
    return Finding(problem, at: call.place, isExact: false)
  }

  /// What templates hand in for each key, by the names that they write; what a `**` hands in is not known.
  var names: [String: Set<String>] {
    // Footnotes hand in their number.
    var names: [String: Set<String>] = [FootnoteLabels.backKey: [Strings.count]]
    for template in library.names {
      for call in library.references(of: template).callSites where call.function == "t" {
        names[call.text, default: []].formUnion(call.names)
      }
    }
    return names
  }

  private struct Met: Hashable {
    let rule: RuleID
    let place: Place
  }

  /// Whether it is wrong whatever `**arguments` hands in.
  private func isCertain(_ problem: StringsProblem, of call: References.CallSite) -> Bool {
    guard call.isOpen else { return true }
    switch problem {
    case .missingArgument, .noNumber: return false
    default: return true
    }
  }
}
