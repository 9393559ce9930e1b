import Testing

@testable import Markdown

@Suite struct FootnoteTests {
  @Test func notesAreNumberedByTheirFirstMarksAndLeadBackToEach() {
    Written("A[^b] c[^d] e[^b].\n\n[^d]: Dua.\n[^b]: Satu *ini*.\n\n    Lagi.").expect(
      """
      <p>A<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" role="doc-noteref">1</a></sup> \
      c<sup><a href="#fn-2" id="fnref-2" class="footnote-ref" role="doc-noteref">2</a></sup> \
      e<sup><a href="#fn-1" id="fnref-1-2" class="footnote-ref" role="doc-noteref">1</a></sup>.</p>
      <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
      <ol>
      <li id="fn-1">
      <p>Satu <em>ini</em>.</p>
      <p>Lagi. <a href="#fnref-1" class="footnote-back" role="doc-backlink" \
      aria-label="Back to reference 1">↩︎</a> <a href="#fnref-1-2" class="footnote-back" \
      role="doc-backlink" aria-label="Back to reference 1-2">↩︎</a></p>
      </li>
      <li id="fn-2">
      <p>Dua. <a href="#fnref-2" class="footnote-back" role="doc-backlink" \
      aria-label="Back to reference 2">↩︎</a></p>
      </li>
      </ol>
      </section>
      """)
  }

  @Test func aNoteMayReferToAnother() {
    let document = MarkdownParser().parse(
      .init(path: "a.md", text: "A[^a].\n\n[^b]: Dua.\n\n[^a]: Satu[^b].\n"))
    #expect(document.findings.isEmpty)
  }

  @Test func aMarkWithoutANoteIsToldWithTheNearestLabel() {
    Written("Nota1️⃣[^satu].\n\n[^sattu]: Nota.\n\nB[^sattu]").expect(nil, ["footnote/undefined"])
    let document = MarkdownParser().parse(
      .init(path: "a.md", text: "A[^satu] B[^sattu]\n\n[^sattu]: Nota."))
    let solutions = document.findings.first?.problem.wording(in: .en).solutions
    #expect(solutions?.first?.text == "Did you mean `[^sattu]`?")
    #expect(solutions?.first?.replacement == "[^sattu]")
  }

  @Test func aNoteThatNothingRefersToIsTold() {
    Written("1️⃣[^a]: lama\n\nTeks.").expect("<p>Teks.</p>", ["footnote/unused"])
    // A description has no room for a mark.
    Written("![alt[^1]](x.png)\n\n1️⃣[^1]: a").expect(nil, ["footnote/unused"])
  }

  @Test func aLabelIsDefinedOnceWhateverItsCapitals() {
    Written("A[^a]\n\n[^a]: x\n1️⃣[^A]: y").expect(nil, ["footnote/repeated"])
  }

  @Test func inCodeAMarkIsText() {
    Written("`[^a]` \\[^a]").expect("<p><code>[^a]</code> [^a]</p>")
  }
}
