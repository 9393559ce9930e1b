import Testing

@testable import Selari

/// Content that leads back to itself is told, and ends.
@Suite("Content that leads back to itself") struct RecursionTests {
  private static let about = """
    -- content/about.ms.md --
    ---
    title: Tentang
    ---
    Perihal.
    -- content/about.en.md --
    ---
    title: About
    ---
    About.

    """

  private func site(_ more: String, page: String) throws -> TestSite {
    try TestSite(with: Self.about + more)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n\(page)\n").build()
  }

  @Test(arguments: [
    "a {{ facts.loop | markdown }}", "{{ facts.loop | markdown }} {{ facts.loop | markdown }}",
  ])
  func aFactThatIsMarkdownOfItself(text: String) throws {
    let site = try site(
      """
      -- content/facts.yaml --
      loop: {ms: "\(text)", en: "\(text)"}

      """, page: "{{ facts.loop | markdown }}")
    site.expect([("template/recursion", "content/index.ms.md:5:4")])
  }

  @Test func frontMatterThatIsMarkdownOfItself() throws {
    let site = try TestSite(TestSite.smallest).edit(
      "content/index.ms.md",
      "---\ntitle: Utama\nextra: {x: \"a {{ page.extra.x | markdown }}\"}\n---\n\n"
        + "{{ page.extra.x | markdown }}\n"
    ).build()
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["template/recursion"])
  }

  @Test(arguments: [
    #"{{ ":::note\nx\n:::\n" | markdown }}"#,
    // Another text each time.
    #"{{ (":::note \"" ~ arguments[0] ~ "x\"\nx\n:::\n") | markdown }}"#,
  ])
  func aDirectiveThatIsMarkdownOfItself(template: String) throws {
    let site = try site(
      "-- templates/directives/note.html --\n" + template + "\n", page: ":::note \"a\"\nx\n:::")
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["template/recursion"])
  }

  @Test func markdownInMarkdownIsAllowedWhereItEnds() throws {
    let site = try site(
      """
      -- content/facts.yaml --
      inner: {ms: "*dalam*", en: "*in*"}
      outer: {ms: "luar {{ facts.inner | markdown }}", en: "out {{ facts.inner | markdown }}"}

      """, page: "{{ facts.outer | markdown }} {{ facts.outer | markdown }}")
    site.expectClean()
    let once = "luar <em>dalam</em>"
    #expect(try site.file("ms/index.html").contains("\(once) \(once)"))
  }

  @Test func aPageThatShowsItself() throws {
    let site = try site(
      "-- templates/directives/self.html --\n<div>{{ page.content }}</div>\n", page: ":::self\n:::")
    site.expect([("template/cycle", "templates/directives/self.html:1:9")])
  }

  @Test func twoPagesThatShowEachOther() throws {
    let show = """
      -- templates/directives/show.html --
      {% for one in pages() if one.id == arguments[0] %}{{ one.content }}{% endfor %}

      """
    let site = try TestSite(with: Self.about + show)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n:::show about\n:::\n")
      .edit("content/about.ms.md", "---\ntitle: Tentang\n---\n\nPerihal.\n").build()
    site.expectClean()
    #expect(try site.file("ms/index.html").contains("Perihal."))
    try site.edit(
      "content/about.ms.md", "---\ntitle: Tentang\n---\n\n:::show b\n:::\n"
    ).edit("content/b.ms.md", "---\ntitle: B\n---\n\n1️⃣:::show about\n:::\n")
      .edit("content/b.en.md", "---\ntitle: B\n---\n").build()
    // Of each of the two, in the template that asks.
    #expect(
      site.findings
        == [String](
          repeating: "template/cycle templates/directives/show.html:1:54", count: 2))
    #expect(
      Set(site.outcome.findings.map { $0.problem.wording(in: .en).explanation }) == [
        "The content of `about` is asked for while it is being read itself.",
        "The content of `b` is asked for while it is being read itself.",
      ])
  }

  @Test func aDirectiveMayListThePagesOwnHeadings() throws {
    let site = try site(
      """
      -- templates/directives/contents.html --
      {% for one in page.toc %}<a href="#{{ one.id }}">{{ one.title }}</a>{% endfor %}

      """, page: ":::contents\n:::\n\n## Siapa {#who}")
    site.expectClean()
    #expect(try site.file("ms/index.html").contains("<a href=\"#who\">Siapa</a>"))
  }

  /// Each page shows the next one's content, which shows the next one's: a long chain would fill the stack.
  @Test(arguments: ["content", "toc", "summary"])
  func aChainOfPagesEnds(attribute: String) throws {
    func site(_ count: Int) throws -> TestSite {
      let pages = (1...count).map { number in
        "-- content/p\(1000 + number).ms.md --\n---\ntitle: P\n---\n\n:::next\n:::\n"
          + "-- content/p\(1000 + number).en.md --\n---\ntitle: P\n---\n"
      }
      return try TestSite(
        with: pages.joined()
          + "-- templates/directives/next.html --\n"
          + "<i>{% if page.next %}{{ page.next.\(attribute) }}{% endif %}</i>\n"
      ).build()
    }
    try site(30).expectClean()
    let long = try site(80)
    #expect(Set(long.findings.map { $0.prefix { $0 != " " } }) == ["template/cycle"])
    #expect(
      try long.wording(of: "template/cycle").explanation
        == "Each page asks for the content of the next, 64 pages in a row.")
  }
}
