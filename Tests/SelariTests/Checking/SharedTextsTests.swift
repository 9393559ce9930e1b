import Testing

@testable import Selari

/// The texts that stand side by side in `strings.yaml` and `facts.yaml` are held to what pages are.
@Suite struct SharedTextsTests {
  private func site(strings: String = "", facts: String = "", terms: String = "") -> TestSite {
    TestSite(
      with: """
        -- templates/strings.yaml --
        \(strings)
        -- content/facts.yaml --
        \(facts)
        -- content/terms.yaml --
        \(terms)

        """)
  }

  @Test func aTextLeftInTheOtherLanguageIsFound() throws {
    try site(strings: "1️⃣skip: {ms: Skip to main content, en: Skip to main content}")
      .expect("parity/untranslated", at: "1️⃣")
    try site(strings: "1️⃣search: {ms: Carian, en: Carian}").expect("parity/untranslated", at: "1️⃣")
    try site(strings: "menu: {ms: Menu, en: Menu}").expectSilence(of: "parity/untranslated")
    // A label in title case is no name.
    try site(strings: "1️⃣terms: {ms: Terms and Conditions, en: Terms and Conditions}")
      .expect("parity/untranslated", at: "1️⃣")
    try site(
      facts: """
        1️⃣call:
          closes: 2022-10-20
          after:
            ms: Tempoh untuk menyatakan hasrat telah tamat. Hubungi kami melalui e-mel.
            en: Tempoh untuk menyatakan hasrat telah tamat. Hubungi kami melalui e-mel.
        """
    ).expect("parity/untranslated", at: "1️⃣")
    let wording = try site(strings: "a: {ms: The end of the page, en: The end of the page}")
      .check().wording(of: "parity/untranslated")
    #expect(wording.explanation == "The text for Malay here is still in English.")
    #expect(wording.solutions.count == 1)
  }

  /// The text of another language that stands in for one that is missing is no translation left undone.
  @Test func aTextThatIsMissingIsNotCompared() throws {
    let long = "Tempoh untuk menyatakan hasrat telah tamat. Hubungi kami melalui e-mel."
    try site(facts: "call:\n  closes: 2022-10-20\n  after: 1️⃣{ms: \(long)}")
      .expect("facts/language", at: "1️⃣").expectSilence(of: "parity/untranslated")
    try site(strings: "skip: 1️⃣{ms: \(long), en: }").expect("strings/missing", at: "1️⃣")
      .expectSilence(of: "parity/untranslated")
  }

  @Test(arguments: [
    "a: {ms: \"1️⃣Tutup {{ facts.launch }}\", en: Closed}",
    "a: {ms: \"1️⃣**Tutup** hari ini\", en: Closed}",
    "a: {ms: \"1️⃣[Borang](page:about)\", en: Form}", "a: {ms: Tutup, en: \"1️⃣{% now %}\"}",
    "a: {ms: Lihat, en: \"1️⃣See the [form](https://a.example/)\"}",
    "a: {type: text, value: 1️⃣Selari **dan** sejajar}",
  ])
  func marksInFactsAreFound(facts: String) throws {
    try site(facts: facts).expect("text/mark", at: "1️⃣")
  }

  @Test(arguments: [
    "zz: {ms: \"1️⃣**a**\", en: a}", "1️⃣zz: {ms: a, en: \"[a](page:about) {n}\"}",
    "1️⃣zz: {ms: \"Tutup {{ facts.launch }}\", en: a}", "zz: \"1️⃣**a**\"",
    "1️⃣zz: {ms: {other: \"**{n}** hari\"}, en: {one: \"{n} day\", other: \"{n} days\"}}",
  ])
  func marksInWordsOfTheInterfaceAreFound(strings: String) throws {
    try site(strings: strings).expect("text/mark", at: "1️⃣")
  }

  @Test(arguments: [
    "{n} daripada {total}", "900101-14-****", "RM50**(dewasa), RM20**(anak)", "2 * 3 * 4",
    "2**3**4",
    "Fasal [1] (lihat nota)", "f[1](2)", "f(x)[i](0.5)", "[Pindaan](2.0)", "* wajib diisi",
    "Wajib diisi **", "A*B*C", "** a **",
  ])
  func ordinaryUseOfMarksIsNot(text: String) throws {
    try site(
      strings: "zz: {ms: \"\(text)\", en: \"\(text)\"}",
      facts: "a: {ms: \"\(text)\", en: \"\(text)\"}"
    ).expectSilence(of: "text/mark")
  }

  @Test func marksThatATemplateReadsAreNot() throws {
    let facts = "a: {ms: \"**Tutup**\", en: \"**Closed**\"}"
    try site(facts: facts).edit("templates/page.html", "{{ facts.a | markdown }}{{ page.content }}")
      .expectSilence(of: "text/mark")
    try site(facts: facts).edit(
      "content/laman.ms.md", "---\ntitle: Laman\nmissing: omit\n---\n{{ facts.a | markdown }}\n"
    ).expectSilence(of: "text/mark")
    let other = try site(facts: facts)
      .edit("templates/page.html", "{{ page.description | markdown }}{{ page.content }}").check()
    #expect(other.findings.filter { $0.hasPrefix("text/mark ") }.count == 2)
  }

  @Test func marksInTheNamesOfASiteAndItsMenusAreFound() throws {
    let settings = """
      name: {ms: Tapak, en: "1️⃣**Site**"}
      url: https://contoh.example/
      languages: [{code: ms, label: Bahasa Melayu}, {code: en, label: English}]
      menus:
        main:
          - {page: index, title: {ms: "2️⃣{{ facts.a }}", en: Home}}

      """
    let site = TestSite(TestSite.smallest)
    site.edit("site.yaml", settings)
    try site.expect("text/mark", at: "1️⃣", "2️⃣")
    #expect(
      try site.wording(of: "text/mark").explanation
        == "No Markdown is read in this text; readers see its marks.")
    site.edit("templates/page.html", "{{ site.name | markdown }}{{ page.content }}")
    try site.expectSilence(of: "text/mark")
  }

  @Test(arguments: [
    ("tutup: 1️⃣20 Oktober 2026", "2026-10-20"), ("tutup: 1️⃣\"October 5, 2026\"", "2026-10-05"),
    ("1️⃣tutup: {type: text, value: 20 Oktober 2026}", nil),
    ("tutup: 1️⃣September 5, 2026", "2026-09-05"),
  ])
  func aDateInWordsForEveryLanguageIsFound(facts: String, iso: String?) throws {
    let site = try site(facts: facts).expect("parity/untranslated", at: "1️⃣")
    #expect(try site.wording(of: "parity/untranslated").solutions.first?.replacement == iso)
  }

  @Test(arguments: [
    "1️⃣nota: Permohonan hendaklah dibuat melalui laman web rasmi kementerian ini.",
    "1️⃣tempoh: {closes: 2022-10-20, after: Pendaftaran telah ditutup dan tidak dibuka lagi pada tahun ini.}",
    "1️⃣tempoh: {closes: 2022-10-20, title: The registration for the event in October}",
  ])
  func aTextInOneLanguageForEveryLanguageIsFound(facts: String) throws {
    try site(facts: facts).expect("parity/untranslated", at: "1️⃣")
  }

  @Test(arguments: [
    "tutup: 5 September 2026", "nama: Kementerian Sumber Manusia Malaysia",
    "tutup: {ms: 20 Oktober 2026, en: 20 October 2026}", "nama: Alliance 8.7", "gred: A",
    "alamat: Aras 6, Blok D3, Kompleks D, 62530 Putrajaya", "kod: \"2026\"",
    "tempoh: {closes: 2022-10-20, title: Pathfinder}", "nama: Dewan Bahasa dan Pustaka",
    "nama: {ms: Dewan Bahasa dan Pustaka, en: Dewan Bahasa dan Pustaka}",
    "alamat: \"Bahagian Maklumat dan Teknologi, Kementerian Wanita, Keluarga dan Masyarakat\"",
  ])
  func whatIsTheSameInEveryLanguageIsLeftAlone(facts: String) throws {
    try site(facts: facts).expectSilence(of: "parity/untranslated")
  }

  @Test func shortTextsAndNamesMayBeTheSame() throws {
    try site(
      strings: """
        menu: {ms: Menu, en: Menu}
        portal: {ms: Kementerian Sumber Manusia Malaysia, en: Kementerian Sumber Manusia Malaysia}
        days: {ms: {other: "{n} hari lagi"}, en: {one: "{n} day left", other: "{n} days left"}}
        """
    ).expectSilence(of: "parity/untranslated")
  }

  /// One language whose dates Selari does not know takes nothing from the others.
  @Test func aThirdLanguageLeavesTheFirstTwoCompared() throws {
    let site = TestSite(
      TestSite.smallest.replacing(
        "-- content/index.ms.md --",
        with: """
            - {code: zh, label: 中文, locale: zh}
          missing: omit
          -- content/facts.yaml --
          1️⃣month: {ms: November 2022, en: December 2022, zh: 2022年11月}
          -- content/index.ms.md --
          """
      ).replacing("name: {ms: Tapak, en: Site}", with: "name: {ms: Tapak, en: Site, zh: 站}")
        .replacing("{{ page.content }}", with: "{{ page.content }}{{ facts.month }}"))
    try site.expect("parity/facts", at: "1️⃣")
  }

  @Test func aFigureThatDiffersIsToldOnceWhereItIsWritten() throws {
    let site = BilingualSite(
      malay: "Pada {{ facts.month }}.", english: "In {{ facts.month }}.",
      facts: "1️⃣month: {ms: November 2022, en: December 2022}")
    try site.expect([("parity/facts", "1️⃣")])
    let wording = try site.site.check().wording(of: "parity/facts")
    #expect(
      wording.explanation == "“December 2022” here, but “November 2022” in Malay.")
    try BilingualSite(
      malay: "Pada {{ facts.month }}.", english: "In {{ facts.month }}.",
      facts: "month: {ms: November 2022, en: November 2022}"
    ).expectClean()
    try BilingualSite(
      malay: "Pada {{ facts.month }}.", english: "In 1️⃣October 2022.",
      facts: "month: {ms: November 2022, en: November 2022}"
    ).expect([("parity/facts", "1️⃣")])
  }

  @Test func figuresOfTheInterfaceAreCompared() throws {
    try self.site(strings: "1️⃣a: {ms: Dalam 5 minit, en: Within 15 minutes}")
      .expect("parity/facts", at: "1️⃣")
    try self.site(
      strings: """
        a: {ms: "Halaman {n} daripada 5", en: "Page {n} of 5"}
        b: {ms: {other: beberapa hari}, en: {one: 1 day, other: some days}}
        """
    ).expectSilence(of: "parity/facts")
  }

  @Test func wordsToAvoidAreAvoidedThereToo() throws {
    let terms = "avoid: {ms: {emel: e-mel}, en: {labor: labour}}"
    try site(
      strings: "1️⃣a: {ms: Emel, en: Email}\n2️⃣b: {ms: buruh, en: Labor}\nc: {ms: E-mel, en: Labour}",
      terms: terms
    ).expect("terms/avoid", at: "1️⃣", "2️⃣")
    let fact = try site(facts: "1️⃣a: {ms: Alamat emel, en: Email}", terms: terms)
      .expect("terms/avoid", at: "1️⃣")
    // The right word would stand in place of the key.
    #expect(try fact.wording(of: "terms/avoid").solutions.map(\.replacement) == [nil])
  }
}
