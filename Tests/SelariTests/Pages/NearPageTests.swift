import Testing

@testable import Selari

/// A link that leads nowhere names the page that was meant, and no command that cannot work.
@Suite struct NearPageTests {
  private func site(_ link: String) -> TestSite {
    TestSite(
      with: """
        -- content/faq.ms.md --
        ---
        title: Soalan lazim
        slug: soalan-lazim
        ---
        \(link)
        -- content/faq.en.md --
        ---
        title: Questions
        ---

        """)
  }

  @Test(arguments: [
    ("page:faq.ms.md", "page:faq"), ("page:/faq", "page:faq"), ("page:content/faq", "page:faq"),
    ("page:faq.md", "page:faq"), ("page:soalan-lazim", "page:faq"), ("page:fqa", "page:faq"),
    ("page:Soalan-Lazim", "page:faq"),
  ])
  func thePageThatWasMeantIsNamed(link: String, meant: String) throws {
    let site = try site("[a](\(link))").build()
    let wording = try site.wording(of: "link/page")
    #expect(wording.solutions.first?.replacement == meant)
    let offersPage = wording.solutions.contains { $0.text.contains("selari new page") }
    let id = link.dropFirst("page:".count)
    #expect(
      offersPage == !id.contains { $0 == "." || $0 == "/" || $0.isUppercase },
      "\(wording.solutions)")
  }

  @Test(arguments: [
    ("faq", "page:faq"), ("../faq", "page:faq"), ("../../faq/", "page:faq"), ("../tiada", nil),
    ("@/faq.md", "page:faq"), ("@/_index.md", "page:index"),
  ])
  func whatLacksItsSchemeGetsIt(link: String, meant: String?) throws {
    let site = try site("[a](\(link))").build()
    #expect(try site.wording(of: "link/resource").solutions.first?.replacement == meant)
  }

  /// The address that is nearest is the English page's: its Malay readers keep their language.
  @Test func aSuggestionStaysInTheLanguageOfThePage() throws {
    let site = try site("[a](/ms/faq/)").build()
    #expect(try site.wording(of: "link/page").solutions.first?.replacement == "page:faq")
    let meant = try self.site("[English](/en/faqq/)").build()
    #expect(try meant.wording(of: "link/page").solutions.first?.replacement == "/en/faq/")
  }

  @Test(arguments: ["", "/"])
  func aFileNamedFromTheRootIsNamedFromThePage(start: String) throws {
    let site = site("![Logo](\(start)content/media/logo.png)").edit("content/media/logo.png", "x")
    for language in ["ms", "en"] {
      site.edit("content/media/index.\(language).md", "---\ntitle: Media\n---\n")
    }
    let solutions = try site.build().wording(of: "link/resource").solutions
    #expect(solutions.first?.replacement == "media/logo.png")
  }

  /// A page that has moved to another folder is found by its name: by links, by menus and on the command line.
  @Test func aPageThatHasMovedIsNamed() throws {
    let menu = "menus: {main: [napfl, soalan-lazim, fqa]}\ntimezone:"
    let site = site("[a](page:napfl) [b](page:lama/napfl) [c](page:dua)")
    for path in ["pelan/napfl", "pelan/index", "a/dua", "b/dua", "a/index", "b/index"] {
      site.edit("content/\(path).ms.md", "---\ntitle: A \(path)\nslug: a\n---\n")
      site.edit("content/\(path).en.md", "---\ntitle: B \(path)\n---\n")
    }
    site.edit("content/b/index.ms.md", "---\ntitle: B\nslug: b\n---\n")
    site.edit("content/pelan/index.ms.md", "---\ntitle: P\nslug: p\n---\n")
    let settings = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    try site.edit("site.yaml", settings.replacing("timezone:", with: menu)).build()
    let found = site.outcome.findings.filter { $0.rule == "link/page" }.map { finding in
      let solutions = finding.problem.wording(in: .en).solutions
      return finding.place.file + " " + (solutions.first?.replacement ?? "-")
    }
    #expect(
      found == [
        "content/faq.ms.md page:pelan/napfl", "content/faq.ms.md page:pelan/napfl",
        "content/faq.ms.md page:a/dua", "site.yaml pelan/napfl", "site.yaml faq", "site.yaml faq",
      ])
    let model = try site.assembled()
    for (name, meant) in [("napfl", "pelan/napfl"), ("soalan-lazim", "faq"), ("dua", "a/dua")] {
      #expect(throws: UnknownPage(name: name, suggestion: meant)) {
        try PageReference(name, in: model, at: SiteRoot("/tapak"))
      }
    }
  }

  @Test func aFactLeadsWhereItsTypeSays() throws {
    let site = try site(
      """
      [E]({{ facts.mail }}) [P]({{ facts.phone }}) [B]({{ facts.call }}) [U]({{ facts.url }})
      [Q](https://a.example/?e={{ facts.mail }}) ![{{ facts.mail }}](x.svg)
      """
    )
    .edit(
      "content/facts.yaml",
      """
      mail: {type: email, value: a@b.example}
      phone: {type: phone, value: "+60 3-8000 8000"}
      call: {type: window, closes: 2022-10-20, link: "https://c.example/"}
      url: https://d.example/

      """
    ).edit("content/x.svg", "<svg viewBox=\"0 0 1 1\"/>").build()
    site.expectClean()
    let page = try site.file("ms/soalan-lazim/index.html")
    for address in [
      "mailto:a@b.example", "tel:+60380008000", "https://c.example/", "https://d.example/",
      "https://a.example/?e=a@b.example",
    ] {
      #expect(page.contains("href=\"\(address)\""), "\(page)")
    }
    #expect(page.contains("alt=\"a@b.example\""))
  }
}
