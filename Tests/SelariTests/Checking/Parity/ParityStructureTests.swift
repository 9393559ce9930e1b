import Testing

@testable import Selari

@Suite struct ParityStructureTests {
  @Test func aListWithOneItemLessIsFoundAtTheTranslation() throws {
    try BilingualSite(
      malay: "- awam\n- swasta\n- lain", english: "1️⃣- public\n- private"
    ).expect([("parity/structure", "1️⃣")])
  }

  @Test func aListThatOnlyOneLanguageHasIsFoundWhereItStands() throws {
    let site = BilingualSite(
      malay: "## Siapa {#who}\n\nMereka:\n\n1️⃣- awam\n- swasta", english: "## Who {#who}\n\nThey."
    )
    try site.expect([("parity/structure", "1️⃣")])
    let finding = try #require(
      site.site.check().outcome.findings.first { $0.rule == "parity/structure" })
    #expect(finding.related.map(\.place.reference) == ["content/laman.en.md:7:1"])
    #expect(finding.related.map { $0.en } == ["it would stand after this in English"])
  }

  /// An item, in its list; what nothing precedes, below the heading.
  @Test func whereItWouldStandIsNamedAsNearAsCanBe() throws {
    func related(_ malay: String, _ english: String) throws -> [String] {
      let site = BilingualSite(malay: malay, english: english).site
      return try site.check().outcome.findings.filter { $0.rule == "parity/structure" }.flatMap {
        $0.related.map { "\($0.place.span?.start.line ?? 0) \($0.en)" }
      }
    }
    #expect(
      try related("## A {#a}\n\n- satu\n- dua\n\nteks", "## A {#a}\n\ntext").first
        == "5 where it would stand in English")
    #expect(
      try related("## A {#a}\n\nteks\n\n- satu\n- dua\n\nakhir", "## A {#a}\n\ntext\n\nend").first
        == "7 it would stand after this in English")
  }

  @Test func aNumberedListForABulletedOneIsFound() throws {
    try BilingualSite(malay: "- satu hal\n- hal lain", english: "1️⃣1. one\n2. other").expect([
      ("parity/structure", "1️⃣")
    ])
  }

  @Test func listsBeginWithTheSameNumber() throws {
    try BilingualSite(malay: "3. a\n4. b", english: "1️⃣1. a\n2. b").expect([
      ("parity/structure", "1️⃣")
    ])
    try BilingualSite(malay: "3. a\n4. b", english: "3) a\n3) b").expectClean()
  }

  @Test func rowsAndColumnsOfTablesAreCompared() throws {
    try BilingualSite(
      malay: "| a | b |\n|---|---|\n| x | y |\n| z | w |\n",
      english: "1️⃣| a | b |\n|---|---|\n| x | y |\n"
    ).expect([("parity/structure", "1️⃣")])
    try BilingualSite(
      malay: "| a | b |\n|---|---|\n| x | y |\n", english: "1️⃣| a |\n|---|\n| x |\n"
    ).expect([("parity/structure", "1️⃣")])
  }

  @Test func directivesAreComparedByName() throws {
    try BilingualSite(
      malay: "1️⃣:::note\nPerhatian.\n:::\n\nTeks.", english: "Text."
    ).expect([("parity/structure", "1️⃣")])
  }

  @Test func idsOfDirectivesAreCompared() throws {
    let faq =
      "-- templates/directives/faq.html --\n<p{% if id is defined %} id=\"{{ id }}\"{% endif %}>{{ content }}</p>"
    func site(_ malay: String, _ english: String) -> BilingualSite {
      BilingualSite(
        malay: "\(malay)\nJawapan.\n:::", english: "\(english)\nAnswer.\n:::", more: faq)
    }
    try site(":::faq id=who", "1️⃣:::faq").expect([("parity/structure", "1️⃣")])
    try site("1️⃣:::faq", ":::faq id=who").expect([("parity/structure", "1️⃣")])
    try site(":::faq id=siapa", ":::faq 1️⃣id=who").expect([("parity/structure", "1️⃣")])
    try site(":::faq id=who", ":::faq id=who").expectClean()
    try site(":::faq id=who", "1️⃣:::note").expect([("parity/structure", "1️⃣")])
  }

  /// A question that is added is one finding, however many questions with other ids come after it.
  @Test func directivesGoTogetherByTheirIDs() throws {
    let faq = """
      -- templates/directives/faq.html --
      <p{% if id is defined %} id="{{ id }}"{% endif %}>{{ content }}</p>
      """
    func questions(_ ids: String..., title: String) -> String {
      ids.map { id in
        let mark = id.hasSuffix("!") ? "1️⃣" : ""
        let name = id.filter { $0 != "!" }
        return "\(mark):::faq\(name == "-" ? "" : " id=\(name)")\n\(title).\n:::"
      }.joined(separator: "\n\n")
    }
    func expectOne(_ malay: String, _ english: String) throws {
      try BilingualSite(malay: malay, english: english, more: faq)
        .expect([("parity/structure", "1️⃣")])
    }
    let english = questions("role", "workshop", title: "Answer")
    try expectOne(questions("fee!", "role", "workshop", title: "Jawapan"), english)
    try expectOne(questions("role", "fee!", "workshop", title: "Jawapan"), english)
    try expectOne(questions("role", "workshop", "fee!", title: "Jawapan"), english)
    try expectOne(
      questions("role", "workshop", title: "Jawapan"),
      questions("fee!", "role", "workshop", title: "Answer"))
    // One that has no id yet is not taken for another's.
    try expectOne(questions("-!", "role", "workshop", title: "Jawapan"), english)
    // What stands elsewhere is there, and told once.
    let site = BilingualSite(
      malay: questions("workshop", "role", title: "Jawapan"),
      english: questions("role", "workshop!", title: "Answer"), more: faq)
    try site.expect([("parity/structure", "1️⃣")])
    #expect(
      try site.site.check().wording(of: "parity/structure").explanation
        == "In Malay, the directive with this id stands in another place.")
  }

  @Test func imagesAndCodeBlocksAreCompared() throws {
    let picture = "-- content/a.png --\n<svg/>\n"
    try BilingualSite(
      malay: "1️⃣![Gambar](a.png)\n\nTeks.", english: "Text.", more: picture
    ).expect([("parity/structure", "1️⃣")])
    try BilingualSite(
      malay: "Lihat ![Gambar](a.png) ini.", english: "1️⃣See this.", more: picture
    ).expect([("parity/structure", "1️⃣")])
    try BilingualSite(malay: "Teks.\n\n1️⃣```\nx\n```", english: "Text.").expect([
      ("parity/structure", "1️⃣")
    ])
  }

  @Test func listsInsideItemsAndDirectivesAreCompared() throws {
    try BilingualSite(
      malay: ":::note\n- a\n- b\n:::", english: ":::note\n1️⃣- a\n:::"
    ).expect([("parity/structure", "1️⃣")])
    try BilingualSite(
      malay: "- a\n  - b\n  - c\n- d", english: "- a\n  1️⃣- b\n- d"
    ).expect([("parity/structure", "1️⃣")])
  }

  @Test func whatIsReportedIsPassedOverByTheOtherRules() throws {
    try BilingualSite(
      malay: "- awam pada 20 Oktober 2022\n- [swasta](page:index)\n- lain",
      english: "1️⃣- public on 21 October 2022\n- private"
    ).expect([("parity/structure", "1️⃣")])
  }

  /// What a table says in one language answers for the text that stands in its place in the other.
  @Test func aTableForProseIsOneFinding() throws {
    let table = """
      Bayaran dibuat dua kali.

      1️⃣| Peringkat | Tarikh | Jumlah |
      |---|---|--:|
      | Pertama | 1 Disember 2022 | RM50,000 |
      | Kedua, [dirancang](page:index) | 1 Mac 2023 | RM75,000 |
      | Buruh paksa | 1 Mei 2023 | |
      """
    let prose = """
      Payment is made twice: RM75,000 on 1 March 2023, and on 1 December 2022 RM50,000, as \
      [planned](page:index). On 1 May 2023 come RM75,000 for victims of forced labour.
      """
    let terms = "pairs: [{ms: buruh paksa, en: forced labour}]"
    try BilingualSite(malay: table, english: prose, terms: terms)
      .expect([("parity/structure", "1️⃣")])
    try BilingualSite(
      malay: table, english: prose.replacing("RM75,000 on", with: "2️⃣RM76,000 on"), terms: terms
    ).expect([("parity/structure", "1️⃣"), ("parity/facts", "2️⃣")])
  }

  @Test func aNumberInWordsStandsForNoAmount() throws {
    let site = BilingualSite(
      malay: "Bayaran dibuat dua kali.", english: "Payments of 1️⃣RM50,000 are made.")
    try site.expect([("parity/facts", "1️⃣")])
    #expect(
      try site.site.check().wording(of: "parity/facts").explanation
        == "“RM50,000” is not mentioned in Malay in this part.")
  }

  @Test func longTablesThatDifferTakeNoLonger() throws {
    let rows = (0..<3_000).map { "| \($0) | RM\($0) |\n" }.joined()
    let head = "| a | b |\n|---|---|\n"
    let start = ContinuousClock.now
    try BilingualSite(malay: head + rows, english: "1️⃣" + head + rows + "| x | y |\n")
      .expect([("parity/structure", "1️⃣")])
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func paragraphsMayBeSplitAndJoined() throws {
    try BilingualSite(
      malay: "Satu ayat di sini.\n\nAyat lain di sini.\n\n- a\n- b",
      english: "One sentence here. Another here.\n\n- a\n- b"
    ).expectClean()
    try BilingualSite(
      malay: "> Petikan yang panjang.\n\n- a", english: "A long quotation.\n\n- a"
    ).expectClean()
  }

  @Test func deepNestingIsMetWithoutHarm() throws {
    let deep = String(repeating: ">", count: 400) + " teks"
    let isOdd = { (finding: String) in finding.hasPrefix("parity/structure") }
    #expect(try !BilingualSite(malay: deep, english: deep).findings().contains(where: isOdd))
    let items = (0..<90).map { String(repeating: " ", count: $0 * 2) + "- x" }
      .joined(separator: "\n")
    #expect(try !BilingualSite(malay: items, english: items).findings().contains(where: isOdd))
  }
}
