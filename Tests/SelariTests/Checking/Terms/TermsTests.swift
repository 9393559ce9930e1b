import Testing

@testable import Selari

@Suite struct TermsPairTests {
  private let terms = """
    pairs:
      - {ms: buruh paksa, en: forced labour}
      - {ms: negara Pathfinder, en: [Pathfinder country]}
      - {ms: Pelan Buruh Paksa, en: Forced Labour Plan}
      - {ms: jawatankuasa pemandu, en: steering committee}
    foreign: {en: [Pathfinder]}
    """

  private func site(_ malay: String, _ english: String) -> BilingualSite {
    BilingualSite(malay: malay, english: english, terms: terms)
  }

  @Test func aTermWithoutItsCounterpartIsFound() throws {
    try site("1️⃣Buruh paksa ialah jenayah.", "Compulsory work is a crime.").expect([
      ("terms/pair", "1️⃣")
    ])
    try site("Kerja itu salah.", "That 1️⃣forced labour is wrong.").expect([("terms/pair", "1️⃣")])
  }

  @Test func aTermMayBeInflected() throws {
    try site("Negara-negara Pathfinder itu.", "The Pathfinder countries.").expectClean()
    // With hyphens that no line breaks at.
    try site("Negara‑negara Pathfinder itu.", "The Pathfinder countries.").expectClean()
    try site("Jawatankuasa pemandunya bersidang.", "Its steering committee's meeting.")
      .expectClean()
    try site("Pemburuhpaksaan dilarang.", "It is prohibited.").expectClean()
  }

  @Test func theLongestTermCountsAndAnswersForTheShorter() throws {
    try site("Pelan Buruh Paksa dilancarkan.", "The Forced Labour Plan was launched.").expectClean()
    try site("Soal 1️⃣buruh paksa itu.", "The matter.").expect([("terms/pair", "1️⃣")])
    try site("1️⃣Pelan Buruh Paksa itu.", "The plan on forced labour.").expect([
      ("terms/pair", "1️⃣")
    ])
  }

  @Test(arguments: [
    ("Setiausaha Agung", "Secretary-General"), ("Setiausaha-Agung", "Secretary General"),
    ("Setiausaha-Agungnya", "Secretaries-General"), ("Timbalan-Menteri", "deputy minister"),
    ("Timbalan Menteri", "Deputy-minister"), ("pra sekolah", "preschool"),
  ])
  func aHyphenAndABlankAreTheSame(malay: String, english: String) throws {
    let terms = """
      pairs:
        - {ms: Setiausaha Agung, en: Secretary General}
        - {ms: Timbalan Menteri, en: deputy-minister}
        - {ms: pra-sekolah, en: preschool}
      """
    try BilingualSite(malay: "\(malay) itu.", english: "The \(english).", terms: terms)
      .expectClean()
    try BilingualSite(malay: "1️⃣\(malay) itu.", english: "The other one.", terms: terms)
      .expect([("terms/pair", "1️⃣")])
  }

  @Test func aWordThatIsAvoidedForItsHyphenIsStillFound() throws {
    let terms = """
      pairs: [{ms: kerjasama, en: cooperation}, {ms: tanda tangan, en: signature}]
      avoid: {ms: {tanda-tangan: tanda tangan}}
      """
    try BilingualSite(malay: "1️⃣Tanda-tangan itu.", english: "The signature.", terms: terms)
      .expect([("terms/avoid", "1️⃣")])
  }

  @Test(arguments: [
    ("Almari.", "A filing cabinet."), ("Jemaah Menteri bersidang.", "The Cabinet met."),
    ("Almari, jemaah menteri.", "The cabinet."),
    // The joined hyphenation keeps its capitals too.
    ("Kertas putih.", "A white-paper cup, white paper."),
    ("Kertas Putih itu.", "The White-Paper."),
  ])
  func aNameIsFoundOnlyWithItsCapitals(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english, terms: Self.names).expectClean()
  }

  @Test(arguments: [
    ("Kabinet.", "The 1️⃣Cabinet met."), ("1️⃣Jemaah Menteri itu.", "The cabinet met."),
    ("Kertas itu.", "The 1️⃣White Paper."),
    // A word that is written in small letters in the term base may begin a sentence.
    ("Dasar itu.", "1️⃣Policy."), ("Dasar itu.", "The 1️⃣policy."),
  ])
  func aNameWithoutItsCounterpartIsFound(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english, terms: Self.names).expect([
      ("terms/pair", "1️⃣")
    ])
  }

  private static let names = """
    pairs:
      - {ms: Jemaah Menteri, en: Cabinet, capitals: true}
      - {ms: Kertas Putih, en: White Paper, capitals: true}
      - {ms: Dasar Negara, en: policy, capitals: true}
    """

  @Test func aCommonWordIsAdvisedOfCapitals() throws {
    let terms = "pairs: [{ms: Jemaah Menteri, en: Cabinet}]"
    let site = { (english: String) in
      try BilingualSite(malay: "Almari.", english: english, terms: terms).site.check()
    }
    #expect(
      try site("A filing cabinet.").wording(of: "terms/pair").solutions.map(\.text).last
        == "If the pair is about the name with its capital alone, write `capitals: true` in it.")
    #expect(try site("The Cabinet.").wording(of: "terms/pair").solutions.count == 1)
  }

  @Test func capitalsOfWordsWithoutAnyAreTold() throws {
    try BilingualSite(
      malay: "Teks.", english: "Text.",
      terms: "pairs:\n  - 1️⃣{ms: almari, en: cabinet, capitals: true}"
    ).expect([("terms/value", "1️⃣")])
  }

  @Test func aSlipOfCapitalsIsNoLanguage() throws {
    let site = TestSite(
      with: "-- content/terms.yaml --\npairs: [{ms: a, en: B, 1️⃣capital: true}]\n")
    try site.build().expect([("terms/unknown-key", "1️⃣")])
    #expect(
      try site.wording(of: "terms/unknown-key").solutions.map(\.replacement) == ["capitals"])
  }

  @Test func aTermMayStandElsewhereInTheSection() throws {
    try site("Buruh paksa.\n\nTeks.", "A text.\n\nForced labour.").expectClean()
  }

  @Test func quotationsNeedNoCounterpart() throws {
    try site("> Buruh paksa.", "> Compulsory work.").expectClean()
  }
}

@Suite struct TermsAvoidTests {
  private let terms = """
    pairs: [{ms: pemerdagangan orang, en: trafficking in persons}]
    avoid:
      ms: {emel: e-mel, perdagangan orang: pemerdagangan orang, budak: kanak-kanak}
      en: {labor: labour, e-mail: email}
    names: [International Labor Museum]
    """

  private func site(_ malay: String, _ english: String) -> BilingualSite {
    BilingualSite(malay: malay, english: english, terms: terms)
  }

  @Test func aWordToAvoidIsFoundInItsForms() throws {
    try site("Hantar 1️⃣emel.", "Send 2️⃣e-mail.").expect([
      ("terms/avoid", "1️⃣"), ("terms/avoid", "2️⃣"),
    ])
    try site("Sila 1️⃣mengemel kami; 2️⃣emelnya di sini.", "Please write.").expect([
      ("terms/avoid", "1️⃣"), ("terms/avoid", "2️⃣"),
    ])
    try site("Teks.", "1️⃣Labors of old.").expect([("terms/avoid", "1️⃣")])
  }

  @Test func theRightWordIsProposedWithItsCapital() throws {
    let wording = try site("Teks.", "Labor.").site.check().wording(of: "terms/avoid")
    #expect(wording.solutions.first?.replacement == "Labour")
  }

  @Test func ofAnotherFormTheFittingFormIsAskedFor() throws {
    let solution = try #require(
      try site("Sila mengemel kami.", "Please write.").site.check().wording(of: "terms/avoid")
        .solutions.first)
    #expect(solution.replacement == nil)
    #expect(solution.text == "Write the form of “e-mel” that fits in place of “mengemel”.")
  }

  @Test func aTermThatLooksLikeAFormIsNone() throws {
    try site("Pemerdagangan orang.", "Trafficking in persons.").expectClean()
    try site("Perbudakan.", "Laboratory.").expect([])
  }

  @Test func aWordThatIsAvoidedAsItStandsIsNoFormOfATerm() throws {
    let terms = """
      pairs: [{ms: pelabuhan, en: harbour works}, {ms: hak cipta, en: copyright}]
      avoid: {en: {harbour work: harbour works}, ms: {hak ciptanya: hak cipta}}
      """
    try BilingualSite(malay: "Pelabuhan.", english: "A 1️⃣harbour work.", terms: terms).expect([
      ("terms/avoid", "1️⃣")
    ])
    try BilingualSite(malay: "Ada 1️⃣hak ciptanya.", english: "A copyright.", terms: terms).expect([
      ("terms/avoid", "1️⃣")
    ])
    try BilingualSite(malay: "Hak ciptakah itu?", english: "Copyrights?", terms: terms)
      .expectClean()
  }

  @Test(arguments: [
    ("situs web", "laman web"), ("situs", "laman"), ("mengunduh", "memuat turun"),
  ])
  func theNearestEntryIsTold(wrong: String, right: String) throws {
    let terms = """
      avoid: {ms: {situs: laman, situs web: laman web, unduh: muat turun, mengunduh: memuat turun}}
      """
    let site = BilingualSite(malay: "Sila 1️⃣\(wrong) itu.", english: "Text.", terms: terms)
    try site.expect([("terms/avoid", "1️⃣")])
    #expect(
      try site.site.check().wording(of: "terms/avoid").solutions.map(\.replacement) == [right])
  }

  @Test func ofAWordThatIsMarkedInPartNothingIsReplaced() throws {
    let terms = "avoid: {ms: {kerja paksa: buruh paksa}}"
    let site = try BilingualSite(malay: "Itu kerja *paksa*.", english: "Text.", terms: terms).site
      .check()
    let solution = try #require(try site.wording(of: "terms/avoid").solutions.first)
    #expect(solution.replacement == nil)
    #expect(solution.text == "Write “buruh paksa”.")
  }

  @Test func quotationsNamesAddressesAndMarkedTextAreExempt() throws {
    try site("> emel\n\n“emel” dan `emel`", "> labor\n\n\"labor\" and `labor`").expectClean()
    try site("International Labor Museum", "International Labor Museum").expectClean()
    try site("Lihat https://emel.example/emel ya.", "See https://emel.example/emel now.")
      .expectClean()
    try site("Tulis [labor]{lang=en}.", "Write.").expectClean()
  }

  @Test func pagesThatRepeatOthersWordsAreExempt() throws {
    let site = site("Hantar emel.", "Send it.").site
    site.edit("content/laman.ms.md", "---\ntitle: Laman\nverbatim: true\n---\nHantar emel.\n")
    #expect(try site.check().findings.filter { $0.hasPrefix("terms/") } == [])
  }
}

@Suite struct TermsLanguageTests {
  private let terms = """
    pairs: [{ms: pelan hala tuju, en: roadmap}, {ms: buruh paksa, en: forced labour}]
    names: [Alliance 8.7]
    foreign: {en: [Pathfinder]}
    """

  private func site(_ malay: String, _ english: String) -> BilingualSite {
    BilingualSite(malay: malay, english: english, terms: terms)
  }

  @Test func aTermOfTheOtherLanguageIsFound() throws {
    try site("Inilah 1️⃣roadmap itu, pelan hala tuju.", "This is the roadmap.").expect([
      ("terms/language", "1️⃣")
    ])
    try site("Buruh paksa.", "Forced labour is 1️⃣buruh paksa.").expect([("terms/language", "1️⃣")])
  }

  @Test func anEmphasisedPhraseThatLooksForeignIsFound() throws {
    try site("Satu 1️⃣*stakeholder engagement* diadakan.", "One was held.").expect([
      ("terms/language", "1️⃣")
    ])
    try site("Satu hal.", "A matter of 1️⃣*kebersamaan dan muafakat*.").expect([
      ("terms/language", "1️⃣")
    ])
  }

  @Test func markedKnownAndOwnWordsAreNone() throws {
    try site("Negara *Pathfinder* dalam *Alliance 8.7*.", "A country.").expectClean()
    try site("Satu [stakeholder engagement]{lang=en}.", "One.").expectClean()
    try site("Satu *[stakeholder engagement]{lang=en}*.", "One.").expectClean()
    try site("Ini *sangat penting* dan *tidak* wajib.", "This is *very* important, *not* so.")
      .expectClean()
    try site("Kod `roadmap` itu.", "The code.").expectClean()
  }

  @Test func malayWordsThatEndLikeEnglishOnesAreMalay() throws {
    for phrase in ["penting", "asing sekali", "masing-masing", "sekeliling", "bertanding"] {
      try site("Ini *\(phrase)* benar.", "This is *important*.").expectClean()
    }
    try site("Ini 1️⃣*training workshop* itu.", "This is a workshop.").expect([
      ("terms/language", "1️⃣")
    ])
  }

  @Test func aPhraseIsToldAsAWhole() throws {
    try site("Akta itu.", "The 1️⃣*Undang-undang Pencegahan buruh paksa* law.").expect([
      ("terms/language", "1️⃣")
    ])
  }

  @Test func frontMatterIsToBeTranslatedAndNotMarked() throws {
    let site = site("Teks.", "Text.").site
    site.edit("content/laman.en.md", "---\ntitle: The buruh paksa page\n---\nText.\n")
    let wording = try site.check().wording(of: "terms/language")
    #expect(wording.solutions.last?.text == "Or translate the phrase.")
  }
}
