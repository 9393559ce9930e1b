import Diagnostics

/// The client charter is linked from every page.
///
/// Clause 3.3.1 (u): a link whose text is *Piagam Pelanggan*, in English *Client Charter* or *Client’s
/// Charter*. It may lead to the charter on the agency's own portal.
struct GovMyCharter: TreeRule {
  static let id: RuleID = "gov-my/charter"
  static let profile: CheckProfile? = .govMy

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard let page = output.readersPage else { return }
    let language = output.language(of: page)
    let words =
      GovMy.isMalay(language)
      ? ["piagam pelanggan"]
      : GovMy.isEnglish(language)
        ? ["client charter", "client’s charter", "client's charter", "clients’ charter"] : []
    let labels = tree.links().map(\.label)
    if words.isEmpty || labels.contains(where: { label in words.contains { label.contains($0) } }) {
      return
    }
    let problem = GovMyProblem(
      rule: Self.id, clause: "3.3.1 (u)",
      summary: (
        "piagam pelanggan dipautkan dari setiap halaman",
        "the client charter is linked from every page"
      ),
      explanation: (
        "Tiada pautan “Piagam Pelanggan” pada halaman ini.",
        "The page has no link to the client charter."
      ),
      remedy: (
        "Tambah pautan ke piagam pelanggan agensi.", "Add a link to the agency’s client charter."
      ))
    faults.append(OutputFault(problem: problem, range: tree.footer))
  }
}
