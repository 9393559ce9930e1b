import Testing

@Suite struct PageTests {
  @Test func theSmallestSiteBuildsInBothLanguages() throws {
    let site = try TestSite(TestSite.smallest).build()
    site.expectClean()
    #expect(site.outcome.pages == 2)
    #expect(site.files.keys.contains("ms/index.html"))
    #expect(site.files.keys.contains("en/index.html"))
    #expect(try site.file("index.html").contains("href=\"/ms/\""))
    #expect(try site.file("404.html").contains("Halaman tidak ditemui"))
  }

  @Test func addressesAreMadeOfEachLanguagesOwnSlugs() throws {
    let site = try TestSite(
      with: """
        -- content/media/index.ms.md --
        ---
        title: Bilik media
        slug: bilik-media
        ---
        -- content/media/index.en.md --
        ---
        title: Media room
        ---
        -- content/media/release.ms.md --
        ---
        title: Siaran
        slug: siaran
        ---
        -- content/media/release.en.md --
        ---
        title: Release
        ---
        """
    ).build()
    site.expectClean()
    #expect(site.files.keys.contains("ms/bilik-media/siaran/index.html"))
    #expect(site.files.keys.contains("en/media/release/index.html"))
  }

  /// Its page is named by it in links, be its address what it may.
  @Test(arguments: ["soalan lazim", "a#b", "a (1)"])
  func aNameThatCannotStandInALinkIsToBeAnother(name: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/\(name).ms.md", "---\ntitle: A\nslug: a\n---\n")
      .edit("content/\(name).en.md", "---\ntitle: A\nslug: a\n---\n").build()
    #expect(site.findings == ["en", "ms"].map { "page/name content/\(name).\($0).md" })
    let solutions = try site.wording(of: "page/name").solutions.map(\.text)
    #expect(solutions.count == 1 && solutions[0].hasPrefix("Rename it"), "\(solutions)")
    // Without one, nothing is advised that leads here.
    for language in ["ms", "en"] {
      site.edit("content/\(name).\(language).md", "---\ntitle: A\n---\n")
    }
    try site.build()
    let remedies = try site.wording(of: "page/name").solutions.map(\.text)
    #expect(remedies.count == 1 && !remedies[0].contains("`slug`"), "\(remedies)")
  }

  @Test(arguments: ["é", "a+b", "100%"])
  func aNameThatCannotStandInAnAddressNeedsASlug(name: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/\(name).ms.md", "---\ntitle: A\n---\n")
      .edit("content/\(name).en.md", "---\ntitle: A\nslug: a\n---\n").build()
    #expect(site.findings == ["page/name content/\(name).ms.md"])
    try site.edit("content/\(name).ms.md", "---\ntitle: A\nslug: a\n---\n").build()
    site.expectClean()
  }

  @Test func aSlugOfTheHomePageIsToldToDoNothing() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.en.md", "---\ntitle: Home\nslug: welcome\n---\n").build()
    #expect(site.findings == ["page/slug content/index.en.md:3:7"])
    #expect(site.outcome.findings[0].severity == .warning)
    #expect(site.files.keys.contains("en/index.html"))
    try site.edit("content/index.en.md", "---\ntitle: Home\n---\n").build().expectClean()
  }

  @Test func aNameThatIsTooLongIsToldToBe() throws {
    let name = String(repeating: "a", count: 201)
    let site = try TestSite(TestSite.smallest)
      .edit("content/\(name).ms.md", "---\ntitle: A\nmissing: omit\n---\n").build()
    #expect(
      try site.wording(of: "page/name").explanation
        == "The name is 201 characters long; 200 is the most.")
  }

  @Test func whereNoLayoutIsNearAllAreListed() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("templates/home.html", "{{ page.content }}")
      .edit("templates/parts/x.html", "")
      .edit("content/index.ms.md", "---\ntitle: Utama\nlayout: rumah\n---\n").build()
    #expect(try site.wording(of: "template/missing").notes == ["The templates are `home`, `page`."])
    #expect(
      try site.wording(of: "template/missing", in: .ms).notes
        == ["Templat yang ada: `home`, `page`."])
  }

  @Test(arguments: [
    ("page.html", ["Did you mean `page`?"]),
    ("../x", ["Name a template below templates/ without `.html`, such as `page`."]),
    ("pagr", ["Did you mean `page`?", "Write templates/pagr.html."]),
    ("lain.html", ["Write templates/lain.html."]),
  ])
  func aLayoutIsNamedWithoutItsEnding(layout: String, remedies: [String]) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\nlayout: \(layout)\n---\n").build()
    #expect(try site.wording(of: "template/missing").solutions.map(\.text) == remedies)
  }

  @Test func aPageBesideAFolderOfItsNameIsItsIndex() throws {
    let page = "---\ntitle: A\nmissing: omit\n---\n"
    let site = try TestSite(TestSite.smallest).edit("content/about.ms.md", page)
      .edit("content/about/x.ms.md", page).build()
    #expect(site.findings == ["page/section content/about.ms.md"])
    #expect(
      try site.wording(of: "page/section").solutions.map(\.text)
        == ["Move content/about.ms.md to content/about/index.ms.md."])
    try site.edit("content/about.ms.md", nil).edit("content/about/index.ms.md", page).build()
      .expectClean()
  }

  @Test func topicsAreThoseOfTheSite() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\ntopics: pathfinder\n---\n").build()
    #expect(site.findings == ["front-matter/value content/index.ms.md:3:9"])
    #expect(
      try site.wording(of: "front-matter/value").explanation
        == "site.yaml has no `topics`; list them there first.")
  }

  @Test func aMissingTranslationIsAnErrorByDefault() throws {
    let site = try TestSite(
      with: """
        -- content/faq.ms.md --
        ---
        title: 1️⃣Soalan Lazim
        ---
        """
    ).build()
    site.expect([("translation/missing", "1️⃣")])
    let wording = try site.wording(of: "translation/missing")
    #expect(wording.explanation == "`faq` does not exist in English.")
    let malay = try #require(site.outcome.findings.first).problem.wording(in: .ms)
    #expect(malay.explanation == "`faq` tidak wujud dalam bahasa Inggeris.")
    #expect(wording.solutions.first?.text == "Write content/faq.en.md.")
  }

  @Test func anOmittedTranslationIsClaimedByNothing() throws {
    let site = try TestSite(
      with: """
        -- content/faq.ms.md --
        ---
        title: Soalan Lazim
        missing: omit
        ---
        -- templates/page.html --
        {% for one in page.translations %}[{{ one.language.code }}]{% endfor %}{% for a in alternates(page) %}<{{ a.hreflang }}>{% endfor %}
        """
    ).build()
    site.expectClean()
    #expect(!site.files.keys.contains("en/faq/index.html"))
    #expect(try site.file("ms/faq/index.html") == "[ms]<ms><x-default>")
    let sitemap = try site.file("sitemap.xml")
    #expect(sitemap.contains("/ms/faq/"))
    #expect(!sitemap.contains("/en/faq/"))
  }

  @Test(arguments: ["berita", "soalan"])
  func theHomePagesPolicyHoldsForAllThatStandsAtTheRoot(_ name: String) throws {
    let home = TestSite.smallest.replacing("title: Utama", with: "title: Utama\nmissing: omit")
    let site = try TestSite(
      home + """
        -- content/\(name).ms.md --
        ---
        title: Halaman
        ---
        """
    ).build()
    site.expectClean()
    #expect(site.files.keys.contains("ms/\(name)/index.html"))
    #expect(!site.files.keys.contains("en/\(name)/index.html"))
  }

  /// What is told is the folder's missing index, and not what follows from it.
  @Test func aFolderWithoutAnIndexHasThePolicyOfWhatIsAboveIt() throws {
    let site = try TestSite(
      with: """
        -- content/a/index.ms.md --
        ---
        title: Bahagian
        missing: omit
        ---
        -- content/a/b/q.ms.md --
        ---
        title: Halaman
        ---
        """
    ).build()
    #expect(Set(site.outcome.findings.map(\.rule)) == ["page/section"])
  }

  @Test func aNoticeStandsInForAMissingTranslation() throws {
    let site = try TestSite(
      with: """
        -- content/faq.ms.md --
        ---
        title: Soalan Lazim
        missing: notice
        ---
        -- templates/notice.html --
        {{ page.kind }} {{ page.language.code }} {% for one in page.translations %}{{ one.url }} {{ one.language.code }}{% endfor %}
        """
    ).build()
    site.expectClean()
    #expect(try site.file("en/faq/index.html") == "notice en /ms/faq/ ms")
    #expect(try !site.file("sitemap.xml").contains("/en/faq/"))
  }

  @Test func aPageThatWantsNoContentsListHasNone() throws {
    let site = TestSite(TestSite.smallest)
      .edit("templates/page.html", "{{ page.toc | length }}")
    let text = "---\ntitle: Utama\n---\n## Satu\n\n## Dua\n"
    #expect(try site.edit("content/index.ms.md", text).build().file("ms/index.html") == "2")
    let without = text.replacing("title:", with: "toc: false\ntitle:")
    #expect(try site.edit("content/index.ms.md", without).build().file("ms/index.html") == "0")
    #expect(try site.file("en/index.html") == "0")
  }

  /// Nothing claims that there is a home page where there is none.
  @Test func aLanguageWithoutAHomePageIsNotOffered() throws {
    let site = try TestSite(
      TestSite.smallest.replacing("timezone:", with: "missing: omit\ntimezone:")
    )
    .edit("content/index.en.md", nil)
    .edit("content/a.ms.md", "---\ntitle: A\ndate: 2022-01-01\n---\n")
    .edit("content/a.en.md", "---\ntitle: A\n---\n").build()
    #expect(site.findings == ["translation/missing content/index.ms.md:2:8"])
    #expect(try site.file("index.html").contains("/ms/"))
    for path in ["index.html", "404.html"] {
      #expect(try !site.file(path).contains("/en/"), "\(path)")
    }
    #expect(try !site.file("en/feed.xml").contains("href=\"https://contoh.example/en/\""))
    #expect(try site.file("ms/feed.xml").contains("href=\"https://contoh.example/ms/\""))
  }

  @Test func translationsInheritWhatIsNotLanguage() throws {
    let site = try TestSite(
      with: """
        -- content/faq.ms.md --
        ---
        title: Soalan Lazim
        date: 2022-10-14
        layout: plain
        ---
        -- content/faq.en.md --
        ---
        title: FAQ
        ---
        -- templates/plain.html --
        {{ page.title }}, {{ page.date | date("long") }}
        """
    ).build()
    site.expectClean()
    #expect(try site.file("ms/faq/index.html") == "Soalan Lazim, 14 Oktober 2022")
    #expect(try site.file("en/faq/index.html") == "FAQ, 14 October 2022")
  }

  @Test func aPageDoesNotHaveTheAddressOfAPartOfAList() throws {
    let more = ["a", "b", "2"].flatMap { name in
      ["ms", "en"].map { code in
        "-- content/berita/\(name).\(code).md --\n---\ntitle: \(name)\n---\n\(name)\n"
      }
    }
    let site = TestSite(
      with: """
        -- content/berita/index.ms.md --
        ---
        title: Berita
        paginate: 2
        ---
        -- content/berita/index.en.md --
        ---
        title: News
        ---

        """ + more.joined())
    // Whoever comes first to the file: the page has it, and the page is told.
    for _ in 1...5 {
      try site.build()
      #expect(
        site.findings == [
          "page/address content/berita/2.en.md", "page/address content/berita/2.ms.md",
        ])
      #expect(
        try site.wording(of: "page/address").explanation
          == "/en/berita/2/ is already the address of content/berita/index.en.md.")
      #expect(
        site.outcome.findings.map { $0.related.map(\.place.file) }
          == [["content/berita/index.en.md"], ["content/berita/index.ms.md"]])
      #expect(try site.file("ms/berita/2/index.html").contains("<p>2</p>"))
    }
  }

  @Test func aLinkToWhatIsNotPublishedSaysWhy() throws {
    let site = BilingualSite(
      malay: "[a](page:berita/satu) dan [b](page:nanti)",
      english: "[a](1️⃣page:berita/satu) and [b](2️⃣page:nanti)",
      more: """
        -- content/berita/index.ms.md --
        ---
        title: Berita
        draft: true
        ---
        -- content/berita/index.en.md --
        ---
        title: News
        ---
        -- content/berita/satu.ms.md --
        ---
        title: Satu
        ---
        -- content/berita/satu.en.md --
        ---
        title: One
        ---
        -- content/nanti.ms.md --
        ---
        title: Nanti
        publish: 2030-01-01
        ---
        -- content/nanti.en.md --
        ---
        title: Later
        ---

        """
    ).site
    try site.build()
    let said = site.outcome.findings.filter { $0.place.file == "content/laman.en.md" }.map {
      $0.problem.wording(in: .en).explanation
    }
    #expect(
      said == [
        "The page `berita/satu` is not published yet: the section `berita` is still a draft.",
        "The page `nanti` is not published yet: its time has not come.",
      ])
    site.edit("content/berita/index.ms.md", "---\ntitle: Berita\n---\n")
    site.edit("content/berita/satu.ms.md", "---\ntitle: Satu\ndraft: true\n---\n")
    try site.build()
    #expect(
      try site.wording(of: "link/page").explanation
        == "The page `berita/satu` is not published yet: it is still a draft.")
  }
}
