import Testing

@testable import Selari

@Suite struct ParityFactsTests {
  private let facts = """
    closes: {type: date, value: 2022-10-20}
    millions: {type: number, value: 49.6}
    mail: {type: email, value: a@contoh.my}
    call: {type: window, closes: 2022-10-20}
    other_call: {type: window, closes: 2022-10-21}
    period: {type: text, value: {ms: 2021 hingga 2025, en: 2021 to 2025}}
    grant: {type: instant, value: 2022-11-15T23:59:00+08:00}
    other: {type: instant, value: 2022-11-16T22:59:00+08:00}
    """

  @Test func anotherDateIsOneFindingWithBothPlaces() throws {
    let site = BilingualSite(
      malay: "Tutup pada 20 Oktober 2022.", english: "Closes on 1️⃣21 October 2022.")
    try site.expect([("parity/facts", "1️⃣")])
    let checked = try site.site.check()
    let finding = try #require(checked.outcome.findings.first { $0.rule == "parity/facts" })
    #expect(finding.related.map(\.place.reference) == ["content/laman.ms.md:5:12"])
    #expect(
      try checked.wording(of: "parity/facts").explanation
        == "“21 October 2022” here, but “20 Oktober 2022” in Malay.")
  }

  /// What differs is in the quotation.
  @Test(arguments: [
    ("Yuran 1️⃣RM1,000.", "A fee of 2️⃣USD1,000.", "“USD1,000” here, but “RM1,000” in Malay."),
    ("Yuran RM 1,000.", "A fee of 2️⃣US$1,000.", "“US$1,000” here, but “RM 1,000” in Malay."),
    ("Yuran £1,000.", "A fee of 2️⃣€1,000.", "“€1,000” here, but “£1,000” in Malay."),
    ("Yuran RM1 juta.", "A fee of 2️⃣$1m.", "“$1m” here, but “RM1 juta” in Malay."),
    ("Hingga 1️⃣pukul 17.00.", "Until 2️⃣6:00 pm.", "“6:00 pm” here, but “17.00” in Malay."),
    ("Sebanyak 30.", "About 2️⃣30%.", "“30%” here, but “30” in Malay."),
    (
      "Antara 2 hingga 3 juta.", "Between 2️⃣2 and 3 billion.",
      "“2 and 3 billion” here, but “2 hingga 3 juta” in Malay."
    ),
    (
      "Dari 9.00 – 11.00 pagi.", "From 2️⃣9:00 – 11:00 pm.",
      "“9:00 – 11:00 pm” here, but “9.00 – 11.00 pagi” in Malay."
    ),
  ])
  func aMessageQuotesWhatDiffers(malay: String, english: String, explanation: String) throws {
    let site = BilingualSite(malay: malay, english: english).site
    try site.check()
    #expect(
      try site.wording(of: "parity/facts").explanation == explanation)
    let place = try #require(site.text.markers["2️⃣"])
    let found = try #require(
      site.outcome.findings.first { $0.rule == "parity/facts" }?.place.span)
    #expect(found.start == place.position)
  }

  @Test(arguments: [
    ("Hingga 1️⃣17.00.", "Until 2️⃣6:00 pm."), ("Versi 1️⃣17.00.", "Version 2️⃣17:30."),
    ("Jarak 1️⃣5.00 km.", "At 2️⃣5:00 am."), ("Purata 1️⃣17.5.", "At 2️⃣5:50 pm."),
  ])
  func anotherFigureIsNoTime(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english).expect([
      ("parity/facts", "1️⃣"), ("parity/facts", "2️⃣"),
    ])
  }

  @Test(arguments: [
    ("Bayaran 50 sen.", "A fee of 50 cents."), ("Suhu -5.", "It is −5."),
    ("Kira-kira separuh juta orang.", "About half a million people."),
    ("Lawatan 3 hari 2 malam.", "A visit of 3 days 2 nights."),
    ("Lawatan 3 hari dan 2 malam.", "A visit of 3 days and 2 nights."),
    ("Masa 1 jam.", "It takes one hour."),
    ("Fasa 1 bermula.", "Phase one begins."), ("Seramai 1 wakil.", "One representative."),
    ("Seorang wakil.", "1 representative."), ("Setiap enam bulan.", "Twice a year."),
    ("RM50 kepada 60 orang.", "RM50 to 60 people."),
    ("Borang 5 dan 20 ringgit.", "Form 5 and RM20."),
    ("Beberapa jam tiga kali.", "Some hours, thrice."), ("Di Tingkat 5.", "On the fifth floor."),
    ("Fasa pertama bermula.", "Phase 1 begins."), ("Diadakan 2 kali.", "It is held twice."),
    ("Sebanyak 12 buku.", "A dozen books."), ("Dua dozen telur.", "24 eggs."),
    ("Enam biji telur.", "Half a dozen eggs."), ("Separuh daripadanya.", "50% of it."),
    ("Separuh daripadanya.", "It, by 50 per cent."),
    ("Masa 2 jam 15 minit.", "2 hours 15 minutes."),
    ("Fasa 1 – RM50,000.", "Phase 1: RM50,000."), ("RM50 – 20 peserta.", "RM50 for 20 people."),
    ("RM5 – 3 hari.", "RM5 for 3 days."), ("RM500 hingga RM2 juta.", "RM500 to RM2,000,000."),
    ("Bulan Mei dan Mac.", "In March and in May."), ("Bolehkah pada Mei?", "May I, in May?"),
    ("Sebanyak RM5/jam.", "It is RM5 an hour."), ("Sebanyak 5% setahun.", "5% per annum."),
    ("Dalam 14 hari bekerja.", "Within 14 working days."),
    ("Dalam 14 hari.", "Within 14 calendar days."), ("RM1,500 sebulan.", "RM1,500 monthly."),
    ("Dibuka hingga 17.00.", "Open until 5:00 pm."),
    ("Dari 9.30 hingga 17.00.", "9:30 am to 5 pm."),
    ("| Masa |\n|---|\n| 9.00–17.00 |", "| Time |\n|---|\n| 9:00 am – 5:00 pm |"),
    ("Dibuka hingga 5.00 petang.", "Open until 17.00."),
  ])
  func whatIsSaidInOtherWordsIsTheSame(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english).expectClean()
  }

  @Test(arguments: [
    ("Fasa 2 bermula.", "Phase 1️⃣three begins."), ("Sebanyak 1️⃣2 kali.", "Thrice."),
    ("Tingkat 1️⃣5.", "The sixth floor."), ("Pada bulan Mac.", "Held in 1️⃣April."),
    ("Pada bulan Mac.", "In the month of 1️⃣April."), ("Awal bulan Jun.", "In early 1️⃣July."),
    ("Dalam 14 hari bekerja.", "Within 1️⃣14 days."),
    ("Dalam 14 hari bekerja.", "Within 1️⃣14 calendar days."),
    ("RM1,500 sebulan.", "About 1️⃣RM1,500 a year."), ("RM5 sejam.", "About 1️⃣RM5 per day."),
    ("5 peratus setahun.", "About 1️⃣5% a month."), ("RM5/jam.", "About 1️⃣RM5/day."),
    ("RM5 setiap jam.", "About 1️⃣RM5 daily."),
  ])
  func whatOnlySeemsTheSameIsFound(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english).expect([("parity/facts", "1️⃣")])
  }

  /// Each figure stands in both languages, but beside another name.
  @Test func figuresThatHaveChangedPlacesAreFound() throws {
    func table(_ rows: [String]) -> String {
      "| a | b | c |\n|---|---|---|\n" + rows.map { "| \($0) |\n" }.joined()
    }
    try BilingualSite(
      malay: table(["Satu | 1 Disember 2022 | RM50", "Dua | 1 Mac 2023 | RM75"]),
      english: table(["One | 1 December 2022 | 1️⃣RM75", "Two | 1 March 2023 | 2️⃣RM50"])
    ).expect([("parity/facts", "1️⃣"), ("parity/facts", "2️⃣")])
    try BilingualSite(
      malay: "- Selangor: 120\n- Johor: 80\n- Perak: 7",
      english: "- Selangor: 1️⃣80\n- Johor: 2️⃣120\n- Perak: 7"
    ).expect([("parity/facts", "1️⃣"), ("parity/facts", "2️⃣")])
  }

  @Test func rowsMayStandInAnotherOrder() throws {
    try BilingualSite(
      malay: "- Jepun: 5\n- Kanada: 3\n- Perak: 4", english: "- Canada: 3\n- Japan: 5\n- Perak: 4"
    ).expectClean()
    try BilingualSite(
      malay: "- Johor: 80\n- Selangor: 120", english: "- Selangor: 120\n- Johor: 80"
    ).expectClean()
    let head = "| a | b | c |\n|---|---|---|\n"
    try BilingualSite(
      malay: head + "| 1 | Jepun | 50 |\n| 2 | Kanada | 40 |",
      english: head + "| 1 | Canada | 40 |\n| 2 | Japan | 50 |"
    ).expectClean()
  }

  @Test func anHourOfTheNightIsNoNight() throws {
    try BilingualSite(
      malay: "Mulai pukul 8 malam, 3 hari.", english: "From 1️⃣9 pm, for 3 days."
    ).expect([("parity/facts", "1️⃣")])
  }

  /// A pair of pages with a time in the front matter of each, or of one of them.
  private func pair(_ key: String, _ malay: String?, _ english: String?) -> BilingualSite {
    let lines = [malay, english].map { $0.map { "\(key): \($0)\n" } ?? "" }
    return BilingualSite(
      malay: "", english: "", facts: facts,
      more: "-- content/berita.ms.md --\n---\ntitle: Berita\n\(lines[0])---\n"
        + "-- content/berita.en.md --\n---\ntitle: News\n\(lines[1])---\n")
  }

  @Test(arguments: ["date", "expire"])
  func aTimeOfItsOwnIsThatOfTheSource(key: String) throws {
    try pair(key, "2022-10-20", "1️⃣2022-10-21").expect([("parity/facts", "1️⃣")])
    try pair(key, "2022-10-20", "2022-10-20").expectClean()
    try pair(key, "2022-10-20", "facts.closes").expectClean()
  }

  /// A page that is over in one language, or in the feed of one language, and not in the other.
  @Test(arguments: ["date", "expire"])
  func aTimeThatTheTranslationAloneHasIsTold(key: String) throws {
    try pair(key, nil, "1️⃣2022-10-21").expect([("parity/facts", "1️⃣")])
    // What the source has, the translation inherits.
    try pair(key, "2022-10-20", nil).expectClean()
    let checked = try pair(key, nil, "2022-10-21").site.check()
    #expect(
      try checked.wording(of: "parity/facts").explanation
        == "`\(key)` stands here, but not in the source file, the one in Malay.")
    let finding = try #require(checked.outcome.findings.first { $0.rule == "parity/facts" })
    #expect(finding.related.map(\.place.reference) == ["content/berita.ms.md:2:8"])
  }

  /// A translation can come later than its source, and be corrected alone.
  @Test(arguments: ["publish", "updated"])
  func aTranslationComesAndIsCorrectedAtATimeOfItsOwn(key: String) throws {
    try pair(key, nil, "2022-10-11").expectClean()
    try pair(key, "2022-10-10", "2022-10-11").expectClean()
  }

  @Test func aFactThatIsMissingIsFoundWhereItStands() throws {
    try BilingualSite(
      malay: "Hubungi 1️⃣a@contoh.my untuk maklumat.", english: "Contact us for information."
    ).expect([("parity/facts", "1️⃣")])
    try BilingualSite(
      malay: "Ramai orang.", english: "Nearly 1️⃣49.6 million people."
    ).expect([("parity/facts", "1️⃣")])
  }

  @Test func aReferenceIsTheFactThatItRefersTo() throws {
    try BilingualSite(
      malay: "Tutup pada {{ facts.closes | date(\"full\") }}, {{ facts.millions }} juta.",
      english: "Closes on 20 October 2022, 49.6 million.", facts: facts
    ).expectClean()
    try BilingualSite(
      malay:
        "Edisi {{ facts.period }} dan {{ facts.call.closes | date(\"long\") }}; {{ facts.mail }}",
      english: "The 2021–2025 edition and {{ facts.closes }}; a@contoh.my", facts: facts
    ).expectClean()
    try BilingualSite(
      malay: "Tutup pada {{ facts.closes }}.", english: "Closes on 1️⃣21 October 2022.",
      facts: facts
    ).expect([("parity/facts", "1️⃣")])
    try BilingualSite(
      malay: "Tutup pada {{ facts.call.closes }}.",
      english: "Closes on 1️⃣{{ facts.other_call.closes }}.", facts: facts
    ).expect([("parity/facts", "1️⃣")])
  }

  /// A reference states a date and an hour, and is told of once.
  @Test(arguments: [
    (
      "1️⃣{{ facts.grant | date(\"full\") }}", "Tuesday, 15 November 2022",
      "“11.59 malam” is not mentioned in English in this part."
    ),
    (
      "1️⃣{{ facts.grant }}", "soon",
      "“15 November 2022 pada 11.59 malam” is not mentioned in English in this part."
    ),
    (
      "{{ facts.grant }}", "1️⃣16 November 2022",
      "“16 November 2022” here, but “15 November 2022 pada 11.59 malam” in Malay."
    ),
    (
      "{{ facts.grant }}", "1️⃣16 November 2022, 10:59 pm",
      "“16 November 2022” here, but “15 November 2022 pada 11.59 malam” in Malay."
    ),
    (
      "{{ facts.grant }}", "15 November 2022, 1️⃣10:59 pm",
      "“10:59 pm” here, but “11.59 malam” in Malay."
    ),
    (
      "{{ facts.grant }}", "1️⃣{{ facts.other }}",
      "“16 November 2022 at 10:59 PM” here, but “15 November 2022 pada 11.59 malam” in Malay."
    ),
  ])
  func whatAReferenceStatesIsToldOnce(malay: String, english: String, explanation: String) throws {
    let site = BilingualSite(
      malay: "Tutup \(malay).", english: "Closes \(english).", facts: facts)
    try site.expect([("parity/facts", "1️⃣")])
    #expect(try site.site.check().wording(of: "parity/facts").explanation == explanation)
  }

  @Test func aPatternStatesWhatItShows() throws {
    func pair(_ malay: String, _ english: String) -> BilingualSite {
      BilingualSite(malay: "Tutup \(malay).", english: "Closes \(english).", facts: facts)
    }
    try pair("{{ facts.grant | date(\"d MMMM y\") }}", "15 November 2022").expectClean()
    try pair("{{ facts.grant | date('d MMMM y, h.mm B') }}", "15 November 2022, 11:59 pm")
      .expectClean()
    try pair(
      "{{ facts.grant | date(\"d MMM y\") }}", "{{ facts.grant | date(\"MMMM d, y\") }}"
    ).expectClean()
    try pair("{{ facts.call.closes | date(\"MMMM y\") }}", "October 2022").expectClean()
    try pair("{{ facts.grant | date(\"d MMMM y\") }}", "1️⃣14 November 2022")
      .expect([("parity/facts", "1️⃣")])
    try pair("{{ facts.call | json }}", "{{ facts.call | json }}").expectClean()
  }

  @Test func aFactThatADirectiveNamesIsCompared() throws {
    try BilingualSite(
      malay: ":::countdown call\n:::", english: ":::countdown 1️⃣other_call\n:::", facts: facts
    ).expect([("parity/facts", "1️⃣")])
  }

  @Test func aFactMayMoveToTheNextBlock() throws {
    try BilingualSite(
      malay: "Tutup pada 20 Oktober 2022.\n\nTempat: Putrajaya.",
      english: "It closes.\n\nPlace: Putrajaya, 20 October 2022."
    ).expectClean()
  }

  @Test func aFactMayBeSaidAgainButNotInTheCellsOfATable() throws {
    try BilingualSite(
      malay: "Pada 2021, dan lagi pada 2021.", english: "In 2021, and again."
    ).expectClean()
    try BilingualSite(
      malay: "| a | b |\n|---|---|\n| x | 2021 |\n| y | 1️⃣2021 |",
      english: "| a | b |\n|---|---|\n| x | 2021 |\n| y | |"
    ).expect([("parity/facts", "1️⃣")])
  }

  @Test func smallNumbersInWordsCountOnlyAgainstOthers() throws {
    try BilingualSite(
      malay: "Terdapat tiga objektif.", english: "There are 1️⃣four objectives."
    ).expect([("parity/facts", "1️⃣")])
    try BilingualSite(malay: "Terdapat tiga objektif.", english: "Its objectives.").expectClean()
    try BilingualSite(malay: "Kedua-dua pelan itu.", english: "The plans.").expectClean()
  }

  @Test func aShortNameOfAMonthIsMissedInARangeOnly() throws {
    try BilingualSite(malay: "Mac hingga Mei 2023.", english: "1️⃣April to May 2023.")
      .expect([("parity/facts", "1️⃣")])
    try BilingualSite(malay: "Mac dan Mei.", english: "Both of them.").expectClean()
    try BilingualSite(malay: "Mac ini.", english: "This March.").expectClean()
    try BilingualSite(malay: "Bolehkah saya?", english: "May I?").expectClean()
  }

  @Test func figuresInNamesAreNone() throws {
    try BilingualSite(
      malay: "Alliance 8.7 membantu. Perkongsian itu global.",
      english: "Alliance 8.7 helps. Alliance 8.7 is global, and Alliance 8.7 grows.",
      terms: "names: [Alliance 8.7]"
    ).expectClean()
  }

  @Test func theDescriptionIsComparedToo() throws {
    let site = BilingualSite(malay: "Teks.", english: "Text.").site
    site.edit(
      "content/laman.ms.md", "---\ntitle: Laman\ndescription: Tutup 20 Oktober 2022.\n---\nTeks.\n")
    site.edit(
      "content/laman.en.md",
      "---\ntitle: Page\ndescription: Closes on 1️⃣21 October 2022.\n---\nText.\n")
    let found = try site.check().findings.filter { $0.hasPrefix("parity/") }
    #expect(found == ["parity/facts content/laman.en.md:3:24"])
  }

  @Test func anAddressMayBeWrittenOutInOneLanguageAndLinkedInTheOther() throws {
    try BilingualSite(
      malay: "Lihat [laman itu](https://a.example/).", english: "See https://a.example/."
    ).expectClean()
    try BilingualSite(
      malay: "Tulis kepada <a@contoh.my>.", english: "Write to a@contoh.my."
    ).expectClean()
  }

  @Test func aFactAllowedInPlaceIsAllowed() throws {
    try BilingualSite(
      malay:
        "<!-- selari: allow parity/facts: angka ini hanya untuk pembaca Melayu -->\nAda 77 kes.",
      english: "There are cases."
    ).expectClean()
  }

  @Test func betweenUnknownLanguagesAddressesAndReferencesAreCompared() throws {
    let site = TestSite(
      """
      -- site.yaml --
      name: Tapak
      url: https://contoh.example/
      languages:
        - {code: ms, label: Bahasa Melayu, locale: ms_MY}
        - {code: fr, label: Français, locale: fr}
      -- content/facts.yaml --
      closes: {type: date, value: 2022-10-20}
      opens: {type: date, value: 2022-10-01}
      -- content/index.ms.md --
      ---
      title: Utama
      ---
      Pada 20 Oktober 2022, {{ facts.closes }}; a@contoh.my.
      -- content/index.fr.md --
      ---
      title: Accueil
      ---
      Le 21 octobre 2022, {{ facts.opens }} ; b@contoh.my.
      -- templates/page.html --
      {{ page.content }}

      """)
    let found = try site.check().findings.filter { $0.hasPrefix("parity/") }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("parity/facts content/index.fr.md:4:") })
  }
}
