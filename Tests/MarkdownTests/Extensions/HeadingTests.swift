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
}
