import Diagnostics

/// Every page has a search.
///
/// Clause 3.2.1 (h). A form with `role="search"`, `<search>`, or a field of `type="search"` inside a
/// form; a form works without scripts, and its `action` leads to the page that shows what was found.
struct GovMySearch: TreeRule {
  static let id: RuleID = "gov-my/search"
  static let profile: CheckProfile? = .govMy

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard output.readersPage != nil else { return }
    let hasSearch = tree.elements(.form).contains { form in
      form["role"] == "search" || form.isInside([.search])
        || form.descendants.contains {
          $0.tag == .search || ($0.tag == .input && $0["type"]?.lowercased() == "search")
        }
    }
    if hasSearch { return }
    let problem = GovMyProblem(
      rule: Self.id, clause: "3.2.1 (h)",
      summary: ("setiap halaman mempunyai carian", "every page has a search"),
      explanation: ("Halaman ini tiada borang carian.", "The page has no search form."),
      remedy: (
        "Tambah `<form role=\"search\">` yang menuju ke halaman carian.",
        "Add a `<form role=\"search\">` that leads to the search page."
      ))
    faults.append(OutputFault(problem: problem, range: tree.header))
  }
}
