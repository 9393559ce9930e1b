import Diagnostics

/// The policies are linked from the footer of every page.
///
/// Clauses 3.3.1 (v), (w), (x): disclaimer, privacy policy, security policy, copyright notice. A link in
/// the page's `<footer>` counts whose text has the word: *penafian*, *privasi*, *keselamatan*,
/// *hak cipta*; in English *disclaimer*, *privacy*, *security*, *copyright*.
struct GovMyPolicies: TreeRule {
  static let id: RuleID = "gov-my/policies"
  static let profile: CheckProfile? = .govMy

  private static let malay = ["penafian", "privasi", "keselamatan", "hak cipta"]
  private static let english = ["disclaimer", "privacy", "security", "copyright"]

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard let page = output.readersPage else { return }
    let language = output.language(of: page)
    let wanted =
      GovMy.isMalay(language) ? Self.malay : GovMy.isEnglish(language) ? Self.english : []
    let labels = tree.elements(.footer).filter { $0.landmark == .contentInfo }
      .flatMap(\.descendants).filter { $0.tag == .a && $0.has("href") }
      .map { GovMy.plain($0.accessibleName) }
    for word in wanted where !labels.contains(where: { $0.contains(word) }) {
      faults.append(OutputFault(problem: problem(word), range: tree.footer))
    }
  }

  private func problem(_ word: String) -> GovMyProblem {
    GovMyProblem(
      rule: Self.id, clause: "3.3.1 (v)–(x)",
      summary: (
        "dasar tapak dipautkan dari kaki setiap halaman",
        "the policies are linked from the footer of every page"
      ),
      explanation: (
        "Tiada pautan dengan kata “\(word)” di kaki halaman.",
        "No link in the footer has the word “\(word)”."
      ),
      remedy: ("Tambah pautan ke dasar itu.", "Add a link to that policy."))
  }
}
