import Testing

@testable import Selari

/// What is understood as a date, a figure, an address, in Malay and in English.
@Suite struct FactMentionTests {
  private func keys(_ text: String, _ code: String) -> [FactMention.Key] {
    let grammar = FactGrammar.of(code)
    let text = PageText(plain: text, Lexicon(grammar: grammar))
    return FactScanner.mentions(in: text, grammar: grammar).map(\.key)
  }

  /// In Malay and in English. A table with a type of its own: so long a one without it takes the compiler
  /// as many seconds as it takes others whole files.
  private static let same: [(String, String)] = [
    ("20 Oktober 2022", "20 October 2022"), ("20 Oktober 2022", "October 20, 2022"),
    ("20 Oktober 2022", "the 20th of October 2022"), ("20 Oktober 2022", "20/10/2022"),
    ("20.10.2022", "2022-10-20"), ("20-10-2022", "20 Oct 2022"), ("20 OKTOBER 2022", "20/10/22"),
    ("Khamis, 20 Oktober 2022", "Thursday, 20 October 2022"),
    ("31 Mac 2022", "31 March 2022"), ("1 Ogos 2022", "1 August 2022"),
    // Names of another language, where a writer has slipped into it.
    ("31 Maret 2022", "31 March 2022"), ("1 Agustus 2022", "1 August 2022"),
    ("3 Juni, 4 Juli 2022", "June 3, 4 July 2022"), ("12 Desember", "December 12"),
    ("Jumat, 1 Agt 2022", "Jumaat, 1 Ogos 2022"), ("Friday", "Friday"),
    ("November 2022", "Nov 2022"), ("Mei 2022", "May 2022"), ("12 Disember", "December 12"),
    ("20 hingga 22 Oktober 2022", "20–22 October 2022"),
    ("20 Oktober hingga 22 Oktober 2022", "20 to 22 October 2022"),
    ("20 Oktober 2022 hingga 22 Oktober 2022", "October 20–22, 2022"),
    ("11.59 malam", "11:59 pm"), ("2.30 petang", "2:30 p.m."), ("9 pagi", "9 am"),
    ("pukul 9.00 pagi", "9:00 a.m."), ("12.00 tengah hari", "12 noon"),
    ("12 tengah malam", "12 midnight"), ("12.30 tengah malam", "12:30 am"),
    ("1.15 tengah hari", "1:15 pm"), ("7.45 malam", "19:45"), ("5 ptg", "5 PM"),
    ("9.00 – 11.00 pagi", "9:00 to 11:00 am"), ("9 pagi hingga 5 petang", "9 am – 5 pm"),
    ("1,000", "1000"), ("49.6 juta", "49.6 million"), ("1.2 bilion", "1.2 billion"),
    ("5 ribu", "5,000"), ("20 hingga 30 juta", "20–30 million"), ("sejuta", "one million"),
    ("satu juta", "1,000,000"), ("49.60", "49.6"), ("1.2.3", "1.2.3"),
    ("30 peratus", "30%"), ("30%", "30 per cent"), ("2.5 peratus", "2.50 percent"),
    ("10–20%", "10% to 20%"),
    ("RM1,000", "RM1,000.00"), ("RM 1,000", "RM1000"), ("RM1.2 bilion", "RM1.2 billion"),
    ("1,000 ringgit", "RM1,000"), ("50 sen", "RM0.50"), ("USD5", "US$5"), ("€5", "5 euros"),
    ("S$20", "SGD 20"),
    ("suku kedua", "second quarter"), ("suku tahun kedua", "Q2"), ("suku ke-2", "2nd quarter"),
    ("tahun 1990-an", "the 1990s"), ("abad ke-21", "21st century"),
    ("tiga", "three"), ("dua belas", "twelve"), ("dua puluh lima", "twenty-five"),
    ("dua ratus", "two hundred"), ("kedua-dua pelan", "both plans"), ("3 buah", "three"),
    ("negara kedua", "second country"), ("kelima", "fifth"),
    ("2021 – 2025", "2021–2025"), ("2021 hingga 2025", "2021 to 2025"), ("2021-2025", "2021-25"),
    ("hujung 2022", "the end of 2022"), ("awal tahun 2022", "early 2022"),
    ("bulan November tahun 2022", "in November 2022"),
    ("Alliance8@mohr.gov.my", "alliance8@mohr.gov.my"),
    ("https://www.mohr.gov.my/ms/", "https://www.mohr.gov.my/ms"),
    ("(https://a.example/x_(y))", "https://a.example/x_(y)."),
    ("03-8886 5000", "+603-8886 5000"), ("+60 3 8886 5000", "(03) 8886 5000"),
    ("1-300-80-8000", "1 300 80 8000"),
    ("COVID-19", "COVID-19"), ("golongan B40", "the B40 group"),
    ("abad ke-21", "the twenty-first century"), ("abad kedua puluh satu", "21st century"),
    ("Rancangan Kedua Belas", "the 12th Plan"), ("kesebelas", "eleventh"), ("ke-20", "twentieth"),
    ("kedua belas", "twelfth"), ("ketiga puluh", "thirtieth"),
    ("9 pagi", "9 o'clock in the morning"), ("pukul 9", "9 o’clock"), ("11 malam", "11 at night"),
    ("12 tengah hari", "noon"), ("12.00 tengah malam", "midnight"), ("tengah hari", "noon"),
    ("RM1.5 juta", "RM1.5m"), ("RM500 ribu", "RM500k"), ("RM2 bilion", "RM2bn"),
    ("www.mohr.gov.my/", "https://www.mohr.gov.my"),
    ("mohr.gov.my.", "https://mohr.gov.my/"), ("jtksm.mohr.gov.my/a-b", "jtksm.mohr.gov.my/a-b/."),
    ("8.00 pg - 5.00 ptg", "8.00am-5.00pm"), ("12 tgh malam", "12 midnight"),
    ("2 hb. Mei 2024", "2 May 2024"), ("dua ratus lima puluh", "two hundred and fifty"),
    ("seratus", "100"), ("seratus dua puluh", "120"), ("dua ratus", "200 "),
    ("dua pertiga", "two thirds"), ("dua pertiga", "two-thirds"), ("satu pertiga", "one third"),
    ("tiga perempat", "three quarters"), ("Seksyen 90B", "section 90B"), ("Borang A1", "form A1"),
    ("AS$50 juta", "US$50 million"), ("AS$50", "$50"), ("S$ 5", "S$5"), ("€ 5", "€5"),
    ("£5", "GBP5"), ("¥500", "500 yen"), ("50 dolar AS", "50 US dollars"),
    ("50 dolar Amerika Syarikat", "USD50"), ("50 dolar Singapura", "50 Singapore dollars"),
    ("50 dolar Singapura", "S$50"), ("5 paun", "£5"),
    ("A$50", "AUD50"), ("50 dolar Australia", "50 Australian dollars"),
    ("1\u{A0}250", "1,250"), ("1\u{A0}000\u{A0}000", "1 million"), ("1\u{202F}250.50", "1250.5"),
    ("RM\u{A0}1\u{A0}250", "RM1,250"), ("RM1\u{202F}250", "RM\u{202F}1,250"),
    ("1\u{A0}300\u{A0}80\u{A0}8000", "1-300-80-8000"), ("12\u{A0}34", "12 34"),
    ("03\u{A0}8886\u{A0}5000", "03-8886 5000"), ("2021\u{A0}250", "2021 250"),
    ("+60\u{A0}12\u{A0}345\u{A0}678", "+60 12 345 678"),
    ("20\u{202F}Oktober\u{202F}2022", "20/10/2022"),
    ("RM10 hingga RM20 juta", "RM10–20 million"), ("RM10–20", "RM10 to RM20"),
    ("20 hingga 30 juta ringgit", "RM20 million to RM30 million"),
    ("1 hingga 2.5 juta", "1 million to 2.5 million"), ("10 hingga 50 sen", "RM0.10 to RM0.50"),
    ("RM500 hingga RM2 juta", "RM500 to RM2,000,000"), ("500 hingga 2 juta", "500 to 2,000,000"),
    ("Seksyen 5 dan RM20", "section 5 and RM20"), ("Fasa 1 – RM50", "phase 1: RM50"),
    ("1 Muharam 1444H", "1 Muharram 1444 AH"), ("pukul 1500", "3 pm"),
    ("pukul 0900 hingga 1700", "9 am to 5 pm"), ("pukul 1500, 2022", "3 pm, 2022"),
    ("pukul tiga petang", "3 pm"), ("pukul tiga setengah petang", "3:30 pm"),
    ("pukul dua belas tengah hari", "12 noon"), ("pukul tiga", "three o'clock"),
    ("12.00 t/hari", "12 noon"), ("12.00 t/malam", "midnight"), ("12.00 tengahari", "noon"),
    ("2 jam 15 minit", "2 hours 15 minutes"), ("20 Mei 2022 jam 9.00", "20 May 2022, 9:00"),
    ("jam tiga petang", "3 pm"), ("2 kali", "twice"), ("sedozen", "a dozen"),
    ("Mac hingga Mei 2023", "March to May 2023"), ("Mei – Jun 2023", "May–June 2023"),
    ("pekerja berumur 18 boleh memohon", "workers aged 18 may apply"), ("18 Mei", "18 May"),
    ("18 Mei 2023", "18 may 2023"),
    ("Pukul 2.00 hingga 5.00 petang", "2:00 pm to 5:00 pm"),
    ("antara pukul 2.00 hingga pukul 5.00 petang", "between 2.00 and 5.00 pm"),
  ]

  @Test(arguments: same)
  func theSameFactIsOneFactInBothLanguages(_ malay: String, _ english: String) {
    #expect(keys(malay, "ms") == keys(english, "en"))
  }

  @Test(arguments: [
    ("20 Oktober 2022", "21 October 2022"), ("20 Oktober 2022", "20 October 2023"),
    ("20 Oktober 2022", "20 November 2022"), ("10/11/2022", "11/10/2022"),
    ("20 Oktober", "20 October 2022"), ("November 2022", "December 2022"),
    ("11.59 malam", "11:59 am"), ("2.30 petang", "2:03 pm"), ("2.30 petang", "2:30 am"),
    ("12 tengah malam", "12 noon"), ("49.6 juta", "46.9 million"),
    ("49.6 juta", "49.6 billion"), ("1,000", "10,000"), ("30 peratus", "13 per cent"),
    ("30 peratus", "30"), ("RM1,000", "USD1,000"), ("RM1,000", "1,000"),
    ("suku kedua", "third quarter"), ("abad ke-21", "20th century"),
    ("tiga", "four"), ("negara kedua", "third country"),
    ("2021 – 2025", "2021–2026"), ("tahun 1990-an", "the 1980s"),
    ("a@contoh.my", "b@contoh.my"), ("03-8886 5000", "03-8886 5001"),
    ("03-8886 5000", "03-8886 ----- 5000"),
    ("https://a.example/ms", "https://a.example/en"), ("1.2.3", "1.2.4"),
    ("Khamis", "Friday"), ("Seksyen 90B", "section 90A"), ("Seksyen 90B", "section 90"),
    ("golongan B40", "the M40 group"), ("dua pertiga", "one third"), ("RM1.5 juta", "RM1.5bn"),
    ("9 pagi", "9 o'clock in the evening"), ("tengah malam", "noon"),
    ("kedua belas", "twentieth"), ("mohr.gov.my", "moha.gov.my"),
    ("mohr.gov.my/a", "mohr.gov.my/b"), ("seratus", "200"),
    ("www.mohr.gov.my", "https://www.moha.gov.my"), ("AS$50", "S$50"), ("AS$50", "RM50"),
    ("seribu ringgit", "one hundred ringgit"), ("sejuta ringgit", "a million dollars"),
    ("dua ribu lima ratus ringgit", "RM2,000"), ("20 Ogo 2023", "20 Sept. 2023"),
    ("Pukul 2.00 hingga 5.00 petang", "2:00 am to 5:00 pm"),
  ])
  func anotherFactIsAnother(_ malay: String, _ english: String) {
    #expect(keys(malay, "ms") != keys(english, "en"))
    #expect(!keys(malay, "ms").isEmpty && !keys(english, "en").isEmpty)
  }

  @Test(arguments: [
    ("seribu ringgit", "one thousand ringgit"), ("seribu ringgit", "RM1,000"),
    ("dua ribu ringgit", "RM2,000"), ("seratus ringgit", "a hundred ringgit"),
    ("sejuta ringgit", "a million ringgit"), ("sebilion ringgit", "one billion ringgit"),
    ("setrilion", "one trillion"), ("seratus ribu", "100,000"), ("dua puluh satu", "21"),
    ("dua puluh satu ribu", "twenty one thousand"), ("setengah juta", "half a million"),
    ("satu setengah juta", "one and a half million"), ("satu setengah juta", "1.5 million"),
    ("setengah juta ringgit", "RM500,000"), ("seribu dua ratus", "1,200"),
    ("dua ribu lima ratus ringgit", "two thousand five hundred ringgit"),
    ("dua juta tiga ratus ribu", "2.3 million"), ("dua ribu lima", "two thousand and five"),
    ("seratus dua puluh ribu", "one hundred and twenty thousand"), ("seribu peratus", "1,000%"),
    ("seratus satu", "one hundred and one"),
  ])
  func aNumberInWordsIsThatNumber(_ malay: String, _ english: String) {
    #expect(keys(malay, "ms") == keys(english, "en"))
    #expect(keys(malay, "ms").count == 1)
  }

  @Test func numbersThatOnlyFollowOneAnotherAreSeveral() {
    #expect(keys("dua tiga hari", "ms").count == 2)
    #expect(keys("two thousand, five hundred", "en").count == 2)
    #expect(keys("dua ribu, tiga ratus", "ms").count == 2)
    #expect(keys("one million and two million", "en").count == 2)
    #expect(keys("a day", "en").isEmpty && keys("half a day", "en").map(\.kind) == [.fraction])
  }

  /// What a fact's filter prints is what people copy.
  @Test(arguments: [DateStyle.short, .medium, .long, .full], 1...12)
  func datesAsSelariPrintsThemAreDates(style: DateStyle, month: Int) throws {
    let date = try #require(CivilDate(year: 2023, month: month, day: 20))
    for language in try TwoLanguages.make() {
      let text = try language.formats.dates.text(.day(date), as: style, in: .utc)
      #expect(
        keys(text, language.code).last == .date(2023, month, 20), "\(text)")
    }
  }

  @Test(arguments: [
    "20 Ogos 2023", "20 Ogo 2023", "20 Ogo. 2023", "20 Ogs 2023", "20 Ogs. 2023", "20 Og. 2023",
    "20 Aug 2023", "20 Aug. 2023", "Aug. 20, 2023", "20 Ogo., 2023",
  ])
  func anAbbreviatedMonthIsThatMonth(_ text: String) {
    #expect(keys(text, "ms") == [.date(2023, 8, 20)])
    #expect(keys(text, "en") == [.date(2023, 8, 20)])
  }

  @Test(arguments: ["20hb. Ogos 2023", "20 hb. Ogo. 2023"])
  func soIsTheDayOfTheMonth(_ text: String) {
    #expect(keys(text, "ms") == [.date(2023, 8, 20)])
  }

  @Test(arguments: [
    ("Jan. 2023", 1), ("Feb. 2023", 2), ("Mac 2023", 3), ("Mar. 2023", 3), ("Apr. 2023", 4),
    ("Jun 2023", 6), ("Jul. 2023", 7), ("Sept. 2023", 9), ("Sep. 2023", 9), ("Okt. 2023", 10),
    ("Oct. 2023", 10), ("Nov. 2023", 11), ("Dis. 2023", 12), ("Dec. 2023", 12), ("Sept 2023", 9),
  ])
  func soIsAMonthOfAYear(_ text: String, month: UInt64) {
    for code in ["ms", "en"] {
      #expect(keys(text, code) == [.init(kind: .month, value: 202300 + month)])
      #expect(keys("20 " + text, code) == [.date(2023, Int(month), 20)])
    }
  }

  @Test func aFullStopAfterAWholeNameEndsTheSentence() {
    for text in [
      "Hingga Ogos. 2023 ialah", "Hingga Disember. 2023 ialah", "20 Disember. 2023 ialah",
    ] {
      #expect(keys(text, "ms").count == 2)
    }
    #expect(keys("Until May. 2023 was", "en").map(\.kind) == [.monthName, .number])
    // `Jun` is the whole name in Malay, and `Mac` and `Julai` are as short as abbreviations.
    #expect(keys("pada bulan Jun. 20 orang", "ms").map(\.kind) == [.monthName, .number])
    #expect(keys("Jun. 2023", "en") == [.init(kind: .month, value: 202306)])
    for (text, code) in [
      ("30 Mac. 2000 permohonan", "ms"), ("30 Jun. 2000 permohonan", "ms"),
      ("30 July. 2000 applications", "en"), ("30 Ogos. 2000 permohonan", "ms"),
    ] {
      #expect(keys(text, code).map(\.kind) == [.dayOfMonth, .number], "\(text)")
    }
  }

  @Test func monthsThatAreShortenedMakeARange() {
    #expect(keys("Sept. – Dis. 2023", "ms") == keys("September – December 2023", "en"))
    #expect(keys("20 Sept. – 22 Dis. 2023", "ms") == keys("20 September to 22 December 2023", "en"))
  }

  @Test(arguments: ["satu cara", "mac", "we may go", "an", "tengah", "suku kata", "32 Oktober..x"])
  func wordsThatOnlyLookLikeFactsAreNone(_ text: String) {
    let strong = keys(text, "ms").filter { $0.kind == .date || $0.kind == .month }
    #expect(strong.isEmpty)
  }

  @Test func fileNamesAndAbbreviationsAreNoAddresses() {
    for text in [
      "content/facts.yaml", "cth.", "e.g. this", "Dr.Ali", "index.ms.md", "a.my", "x..my",
    ] {
      #expect(keys(text, "ms").isEmpty)
    }
  }

  @Test func aLanguageWithoutAGrammarHasAddressesOnly() {
    #expect(
      keys("20 octobre 2022, a@b.example, 03-8886 5000", "fr").map(\.kind) == [.email, .phone])
  }

  @Test func longDigitsAndOddTextAreReadWithoutHarm() {
    for text in [
      "99999999999999999999999999999", "1,2,3,,4", "1..2", "::", "@", "a@", "@b.c", "://x", "+",
      "RM",
      "20 Oktober 0000", "99:99", "0", "000", "\u{A0}5\u{A0}%", "’s", "—", "1,000,00",
    ] {
      for code in ["ms", "en"] {
        let grammar = FactGrammar.of(code)
        let page = PageText(plain: text, Lexicon(grammar: grammar))
        for mention in FactScanner.mentions(in: page, grammar: grammar) {
          #expect(!mention.range.isEmpty && mention.range.lowerBound >= 0)
          #expect(Int(mention.range.upperBound) <= text.utf8.count)
        }
      }
    }
  }
}
