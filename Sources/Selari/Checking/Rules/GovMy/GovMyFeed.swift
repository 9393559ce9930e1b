import Diagnostics

/// Readers can subscribe to what is new.
///
/// Clause 3.3.1 (l): news is pushed by e-mail or syndication. Selari writes an Atom feed for each
/// language; the home page names it in `<link rel="alternate" type="application/atom+xml">`, so that
/// readers' programs find it.
struct GovMyFeed: TreeRule {
  static let id: RuleID = "gov-my/feed"
  static let profile: CheckProfile? = .govMy

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard let page = output.readersPage, page.kind == .home else { return }
    let hasFeed = tree.elements(.link).contains {
      ["application/atom+xml", "application/rss+xml"].contains($0["type"] ?? "")
        && $0.words("rel").contains("alternate")
    }
    if hasFeed { return }
    let problem = GovMyProblem(
      rule: Self.id, clause: "3.3.1 (l)",
      summary: ("pembaca boleh melanggan perkara baharu", "readers can subscribe to what is new"),
      explanation: (
        "Laman utama ini tidak menyatakan suapannya.", "The home page does not name its feed."
      ),
      remedy: (
        "Tambah `<link rel=\"alternate\" type=\"application/atom+xml\">` kepada feed.xml.",
        "Add a `<link rel=\"alternate\" type=\"application/atom+xml\">` to feed.xml."
      ))
    faults.append(OutputFault(problem: problem, range: tree.elements(.head).first?.range))
  }
}
