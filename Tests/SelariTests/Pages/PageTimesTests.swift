import Testing

@testable import Selari

/// Pages come and go: drafts, `publish` and `expire`.
@Suite struct PageTimesTests {
  @Test func aDraftIsNotBuiltUnlessDraftsAreAskedFor() throws {
    let site = TestSite(
      with: """
        -- content/faq.ms.md --
        ---
        title: Soalan Lazim
        draft: true
        ---
        -- content/faq.en.md --
        ---
        title: FAQ
        ---
        """)
    try site.build().expectClean()
    #expect(!site.files.keys.contains("ms/faq/index.html"))
    site.drafts = true
    try site.build()
    #expect(site.files.keys.contains("ms/faq/index.html"))
  }

  @Test func aPageExistsFromItsPublishInstantOn() throws {
    let site = TestSite(
      with: """
        -- content/faq.ms.md --
        ---
        title: Soalan Lazim
        publish: 2022-10-05T09:00
        ---
        -- content/faq.en.md --
        ---
        title: FAQ
        ---
        """)
    site.at = "2022-10-05T08:59:59+08:00"
    try site.build().expectClean()
    #expect(!site.files.keys.contains("ms/faq/index.html"))
    #expect(site.outcome.nextChange?.description == "2022-10-05T01:00:00Z")
    site.at = "2022-10-05T09:00:00+08:00"
    try site.build()
    #expect(site.files.keys.contains("en/faq/index.html"))
    #expect(site.outcome.nextChange == nil)
  }

  @Test(arguments: [
    // A page that is not shown then comes and goes with nobody seeing it.
    ("draft: true\nexpire: 2022-10-05", "", nil), ("draft: true\npublish: 2022-10-05", "", nil),
    ("expire: 2022-10-05", "draft: true", nil), ("publish: 2022-10-05", "draft: true", nil),
    ("expire: 2022-10-05", "publish: 2022-10-09", "2022-10-08T16:00:00Z"),
    ("publish: 2022-10-05", "publish: 2022-10-09", "2022-10-08T16:00:00Z"),
    ("publish: 2022-10-05\nexpire: 2022-10-12", "publish: 2022-10-09", "2022-10-08T16:00:00Z"),
    ("publish: 2022-10-12", "publish: 2022-10-09", "2022-10-08T16:00:00Z"),
    ("expire: 2022-10-05", "", "2022-10-04T16:00:00Z"),
    ("publish: 2022-10-05", "expire: 2022-10-09", "2022-10-04T16:00:00Z"),
  ])
  func theNextChangeIsOfWhatIsShownThen(page: String, section: String, next: String?) throws {
    let site = newsSite(page: page, section: section)
    site.at = "2022-10-01T00:00:00+08:00"
    try site.build().expectClean()
    #expect(site.outcome.nextChange?.description == next)
    // Nothing changes up to the second before it, and something does at it.
    let now = site.files
    site.at =
      next?.replacing("16:00:00Z", with: "15:59:59Z") ?? "2022-12-01T00:00:00+08:00"
    #expect(try site.build().files == now)
    guard let next else { return }
    site.at = next
    #expect(try site.build().files != now)
  }

  /// Its time is stated in the source alone, which is a draft.
  @Test func aTranslationComesAtTheTimeOfASourceThatIsADraft() throws {
    let site = newsSite(
      page: "draft: true\npublish: 2022-10-05\nmissing: omit", section: "",
      translation: "draft: false")
    site.at = "2022-10-01T00:00:00+08:00"
    try site.build().expectClean()
    #expect(site.outcome.nextChange?.description == "2022-10-04T16:00:00Z")
    site.at = "2022-10-05T00:00:00+08:00"
    #expect(try site.build().files["en/news/one/index.html"] != nil)
  }

  @Test func whatIsNotInALanguageYetChangesNothingInIt() throws {
    let site = newsSite(
      page: "missing: omit", section: "missing: omit", translation: "publish: 2022-10-03")
    site.edit("content/news/index.en.md", "---\ntitle: News\npublish: 2022-10-05\n---\n")
    site.at = "2022-10-01T00:00:00+08:00"
    try site.build()
    #expect(site.outcome.nextChange?.description == "2022-10-04T16:00:00Z")
  }

  /// The page comes in English, whose section is to come; its notice stands in the Malay section at once.
  @Test func aNoticeComesWithThePageThatItStandsFor() throws {
    let site = newsSite(page: "", section: "missing: omit")
      .edit("content/news/one.ms.md", nil)
      .edit(
        "content/news/one.en.md",
        "---\ntitle: One\npublish: 2022-10-03\nmissing: notice\ntranslation: {of: en}\n---\n"
      )
      .edit("content/news/index.en.md", "---\ntitle: News\npublish: 2022-10-05\n---\n")
    site.at = "2022-10-01T00:00:00+08:00"
    try site.build()
    #expect(site.outcome.nextChange?.description == "2022-10-02T16:00:00Z")
    site.at = "2022-10-03T00:00:00+08:00"
    #expect(try site.build().files["ms/news/one/index.html"] != nil)
  }

  @Test func amongDraftsThatAreShownNothingIsYetToBePublished() throws {
    let site = newsSite(page: "draft: true\npublish: 2022-10-05\nexpire: 2022-10-09", section: "")
    site.at = "2022-10-01T00:00:00+08:00"
    site.drafts = true
    try site.build().expectClean()
    #expect(site.outcome.nextChange?.description == "2022-10-08T16:00:00Z")
  }

  @Test func anExpiredPageLeavesListsAndKeepsItsAddress() throws {
    let site = TestSite(
      with: """
        -- content/news.ms.md --
        ---
        title: Berita
        date: 2022-10-01
        expire: 2022-10-10
        ---
        -- content/news.en.md --
        ---
        title: News
        ---
        -- templates/home.html --
        {% for child in page.children %}{{ child.title }}{% endfor %}
        -- templates/page.html --
        {% if page.expired %}expired{% endif %}
        """)
    site.at = "2022-10-09"
    try site.build().expectClean()
    #expect(try site.file("ms/index.html") == "Berita")
    #expect(try site.file("ms/feed.xml").contains("Berita"))
    site.at = "2022-10-10"
    try site.build()
    #expect(try site.file("ms/index.html") == "")
    #expect(try site.file("ms/news/index.html") == "expired")
    #expect(try !site.file("ms/feed.xml").contains("Berita"))
    #expect(try !site.file("sitemap.xml").contains("/ms/news/"))
  }

  private func newsSite(page: String, section: String, translation: String = "") -> TestSite {
    TestSite(
      with: """
        -- content/news/index.ms.md --
        ---
        title: Berita
        \(section)
        ---
        -- content/news/index.en.md --
        ---
        title: News
        ---
        -- content/news/one.ms.md --
        ---
        title: Satu
        \(page)
        ---
        -- content/news/one.en.md --
        ---
        title: One
        \(translation)
        ---
        -- templates/section.html --
        {{ page.title }}{% for child in page.children %}{{ child.title }}{% endfor %}

        """)
  }
}
