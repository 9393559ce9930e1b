import Diagnostics
import Templating

extension Facts {
  /// Whether a finding only says that a page asks for a fact which could not be read: that is told where
  /// the fact is written, once, and not on every page.
  func explain(_ finding: Finding) -> Bool {
    guard !unreadable.isEmpty, case .undefined(let cause, _) = finding.problem as? TemplateProblem
    else { return false }
    switch cause {
    case .attribute(let name, .object(let object)):
      return object is FactsObject && unreadable.contains(name)
    case .item(let key, .object(let kind)):
      return kind == FactsObject.kind && unreadable.contains { key == "'\($0)'" }
    default: return false
    }
  }
}
