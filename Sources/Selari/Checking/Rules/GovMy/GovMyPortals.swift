import Diagnostics

/// MyGovernment and the open data portal are linked from every page.
///
/// Clause 3.3.1 (q): links to `malaysia.gov.my` and `data.gov.my`.
struct GovMyPortals: TreeRule {
  static let id: RuleID = "gov-my/portals"
  static let profile: CheckProfile? = .govMy

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard output.readersPage != nil else { return }
    let hosts = Set(tree.links().compactMap { Self.host($0.href) })
    for host in ["malaysia.gov.my", "data.gov.my"]
    where !hosts.contains(host) && !hosts.contains("www." + host) {
      let problem = GovMyProblem(
        rule: Self.id, clause: "3.3.1 (q)",
        summary: (
          "MyGovernment dan Data Terbuka dipautkan dari setiap halaman",
          "MyGovernment and the open data portal are linked from every page"
        ),
        explanation: ("Tiada pautan ke \(host).", "No link leads to \(host)."),
        remedy: (
          "Tambah pautan itu di kaki halaman.", "Add the link to the footer of the page."
        ))
      faults.append(OutputFault(problem: problem, range: tree.footer))
    }
  }

  /// The host of a full address.
  private static func host(_ address: String) -> String? {
    let lower = address.lowercased()
    for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
      return String(lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" })
    }
    return nil
  }
}
