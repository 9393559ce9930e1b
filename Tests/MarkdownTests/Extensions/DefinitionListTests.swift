import Testing

@testable import Markdown

@Suite struct DefinitionListTests {
  @Test func aTermHasDefinitionsOnTheLinesBelowIt() {
    Written("Istilah\n: takrif *satu*\n: takrif dua").expect(
      "<dl>\n<dt>Istilah</dt>\n<dd>takrif <em>satu</em></dd>\n<dd>takrif dua</dd>\n</dl>")
  }

  @Test func severalTermsShareADefinitionAndADefinitionHasParagraphs() {
    Written("Satu\nDua\n: takrif\n\n  perenggan kedua").expect(
      """
      <dl>
      <dt>Satu</dt>
      <dt>Dua</dt>
      <dd>
      <p>takrif</p>
      <p>perenggan kedua</p>
      </dd>
      </dl>
      """)
  }

  @Test func listsStandInsideQuotationsAndDirectives() {
    Written("> Istilah\n> : takrif").expect(
      "<blockquote>\n<dl>\n<dt>Istilah</dt>\n<dd>takrif</dd>\n</dl>\n</blockquote>")
    Written(":::summary\nIstilah\n: takrif\n:::").expect(
      "{summary\n<dl>\n<dt>Istilah</dt>\n<dd>takrif</dd>\n</dl>\n}")
  }

  @Test func withoutATermAColonIsText() {
    Written("Teks.\n\n: bukan takrif").expect("<p>Teks.</p>\n<p>: bukan takrif</p>")
  }
}
