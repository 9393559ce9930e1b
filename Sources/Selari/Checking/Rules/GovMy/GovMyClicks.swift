import Diagnostics

/// Every page is within three clicks of the home page.
///
/// Clause 4.4.2 (b). Counted from the home page of the page's own language, along the links that stand
/// in the pages; what only a search or the address bar finds is not reached.
struct GovMyClicks: SiteRule {
  static let id: RuleID = "gov-my/clicks"
  static let profile: CheckProfile? = .govMy
  static let limit = 3

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    for language in site.configuration.languages.indices {
      let clicks = clicks(in: site, language)
      for (index, page) in site.site.pages.enumerated()
      where page.language == language && page.kind != .notice && !page.isExpired && !page.isDraft {
        let count = clicks[index]
        if let count, count <= Self.limit { continue }
        let file = site.site.files[page.file]
        let place =
          file.frontMatter.title.map { file.source.place($0.range) }
          ?? Place(file: file.source.path)
        findings.append(Finding(problem(count), at: place))
      }
    }
  }

  /// How many clicks each page is away from the home page of a language.
  private func clicks(in site: CheckedSite, _ language: Int) -> [Int: Int] {
    guard let home = site.site.home(language) else { return [:] }
    var clicks = [home: 0]
    var edge = [home]
    while !edge.isEmpty {
      var next: [Int] = []
      for page in edge {
        for target in site.used.links[page] ?? [] where clicks[Int(target)] == nil {
          clicks[Int(target)] = (clicks[page] ?? 0) + 1
          next.append(Int(target))
        }
      }
      edge = next
    }
    return clicks
  }

  private func problem(_ count: Int?) -> GovMyProblem {
    GovMyProblem(
      rule: Self.id, clause: "4.4.2 (b)",
      summary: (
        "setiap halaman dicapai dalam tiga klik dari laman utama",
        "every page is within three clicks of the home page"
      ),
      explanation: count.map {
        ("Halaman ini \($0) klik jauhnya.", "The page is \($0) clicks away.")
      } ?? ("Tiada pautan menuju ke halaman ini.", "No link leads to the page."),
      remedy: (
        "Pautkan halaman ini dari menu, peta laman atau bahagiannya.",
        "Link it from a menu, the site map or its section."
      ))
  }
}
