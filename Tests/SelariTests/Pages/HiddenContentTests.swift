import Testing

@testable import Selari

/// What a directive does not show now is in no contents list and no index, and no link goes there.
@Suite struct HiddenContentTests {
  private static let templates = """
    -- content/facts.yaml --
    call: {type: window, opens: 2022-10-01, closes: 2022-10-20, after: {ms: Sudah., en: Over.}}
    -- content/cari.ms.md --
    ---
    title: Cari
    layout: search
    ---
    -- content/cari.en.md --
    ---
    title: Search
    ---
    -- templates/search.html --
    x
    -- templates/page.html --
    {% for h in page.toc %}{{ h.id }}={{ h.title }};{% endfor %}

    {{ page.content }}
    -- templates/directives/when.html --
    {% set window = facts[arguments[0]] %}
    <div class="when"><div{% if window.state != arguments[1] %} hidden{% endif %}>
    {{ content }}
    </div></div>
    -- templates/directives/only.html --
    {% if facts[arguments[0]].state == arguments[1] %}{{ content }}{% endif %}
    -- templates/directives/plain.html --
    <p>{{ content | striptags }}</p>
    -- templates/directives/find.html --
    <div hidden="until-found">{{ content }}</div>
    -- templates/directives/lead.html --
    <p>The hidden word.</p><div class="lead">{{ content | replace("<p>", "<p class='lead'>") }}</div>
    -- templates/directives/card.html --
    <div>{{ content | indent(2) | replace("RM ", "RM\u{A0}") }}</div>
    -- templates/directives/loud.html --
    <p>{{ content | striptags | upper }}</p>
    -- templates/directives/instead.html --
    {% if facts.call.state == "open" %}{{ content | trim }}{% else %}<p>Daftar: tamat.</p>{% endif %}
    -- templates/directives/faq.html --
    <details id="{{ id }}"><summary>{{ arguments[0] }}</summary>{{ content }}</details>

    """

  private static let open = "2022-10-10T12:00:00+08:00"
  private static let closed = "2022-10-30T12:00:00+08:00"

  private func site(_ markdown: String, at instant: String = open) throws -> TestSite {
    let site = TestSite(page: markdown, more: Self.templates)
    site.at = instant
    return try site.build()
  }

  /// The contents list of the page under test.
  private func contents(_ site: TestSite) throws -> String {
    String(try site.file("ms/laman/index.html").prefix { $0 != "\n" })
  }

  @Test(arguments: ["when", "only"])
  func aHeadingThatIsNotShownIsInNoContentsListAndNoIndex(_ directive: String) throws {
    let text = """
      ## Siapa {#who}

      :::\(directive) call open
      ## Sebelum {#before}

      Mohonlah segera.
      :::

      ## Apa {#what}
      """
    let open = try site(text)
    #expect(try contents(open) == "who=Siapa;before=Sebelum;what=Apa;")
    #expect(try open.file("ms/search.json").contains("Sebelum"))
    #expect(try open.file("ms/search.json").contains("segera"))
    let closed = try site(text, at: Self.closed)
    #expect(try contents(closed) == "who=Siapa;what=Apa;")
    #expect(try !closed.file("ms/search.json").contains("Sebelum"))
    #expect(try !closed.file("ms/search.json").contains("segera"))
    #expect(try closed.file("ms/search.json").contains("Apa"))
  }

  private static let notes = """
    :::when call open
    Selagi buka.[^1] Lagi.[^3]
    :::

    Sentiasa.[^2] Lagi.[^3]

    [^1]: Zirafah[^4].
    [^2]: Dua.
    [^3]: Tiga.
    [^4]: Empat.

    """

  @Test func aNoteOfWhatIsHiddenIsHiddenWithIt() throws {
    let open = try site(Self.notes)
    #expect(try !open.file("ms/laman/index.html").contains("value="))
    #expect(try open.file("ms/search.json").contains("Zirafah"))
    let closed = try site(Self.notes, at: Self.closed)
    closed.expectClean()
    let page = try closed.file("ms/laman/index.html")
    #expect(page.contains("<li id=\"fn-1\" value=\"1\" hidden>"))
    #expect(page.contains("<li id=\"fn-3\" value=\"3\">\n<p>Dua."))
    #expect(page.contains("rujukan 2\" hidden>"))
    #expect(page.contains("rujukan 2-2\">"))
    #expect(page.contains("<li id=\"fn-4\" value=\"4\" hidden>"))
    #expect(page.contains("aria-label=\"Nota kaki\">"))
    let search = try closed.file("ms/search.json")
    #expect(!search.contains("Zirafah") && !search.contains("Empat"))
    #expect(search.contains("Dua") && search.contains("Tiga"))
  }

  @Test func theSectionIsHiddenWhereAllOfItsNotesAre() throws {
    let text = ":::when call open\nSelagi buka.[^1]\n:::\n\n[^1]: Zirafah.\n"
    let page = try site(text, at: Self.closed).file("ms/laman/index.html")
    #expect(page.contains("aria-label=\"Nota kaki\" hidden>"))
  }

  /// Nothing leads to a mark that is not there.
  @Test func aNoteOfWhatIsLeftOutIsLeftOut() throws {
    let text = Self.notes.replacing(":::when", with: ":::only")
    let closed = try site(text, at: Self.closed)
    closed.expectClean()
    let page = try closed.file("ms/laman/index.html")
    #expect(!page.contains("Zirafah") && !page.contains("Empat") && !page.contains("#fnref-1\""))
    #expect(page.contains("<li id=\"fn-3\" value=\"3\">\n<p>Dua.") && page.contains("Tiga"))
    #expect(try !closed.file("ms/search.json").contains("Zirafah"))
    let open = try site(text)
    #expect(try open.file("ms/laman/index.html").contains("Zirafah"))
    let alone = ":::only call open\nSelagi buka.[^1]\n:::\n\n[^1]: Zirafah.\n"
    #expect(try !site(alone, at: Self.closed).file("ms/laman/index.html").contains("footnotes"))
  }

  /// Marks are counted as they are written: one in a note that is left out has no number.
  @Test func aMarkInANoteThatIsLeftOutIsNotCounted() throws {
    let text = """
      Satu[^z].

      :::only call open
      Hilang[^g].
      :::

      Dua[^h].

      [^g]: Lihat[^z].
      [^h]: Lihat[^z].
      [^z]: Nota.

      """
    let closed = try site(text, at: Self.closed)
    closed.expectClean()
    let page = try closed.file("ms/laman/index.html")
    #expect(page.contains("id=\"fnref-1-2\"") && page.contains("#fnref-1-2\""))
    #expect(!page.contains("fnref-1-3"))
    let open = try site(text)
    open.expectClean()
    #expect(try open.file("ms/laman/index.html").contains("#fnref-1-3\""))
  }

  @Test func aNoteWhoseMarkIsShownAsANumberHasNoLinkBack() throws {
    let site = try site(":::plain\nTeks.[^1]\n:::\n\n[^1]: Zirafah.\n")
    site.expectClean()
    let page = try site.file("ms/laman/index.html")
    #expect(page.contains("<li id=\"fn-1\">\n<p>Zirafah.</p>\n</li>"))
  }

  @Test func aDirectiveInsideOneThatIsNotShownIsNotFound() throws {
    let text = """
      :::when call open
      :::faq "Bila tutup?" id=closes
      Esok.
      :::
      :::
      """
    #expect(try site(text).file("ms/search.json").contains("Bila tutup?"))
    let closed = try site(text, at: Self.closed).file("ms/search.json")
    #expect(!closed.contains("Bila tutup?") && !closed.contains("Esok"))
  }

  /// A filter widens a line's indentation, or puts a no-break space: all is shown that was.
  @Test func whatAFilterHasChangedIsShown() throws {
    for name in ["card", "loud"] {
      let site = try site(
        ":::\(name)\nBayar RM 5 \"tunai\"\ndi `kaunter`.[^1]\n:::\n\n[^1]: Zirafah.\n")
      #expect(try !site.file("ms/laman/index.html").contains(" hidden>"))
      #expect(try site.file("ms/search.json").contains("kaunter"))
    }
    let site = try site(":::card\n## Cara {#how}\n\nHantar\nborang.\n:::\n")
    #expect(try contents(site) == "how=Cara;")
  }

  @Test func textBesideAHeadingWithoutItsElementIsThere() throws {
    let text = ":::plain\n## Cara\n\nHantar borang lengkap.[^1]\n:::\n\n[^1]: Zirafah.\n"
    #expect(try site(text).file("ms/laman/index.html").contains("<li id=\"fn-1\">"))
  }

  /// The words of a heading may stand in what a template says in its place.
  @Test func aHeadingWithoutItsElementIsNotThere() throws {
    let text = ":::instead\n## Daftar\n:::\n"
    #expect(try contents(site(text)) == "daftar=Daftar;")
    let closed = try site(text, at: Self.closed)
    #expect(try contents(closed) == "")
    #expect(try !closed.file("ms/search.json").contains("daftar"))
  }

  @Test(arguments: [
    ":::find\n## Ada {#here}\n\nKata.\n:::", ":::lead\n## Ada {#here}\n\nKata.\n:::",
    ":::lead\n## Ada {#here}\n\n:::when call closed\nTiada.\n:::\n\nKata.\n:::",
  ])
  func whatIsShownInSomeWayStays(_ text: String) throws {
    let site = try site(text)
    #expect(try contents(site) == "here=Ada;")
    #expect(try site.file("ms/search.json").contains("Kata."))
    #expect(try !site.file("ms/search.json").contains("Tiada."))
  }

  @Test func aLinkToWhatIsNotShownIsTold() throws {
    let text = """
      [Cara](1️⃣page:laman#before) dan [soalan](2️⃣page:laman#q)

      :::when call open
      ## Sebelum {#before}

      [Sendiri](page:laman#before)

      :::faq "Soalan" id=q
      Jawapan.
      :::
      :::
      """
    let site = try site(text)
    site.expectClean()
    site.at = Self.closed
    try site.build()
    site.expect([("link/hidden", "1️⃣"), ("link/hidden", "2️⃣")])
    // It stops no build: the day on which a window closes is no day to stop one.
    #expect(site.outcome.findings.allSatisfy { $0.severity == .warning })
  }

  @Test func anIDOfTwoBranchesLeadsToTheOneThatIsShown() throws {
    let text = """
      [soalan](page:laman#q)

      :::when call open
      :::faq "Soalan" id=q
      Buka.
      :::
      :::
      :::only call closed
      :::faq "Soalan" id=q
      Tutup.
      :::
      :::
      """
    let site = try site(text, at: Self.closed)
    #expect(!site.findings.contains { $0.hasPrefix("link/hidden") }, "\(site.findings)")
  }

  @Test func whatATemplateLeavesOutIsNoTarget() throws {
    let site = try site(
      "[Cara](page:laman#before)\n\n:::only call open\n## Sebelum {#before}\n:::\n",
      at: Self.closed)
    #expect(try contents(site) == "")
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["link/hidden"])
  }
}
