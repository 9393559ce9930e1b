import Diagnostics

/// The four mandated links stand on every page, before its content.
///
/// Clause 3.2.1 (i): *Soalan Lazim*, *Hubungi Kami*, *Aduan dan Maklum Balas* and *Peta Laman*, at the
/// top right, in Malay and in English. The Malay labels are the circular's; in English the usual ones
/// count: FAQ or Frequently Asked Questions, Contact Us, Complaints and Feedback, Site Map.
struct GovMyLinks: TreeRule {
  static let id: RuleID = "gov-my/links"
  static let profile: CheckProfile? = .govMy

  private static let malay = [
    ["Soalan Lazim"], ["Hubungi Kami"], ["Aduan dan Maklum Balas"], ["Peta Laman"],
  ]
  private static let english = [
    ["Frequently Asked Questions", "FAQ", "FAQs"], ["Contact Us"],
    ["Complaints and Feedback", "Complaints & Feedback"], ["Site Map", "Sitemap"],
  ]

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard let page = output.readersPage else { return }
    let language = output.language(of: page)
    let wanted =
      GovMy.isMalay(language) ? Self.malay : GovMy.isEnglish(language) ? Self.english : []
    let content = tree.elements(.main).first?.range.lowerBound ?? .max
    let labels = tree.links(before: content).map(\.label)
    for names in wanted {
      let plain = names.map(GovMy.plain)
      if plain.contains(where: labels.contains) { continue }
      let isNear = labels.contains { label in plain.contains { label.contains($0) } }
      faults.append(OutputFault(problem: problem(names[0], isNear: isNear), range: tree.header))
    }
  }

  /// - Parameter isNear: Whether a link stands there whose label says more than that.
  private func problem(_ label: String, isNear: Bool) -> GovMyProblem {
    GovMyProblem(
      rule: Self.id, clause: "3.2.1 (i)",
      summary: (
        "empat pautan wajib berada pada setiap halaman",
        "the four mandated links stand on every page"
      ),
      explanation: (
        "Tiada pautan “\(label)” sebelum kandungan halaman.",
        "No link “\(label)” stands before the page’s content."
      ),
      remedy: isNear
        ? (
          "Pautan itu ada, dengan label lain. Jika labelnya tajuk halaman, kekalkan "
            + "`title: \(label)`, atau beri entri menu itu `title` sendiri dalam site.yaml.",
          "The link is there, with another label. Where that is a page’s title, keep "
            + "`title: \(label)`, or give the menu’s entry a `title` of its own in site.yaml."
        )
        : (
          "Tambah pautan itu, dengan label yang tepat, di bahagian atas halaman.",
          "Add the link, with exactly this label, at the top of the page."
        ))
  }
}
