import Bytes
import Diagnostics
import Markdown
import Testing

@Suite struct ForeignEmphasisTests {
  @Test func emphasisOfAForeignWordCarriesItsLanguageWhateverFollows() {
    #expect(
      rendered("Sediakan *toolkit* itu.") == "<p>Sediakan <em lang=\"en\">toolkit</em> itu.</p>\n")
    #expect(rendered("Sediakan *toolkit*") == "<p>Sediakan <em lang=\"en\">toolkit</em></p>\n")
    #expect(
      rendered("**toolkit**\n*toolkit* _itu_")
        == "<p><strong lang=\"en\">toolkit</strong>\n<em lang=\"en\">toolkit</em> <em>itu</em></p>\n"
    )
  }

  @Test func aForeignWordAmongOthersIsMarkedAlone() {
    #expect(
      rendered("*sebuah toolkit baharu* itu")
        == "<p><em>sebuah <span lang=\"en\">toolkit</span> baharu</em> itu</p>\n")
  }

  /// By Unicode a word of Latin letters ends beside a Chinese character, and beside any punctuation.
  @Test(arguments: [
    "和toolkit国家", "用于toolkit，", "“toolkit”", "，toolkit。", "ใช้toolkitนี้", "،toolkit؟",
  ])
  func aWordEndsBesideOtherWritings(text: String) {
    #expect(
      rendered(text)
        == "<p>"
        + text.replacing("toolkit", with: "<span lang=\"en\">toolkit</span>") + "</p>\n")
  }

  @Test(arguments: [
    "étoolkit", "toolkité", "தtoolkit", "toolkitத", "حtoolkit", "한toolkit", "toolkits国家",
  ])
  func aWordGoesOnWithOtherLetters(text: String) {
    #expect(rendered(text) == "<p>\(text)</p>\n")
  }

  @Test func whereOneKindOfTextEndsAWordMayBegin() {
    #expect(
      rendered("Sebuah *kata*toolkit lagi.")
        == "<p>Sebuah <em>kata</em><span lang=\"en\">toolkit</span> lagi.</p>\n")
    #expect(
      rendered("[kata](x)toolkit dan **a**Target 8.7")
        == "<p><a href=\"x\">kata</a><span lang=\"en\">toolkit</span> dan <strong>a</strong>"
        + "<span lang=\"en\">Target\u{A0}8.7</span></p>\n")
  }

  @Test(arguments: [
    ("Ke Alliance 8.7 itu.", "Ke Alliance\u{A0}8.7 itu."),
    (
      "Ke Alliance\n8.7 dan *Alliance 8.7*.", "Ke Alliance\u{A0}8.7 dan <em>Alliance\u{A0}8.7</em>."
    ),
    (
      "[Alliance 8.7](x) & Protokol 29 < ini",
      "<a href=\"x\">Alliance\u{A0}8.7</a> &amp; Protokol\u{A0}29 &lt; ini"
    ),
    (
      "`Alliance 8.7`, Alliance 8.71, Alliance 9",
      "<code>Alliance 8.7</code>, Alliance 8.71, Alliance 9"
    ),
    ("Alliance 8.7 toolkit", "Alliance\u{A0}8.7 <span lang=\"en\">toolkit</span>"),
    ("Capai Target 8.7.", "Capai <span lang=\"en\">Target\u{A0}8.7</span>."),
    ("Data 2 Mata dan 8 orang", "Data\u{A0}2 Mata dan 8 orang"),
  ])
  func aNumberStaysOnTheLineOfItsName(text: String, html: String) {
    #expect(rendered(text) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("Hantar e-mel itu.", "Hantar e-\u{2060}mel itu."), ("E-mel kami", "E-\u{2060}mel kami"),
    ("*e-mel* & `e-mel`", "<em>e-\u{2060}mel</em> &amp; <code>e-mel</code>"),
    ("kanak-kanak, e-melnya, tee-mel", "kanak-kanak, e-melnya, tee-mel"), ("e-", "e-"),
  ])
  func aLetterAndAHyphenStayWithTheirWord(text: String, html: String) {
    for names in [["e-mel"], ["e-mel", "Alliance 8.7"]] {
      #expect(rendered(text, ForeignTerms(phrases: [], names: names)) == "<p>\(html)</p>\n")
    }
  }

  @Test(arguments: [
    ("*Target 8.7*", "<em lang=\"en\">Target\u{A0}8.7</em>"),
    ("**Target\n8.7**", "<strong lang=\"en\">Target\u{A0}8.7</strong>"),
    (
      "[The Alliance 8.7 toolkit]{lang=en}",
      "<span lang=\"en\">The Alliance\u{A0}8.7 toolkit</span>"
    ),
  ])
  func numbersStayWithTheirWordWhereTheLanguageIsKnown(text: String, html: String) {
    #expect(rendered(text) == "<p>\(html)</p>\n")
  }

  /// A note is written after what follows it in the source.
  @Test(arguments: ["*toolkit*", "[kit]{lang=en}"])
  func aNoteIsMarkedWhateverFollowsItInTheSource(marked: String) {
    let html = rendered("Teks.[^1]\n\n[^1]: Nota toolkit *toolkit*.\n\nAkhir \(marked).")
    #expect(html.contains("Nota <span lang=\"en\">toolkit</span> <em lang=\"en\">toolkit</em>."))
  }

  /// A small letter of a phrase matches a capital, whatever its alphabet.
  @Test(arguments: [
    "État civil", "état civil", "ÉTAT CIVIL", "Étape à suivre", "Étape À Suivre", "Carte grise",
    "Эксперт", "эКсперт", "ЭКСПЕРТ", "Ÿa", "PRÉCÉDENT", "Précédent", "STRASSE", "Straße",
  ])
  func aCapitalIsFoundByItsSmallLetter(text: String) {
    #expect(rendered(text, Self.letters) == "<p><span lang=\"fr\">\(text)</span></p>\n")
    #expect(rendered("(\(text))", Self.letters) == "<p>(<span lang=\"fr\">\(text)</span>)</p>\n")
  }

  @Test(arguments: [
    "Etat civil", "Êtat civil", "Étatcivil", "élu", "État civils", "États civil", "Øa", "ſa",
    "Precedent", "PRÈCÉDENT", "ÉTAPE Á SUIVRE", "Э", "É", "é", "Strasse",
  ])
  func anotherLetterIsNone(text: String) {
    #expect(rendered(text, Self.letters) == "<p>\(text)</p>\n")
  }

  @Test func aNameIsFoundByItsCapitalToo() {
    let terms = ForeignTerms(phrases: [("élan", "fr")], names: ["élan 8"])
    #expect(rendered("Élan 8", terms) == "<p>Élan\u{A0}8</p>\n")
  }

  private static let letters = ForeignTerms(
    phrases: [
      "état civil", "étape à suivre", "carte grise", "эксперт", "ÿa", "précédent", "Élu", "straße",
    ].map { ($0, "fr") }, names: [])

  @Test func namesAloneAreEnough() {
    let named = ForeignTerms(phrases: [], names: ["Alliance 8.7"])
    #expect(!named.isEmpty)
    #expect(rendered("Alliance 8.7", named) == "<p>Alliance\u{A0}8.7</p>\n")
    #expect(ForeignTerms(phrases: [], names: ["ILO", "Tapak baharu"]).isEmpty)
  }

  private static let terms = ForeignTerms(
    phrases: [("toolkit", "en"), ("Target 8.7", "en")],
    names: ["Alliance 8.7", "Protokol 29", "Data 2 Mata", "ILO"])

  private func rendered(_ text: String, _ terms: ForeignTerms = terms) -> String {
    let document = MarkdownParser().parse(
      Source(path: "a.md", text: text), from: 0, options: MarkdownOptions())
    var output = ByteBuffer()
    var host = PlainHost()
    document.render(into: &output, host: &host, options: RenderOptions(foreignTerms: terms))
    return output.string()
  }
}
