import Diagnostics
import Testing

@testable import Selari

/// A page whose section is omitted in its language has no address, and somebody has to know.
@Suite struct SectionLanguagesTests {
  private static func page(_ path: String, _ lines: String = "title: A") -> String {
    "-- content/\(path).md --\n---\n\(lines)\n---\n"
  }

  /// A site that may lack translations, with a section that is in Malay only.
  private func site(_ more: String..., section: String = "title: B") -> TestSite {
    TestSite(
      TestSite.smallest.replacing("timezone:", with: "missing: omit\ntimezone:")
        + Self.page("berita/index.ms", section) + more.joined())
  }

  @Test func aTranslationInAnOmittedSectionIsToldWithWhatToWrite() throws {
    let site = try site(
      Self.page("berita/satu.ms"), Self.page("berita/satu.en", "title: 1️⃣One")
    ).build()
    site.expect([("page/section", "1️⃣")])
    let wording = try site.wording(of: "page/section")
    #expect(
      wording.explanation == "This page has no address and cannot be published: the folder has no "
        + "index page in English.")
    #expect(
      wording.solutions.map(\.text) == [
        "Write content/berita/index.en.md.",
        "Or say `missing: notice` in content/berita/index.ms.md, so that a notice stands for the "
          + "index page.",
      ])
    try site.edit("content/berita/index.en.md", "---\ntitle: News\n---\n").build().expectClean()
    #expect(site.files.keys.contains("en/berita/satu/index.html"))
  }

  @Test func bothRemediesHold() throws {
    let site = try site(
      Self.page("berita/satu.ms"), Self.page("berita/satu.en"), section: "title: B\nmissing: notice"
    ).build()
    site.expectClean()
    #expect(site.files.keys.contains("en/berita/satu/index.html"))
  }

  @Test func manyPagesAreToldOnce() throws {
    let pages = ["satu", "dua", "tiga"].map {
      Self.page("berita/\($0).ms") + Self.page("berita/\($0).en")
    }
    let site = try site(pages.joined()).build()
    #expect(site.findings == ["page/section content/berita/dua.en.md:2:8"])
    #expect(
      try site.wording(of: "page/section").explanation.hasPrefix(
        "This page and 2 more in its folder have no address"))
  }

  @Test func aSectionInASectionIsToldInPlaceOfItsPages() throws {
    let site = try site(
      Self.page("berita/lama/index.ms"), Self.page("berita/lama/index.en"),
      Self.page("berita/lama/satu.ms"), Self.page("berita/lama/satu.en")
    ).build()
    #expect(site.findings == ["page/section content/berita/lama/index.en.md:2:8"])
  }

  /// It is no news on the day on which the page was to appear.
  @Test func aPageThatIsToAppearLaterIsToldToday() throws {
    let site = try site(
      Self.page("berita/satu.ms"), Self.page("berita/satu.en", "title: A\npublish: 2030-01-01")
    ).build()
    #expect(site.findings == ["page/section content/berita/satu.en.md:2:8"])
  }

  @Test(arguments: [
    ("title: A\ndraft: true", "title: B"), ("title: A", "title: B\ndraft: true"),
  ])
  func whatIsStillBeingWrittenMayWait(page: String, section: String) throws {
    try site(
      Self.page("berita/satu.ms"), Self.page("berita/satu.en", page), section: section
    ).build().expectClean()
  }

  @Test func aSectionThatMayNotBeMissingIsToldItself() throws {
    let site = try TestSite(
      with: Self.page("berita/index.ms") + Self.page("berita/satu.ms")
        + Self.page("berita/satu.en")
    ).build()
    #expect(site.findings == ["translation/missing content/berita/index.ms.md:2:8"])
  }

  @Test func anIndexThatCannotBeReadIsToldAlone() throws {
    let site = site(Self.page("berita/satu.ms"), Self.page("berita/satu.en"))
    site.editBytes("content/berita/index.en.md", Array("---\ntitle: N\n---\n".utf8) + [0xFF])
    try site.build()
    #expect(Set(site.findings.map { $0.prefix { $0 != " " } }) == ["site/encoding"])
  }
}
