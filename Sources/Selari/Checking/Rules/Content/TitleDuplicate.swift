import Diagnostics

/// No two pages of a language have the same title.
///
/// The title is what tabs, bookmarks and search results show: two pages of one name cannot be told
/// apart there. Say in the title what the page is about. See
/// [WCAG 2.2, 2.4.2](https://www.w3.org/TR/WCAG22/#page-titled).
struct TitleDuplicate: SiteRule {
  static let id: RuleID = "title/duplicate"

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    var seen: [Key: Int] = [:]
    for (index, page) in site.site.pages.enumerated() where page.kind != .notice {
      let key = Key(language: page.language, title: page.title.lowercased())
      guard let other = seen[key] else {
        seen[key] = index
        continue
      }
      let file = site.site.files[page.file]
      let otherPath = site.site.files[site.site.pages[other].file].source.path
      let place =
        file.frontMatter.title.map { file.source.place($0.range) } ?? Place(file: file.source.path)
      findings.append(
        Finding(TitleDuplicateProblem(title: page.title, other: otherPath), at: place))
    }
  }

  private struct Key: Hashable {
    let language: Int
    let title: String
  }
}

struct TitleDuplicateProblem: Problem {
  let title: String
  let other: String

  var rule: RuleID { TitleDuplicate.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "setiap halaman mempunyai tajuknya sendiri", en: "every page has a title of its own"),
      explanation: language(
        ms: "“\(title)” sudah menjadi tajuk \(other).",
        en: "“\(title)” is already the title of \(other)."),
      solutions: [
        Solution(
          language(
            ms: "Nyatakan dalam tajuk apa yang membezakannya, seperti tahun atau tempat.",
            en: "Say in the title what this page has of its own, such as its year or its place."))
      ])
  }
}
