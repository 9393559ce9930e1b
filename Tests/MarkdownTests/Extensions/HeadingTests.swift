import Testing

@testable import Markdown

@Suite struct HeadingTests {
  @Test func anAnchorIsMadeOfTheTextInASCII() {
    Written("# Siapa?\n\n### Édisi & Ünïcode\n\n## `kod` *x* [l](u)").expect(
      """
      <h1 id="siapa">Siapa?</h1>
      <h3 id="edisi-unicode">Édisi &amp; Ünïcode</h3>
      <h2 id="kod-x-l"><code>kod</code> <em>x</em> <a href="u">l</a></h2>
      """)
  }

  @Test func anchorsAreUniqueAndThoseGivenComeFirst() {
    Written("# Siapa\n\n# Siapa\n\n# Lain {#siapa-2}").expect(
      """
      <h1 id="siapa">Siapa</h1>
      <h1 id="siapa-3">Siapa</h1>
      <h1 id="siapa-2">Lain</h1>
      """)
  }

  @Test func aHeadingThatFoldsToNothingIsCountedAmongTheHeadings() {
    Written("# a\n\n# 中文\n\n#").expect(
      "<h1 id=\"a\">a</h1>\n<h1 id=\"section-2\">中文</h1>\n<h1 id=\"section-3\"></h1>")
  }

  @Test func anAnchorStandsAtTheEndOfAnyHeading() {
    Written("G {#g}\n===\n\n# H {#h} ##\n\n# F \\{#f}").expect(
      "<h1 id=\"g\">G</h1>\n<h1 id=\"h\">H</h1>\n<h1 id=\"f-f\">F {#f}</h1>")
  }

  @Test func anAnchorThatIsTakenOrIsNoneIsTold() {
    Written("# A {#b}\n\n# É {#1️⃣b}\n\n# D 2️⃣{#1x}\n\n# E 3️⃣{#x y}").expect(
      nil, ["heading/id", "heading/id", "heading/id"])
  }

  @Test(arguments: [
    ("Fn 1", "section-fn-1"), ("Fnref 1", "section-fnref-1"), ("Fnref 1 2", "section-fnref-1-2"),
    ("Fn 2", "fn-2"), ("Fn 1 2", "fn-1-2"), ("Fn 01", "fn-01"), ("Fn", "fn"),
    ("Fnref 1 1", "fnref-1-1"),
  ])
  func aHeadingThatReadsLikeAFootnotesAnchorHasItsOwn(text: String, id: String) {
    let (title, note) = ("## \(text)\n\n", "Teks[^1]\n\n[^1]: Nota.\n")
    #expect(ids(of: title + note) == [id])
    #expect(ids(of: title + title + note) == [id, "\(id)-2"])
  }

  @Test func headingsOfOneNameStepOverTheAnchorsOfFootnotes() {
    let notes = (1...3).map { "Teks[^\($0)]\n\n[^\($0)]: Nota.\n\n" }.joined()
    #expect(ids(of: "## Fn\n\n## Fn\n\n## Fn\n\n" + notes) == ["fn", "fn-4", "fn-5"])
    #expect(
      ids(of: "## X {#section-fn-1}\n\n## Fn 1\n\n" + notes) == ["section-fn-1", "section-fn-1-2"])
  }

  @Test func anAnchorOfAFootnoteIsTold() {
    let note = "\n\nTeks[^1]\n\n[^1]: Nota."
    Written("## A {#1️⃣fn-1}\n\n## B {#2️⃣fnref-1}" + note).expect(nil, ["heading/id", "heading/id"])
    Written("## A {#fn-2}\n\n## B {#fn-x}" + note).expect(nil, [])
    Written("## A {#fn-1}").expect("<h2 id=\"fn-1\">A</h2>", [])
    let document = MarkdownParser().parse(.init(path: "a.md", text: "## A {#fn-1}" + note))
    let solution = document.findings.first?.problem.wording(in: .en).solutions.first
    #expect(solution?.text == "Give this heading another anchor, such as `{#section-fn-1}`.")
    #expect(document.headings.map(\.id) == ["section-fn-1"])
  }

  private func ids(of text: String) -> [String] {
    MarkdownParser().parse(.init(path: "a.md", text: text)).headings.map(\.id)
  }
}
