import Diagnostics

/// There is a place for announcements, and it says so when there are none.
///
/// Clause 3.3.1 (k): announcements have an area of their own; while there is none, it says *Tiada
/// Makluman Terkini*. The area is the section whose page id is `announcements`; while no page in it is
/// live, its page in Malay must have these words. The circular has none for other languages, so that what
/// the page says in them is not looked at.
struct GovMyAnnouncements: TreeRule {
  static let id: RuleID = "gov-my/announcements"
  static let profile: CheckProfile? = .govMy
  static let section = PageID("announcements")

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard let page = output.readersPage else { return }
    if page.kind == .home, output.site.groupIndex[Self.section] == nil {
      faults.append(OutputFault(problem: Self.noSection, range: tree.elements(.main).first?.range))
    }
    guard page.id == Self.section, page.children.isEmpty else { return }
    let language = output.language(of: page)
    guard GovMy.isMalay(language), let content = tree.elements(.main).first ?? tree.body,
      !content.text.contains("Tiada Makluman Terkini")
    else { return }
    faults.append(OutputFault(problem: Self.silent, range: content.range))
  }

  private static let noSection = GovMyProblem(
    rule: id, clause: "3.3.1 (k)",
    summary: ("ada ruang untuk makluman", "there is a place for announcements"),
    explanation: (
      "Tapak ini tiada bahagian `announcements`.", "The site has no section `announcements`."
    ),
    remedy: (
      "Tambah folder content/announcements dengan halaman indeksnya.",
      "Add a folder content/announcements with its index page."
    ))

  private static let silent = GovMyProblem(
    rule: id, clause: "3.3.1 (k)",
    summary: (
      "ruang makluman yang kosong menyatakan “Tiada Makluman Terkini”",
      "an empty list of announcements says “Tiada Makluman Terkini”"
    ),
    explanation: (
      "Tiada makluman ketika ini, dan halaman ini tidak menyatakannya.",
      "There is no announcement now, and the page does not say so."
    ),
    remedy: (
      "Tulis “Tiada Makluman Terkini” apabila senarai kosong.",
      "Write “Tiada Makluman Terkini” where the list is empty."
    ))
}
