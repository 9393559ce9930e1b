import Diagnostics

/// An announcement says when it ends.
///
/// Clause 3.4.1 (e): information that holds for a time goes by itself when the time is over. Give each
/// page of the section `announcements` an `expire` in the front matter of its source, from which
/// translations take it: it leaves lists, feeds and site maps at that instant, and keeps its address with
/// a notice.
struct GovMyExpiry: SiteRule {
  static let id: RuleID = "gov-my/expiry"
  static let profile: CheckProfile? = .govMy

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    for group in site.site.groups
    where group.id.text.hasPrefix(GovMyAnnouncements.section.text + "/") {
      // A translation inherits the source's expiry, and its own ends no other language.
      guard let source = group.files[group.source] else { continue }
      let file = site.site.files[source]
      // One that is written, and cannot be read, has been told.
      guard file.hasTitle, file.frontMatter.expire == nil,
        !file.frontMatter.unreadTimes.contains("expire")
      else { continue }
      let place =
        file.frontMatter.title.map { file.source.place($0.range) } ?? Place(file: file.source.path)
      findings.append(Finding(Self.problem, at: place))
    }
  }

  private static let problem = GovMyProblem(
    rule: id, clause: "3.4.1 (e)",
    summary: ("makluman menyatakan bila ia tamat", "an announcement says when it ends"),
    explanation: (
      "Makluman ini tiada `expire`, jadi ia tidak akan tamat tempoh sendiri.",
      "This announcement has no `expire`, so it never goes by itself."
    ),
    remedy: ("Tulis `expire` di bahagian awalannya.", "Write `expire` in its front matter."))
}
