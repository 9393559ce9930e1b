import Diagnostics
import Templating

/// The files of facts and of words that are not there though pages and templates ask for what they would
/// give: each is told once, in place of every name.
enum AbsentData {
  /// Of fewer names than these each is told where it stands: the file may never have been there.
  private static let fewest = 3

  /// The findings, those that one file's absence explains as one.
  /// - Parameter inputs: What was read; nil where `site.yaml` is unusable.
  static func told(_ findings: [Finding], in inputs: SiteInputs?) -> [Finding] {
    guard let inputs else { return findings }
    var told = findings
    for path in [ContentPath.facts, SiteLayout.stringsPath] where !inputs.scan.contains(path) {
      // A template asks in one place, on however many pages.
      let asked = told.filter { $0.severity == .error && asks($0, of: path) }.sortedOnce()
      guard asked.count >= fewest else { continue }
      told.removeAll { asks($0, of: path) }
      let examples = asked.prefix(fewest).map {
        Related($0.place, ms: "diminta di sini", en: "asked for here")
      }
      let problem = TreeProblem.noData(
        asked: asked.count, by: Set(asked.map(\.place.file)))
      told.append(Finding(problem, at: Place(file: path), related: examples))
    }
    return told
  }

  /// Whether a finding is that a file does not give what is asked of it.
  private static func asks(_ finding: Finding, of path: String) -> Bool {
    switch finding.problem {
    case TemplateProblem.undefined(.attribute(_, of: .object(let object)), _):
      path == ContentPath.facts && object.kind == FactsObject.kind
    case TemplateProblem.undefined(.item(_, of: .object(let kind)), _):
      path == ContentPath.facts && kind == FactsObject.kind
    case is UnknownFact: path == ContentPath.facts
    case StringsProblem.unknownKey, StringsProblem.noFootnoteWords:
      path == SiteLayout.stringsPath
    default: false
    }
  }
}
