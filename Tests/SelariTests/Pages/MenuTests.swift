import Testing

@testable import Selari

/// What `menus:` in `site.yaml` names is there.
@Suite struct MenuTests {
  private func site(_ menus: String, _ more: String = "") -> TestSite {
    TestSite(
      """
      -- site.yaml --
      name: {ms: Tapak, en: Site}
      url: https://contoh.example/
      languages:
        - {code: ms, label: Bahasa Melayu, locale: ms_MY}
        - {code: en, label: English, locale: en_MY}
      menus: \(menus)
      -- content/index.ms.md --
      ---
      title: Utama
      ---
      -- content/index.en.md --
      ---
      title: Home
      ---
      -- content/faq.ms.md --
      ---
      title: Soalan
      \(more)---
      -- content/faq.en.md --
      ---
      title: Questions
      ---
      -- templates/page.html --
      {% for entry in site.menus.main %}{{ entry.title }}{% endfor %}

      """)
  }

  @Test(arguments: [
    "{main: [{page: faq, 1️⃣url: \"https://a.example/\"}]}",
    "{main: [{page: faq, children: [{page: faq, children: [{page: faq, children: [{page: faq, 1️⃣children: [faq]}]}]}]}]}",
  ])
  func whatAnEntryCannotHaveIsTold(menus: String) throws {
    try site(menus).build().expect([("site/value", "1️⃣")])
  }

  @Test(arguments: [
    ("https://www.mohr.gov.my", "https://www.mohr.gov.my"),
    ("www.mohr.gov.my", "https://www.mohr.gov.my"),
  ])
  func anAddressInPlaceOfAPageIsToldHowItIsLinkedTo(written: String, address: String) throws {
    let site = try site("{main: [index, 1️⃣\"\(written)\"]}").build()
    #expect(
      try site.wording(of: "link/page").solutions.map(\.text) == [
        "Write a link to another site with its text in every language: "
          + "`{url: \"\(address)\", title: {…}}`."
      ])
  }

  @Test func aPageThatIsNotThereIsAnErrorWithASuggestion() throws {
    let site = try site("{main: [index, 1️⃣fag]}").build()
    site.expect([("link/page", "1️⃣")])
    let wording = try site.wording(of: "link/page")
    #expect(wording.explanation == "This menu names the page `fag`, which does not exist.")
    #expect(
      wording.solutions.map(\.text) == [
        "Did you mean `faq`?", "Name a page that exists, or remove the line.",
      ])
    #expect(wording.solutions.first?.replacement == "faq")
    #expect(try site.wording(of: "link/page", in: .ms).explanation.contains("`fag`"))
  }

  /// As links and redirects do.
  @Test func aMenuNamesHeadings() throws {
    let template = "{% for entry in site.menus.main %}<a href=\"{{ entry.url }}\">x</a>{% endfor %}"
    let site = site("{main: [faq#who, page:faq, {page: 'page:faq#siapa', title: Siapa}]}")
      .edit("templates/page.html", template)
      .edit("content/faq.ms.md", "---\ntitle: Soalan\n---\n## Siapa {#who}\n## Lagi {#siapa}\n")
      .edit("content/faq.en.md", "---\ntitle: Questions\n---\n## Who {#who}\n## More {#siapa}\n")
    try site.build().expectClean()
    for address in ["/ms/faq/#who", "/ms/faq/", "/ms/faq/#siapa"] {
      #expect(try site.file("ms/index.html").contains("href=\"\(address)\""))
    }
  }

  /// Of several entries that lead to one page, it is one at most that is the page.
  @Test func anEntryOfAHeadingIsNotThePage() throws {
    let template =
      "{% for entry in site.menus.main %}[{{ entry.current }} {{ entry.active }}]{% endfor %}"
    let site = site("{main: [faq, faq#who]}").edit("templates/page.html", template)
      .edit("content/faq.ms.md", "---\ntitle: Soalan\n---\n## Siapa {#who}\n")
      .edit("content/faq.en.md", "---\ntitle: Questions\n---\n## Who {#who}\n")
    try site.build().expectClean()
    #expect(try site.file("ms/faq/index.html").contains("[True True][False True]"))
  }

  @Test(arguments: [
    "{main: [faq1️⃣#hwo]}", "{main: [{page: \"faq1️⃣#hwo\", title: x}]}",
    "{main: [], lain: [{page: index, children: [faq1️⃣#hwo]}]}",
  ])
  func aHeadingThatIsNotThereIsToldOnce(menus: String) throws {
    let template = "{% for entry in site.menus.main %}<a href=\"{{ entry.url }}\">x</a>{% endfor %}"
    let site = site(menus).edit("templates/page.html", template)
      .edit("content/faq.ms.md", "---\ntitle: Soalan\n---\n## Siapa {#who}\n")
      .edit("content/faq.en.md", "---\ntitle: Questions\n---\n## Who {#hwo}\n")
    try site.build().expect([("link/anchor", "1️⃣")])
    let finding = try #require(site.outcome.findings.first)
    #expect(finding.related.map(\.place.file) == ["content/faq.ms.md"])
    #expect(try site.wording(of: "link/anchor").solutions.first?.replacement == "#who")
  }

  @Test func entriesBelowOthersAreLookedAtToo() throws {
    try site("{main: [1️⃣fag, {page: 2️⃣fax, children: [3️⃣lain, {page: 4️⃣index/tiada}]}]}").build()
      .expect([
        ("link/page", "1️⃣"), ("link/page", "2️⃣"), ("link/page", "3️⃣"), ("link/page", "4️⃣"),
      ])
  }

  @Test func everyMenuIsLookedAtAndAddressesElsewhereAreNot() throws {
    let foot = "[{url: https://contoh.example/, title: Contoh}, 1️⃣tiada]"
    try site("{main: [index], foot: \(foot)}").build().expect([("link/page", "1️⃣")])
  }

  @Test func pagesAndDraftsAreThere() throws {
    try site("{main: [index, faq]}").build().expectClean()
    let draft = try site("{main: [index, faq]}", "draft: true\n").build()
    draft.expectClean()
    #expect(try draft.file("ms/index.html") == "Utama")
  }

  /// What is there stays in the menu, whatever stood above it.
  @Test func theEntriesBelowOneThatIsNotThereTakeItsPlace() throws {
    let menus = "{main: [{page: faq, children: [index, {url: /fail.pdf, title: Fail}]}, index]}"
    let hidden = site(menus, "draft: true\n")
    try hidden.build()
    #expect(try hidden.file("ms/index.html") == "UtamaFailUtama")
    let shown = site(menus)
    try shown.build()
    #expect(try shown.file("ms/index.html") == "SoalanUtama")
  }
}
