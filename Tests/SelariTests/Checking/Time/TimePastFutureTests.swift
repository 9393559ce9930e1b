import Testing

@testable import Selari

@Suite struct TimePastFutureTests {
  private func site(ms malay: String = "Teks.", en english: String = "Text.") -> TestSite {
    let site = TestSite(
      page: malay, english,
      more: "-- content/facts.yaml --\ncall: {type: window, closes: 2022-10-20}\n")
    site.at = "2023-01-01"
    return site
  }

  /// A `date` that cannot be read is told where it is written: that the page has none, is not true.
  @Test(arguments: [
    ("release: {type: date, value: 14.10.2022}", "date: facts.release"),
    ("release: [", "date: facts.release"), ("<<<<<<< HEAD", "date: facts.release"),
    ("other: 1", "date: 14.10.2022"), ("other: 1", "updated: facts.rilis"),
    ("other: 1", "topics:\n\t- a"),
  ])
  func aPageWhoseDateIsNotKnownIsNotJudged(facts: String, key: String) throws {
    let site = TestSite(page: "", "The workshop will be held on 3 November 2022.")
    site.at = "2023-01-01"
    site.edit("content/facts.yaml", facts + "\n")
    let text = "Bengkel akan diadakan pada 3 November 2022.\n"
    site.edit("content/laman.ms.md", "---\ntitle: Laman\n\(key)\n---\n\(text)")
    try site.expectSilence(of: "time/past-future")
    try site.edit("content/laman.ms.md", "---\ntitle: Laman\n---\n\(text)").check()
    #expect(site.findings.count { $0.hasPrefix("time/past-future ") } == 2)
  }

  @Test(arguments: [
    "Bengkel akan diadakan pada 1️⃣3 November 2022.",
    "Bengkel dijangka berlangsung pada Khamis, 1️⃣3 November 2022, di Putrajaya.",
    "Pada 1️⃣3 November 2022, bengkel itu akan diadakan.",
    "Nyatakan hasrat selewat-lewatnya pada 1️⃣20 Oktober 2022.",
    "Selewat-lewatnya pada 1️⃣{{ facts.call.closes }}: hantar borang.",
    "Pendaftaran tutup pada 1️⃣20 Oktober 2022.",
    "Sila hantar borang sebelum 1️⃣20 Oktober 2022.",
    "Pendaftaran dibuka hingga 1️⃣20 Oktober 2022.",
    "Pelan ini akan siap menjelang 1️⃣Disember 2022.",
    "Pihak yang berminat hendaklah memohon sebelum 1️⃣20 Oktober 2022.",
    "Hantar borang yang lengkap sebelum 1️⃣12 November 2022.",
    "Mohon permit yang baharu sebelum 1️⃣11 November 2022.",
    "Sila hantar ke alamat yang dinyatakan sebelum 1️⃣12 November 2022.",
    "Kempen kesedaran akan diadakan pada 1️⃣3 November 2022.",
    "Program pengetahuan akan berlangsung pada 1️⃣3 November 2022.",
    "Analisis keperluan akan disiapkan pada 1️⃣3 November 2022.",
    "Analisis keperluan akan siap pada 1️⃣3 November 2022.",
    "Pada 1️⃣3 November 2022, kempen kesedaran akan melibatkan semua.",
    "Sila daftar sebelum pukul 5.00 petang, 1️⃣31 Oktober 2022.",
    "Sila daftar sebelum jam 5 petang pada Isnin, 1️⃣31 Oktober 2022.",
    "Hantar borang tidak lewat daripada 1️⃣31 Oktober 2022.",
    "Pastikan borang sampai sebelum 1️⃣31 Oktober 2022.", "Permit ini sah sehingga 1️⃣31 Oktober 2022.",
    "Pada pukul 9 pagi, 1️⃣3 November 2022, bengkel akan diadakan.",
  ])
  func malayThatSpeaksOfTheFutureIsFound(_ text: String) throws {
    try site(ms: text).expect("time/past-future", at: "1️⃣")
  }

  @Test(arguments: [
    "The workshop will be held on 1️⃣3 November 2022.",
    "The workshop will be formally opened on Thursday, 1️⃣3 November 2022.",
    "The workshop is expected in 1️⃣November 2022.",
    "On 1️⃣3 November 2022 the workshop will take place.",
    "Express interest no later than 1️⃣{{ facts.call.closes }}.",
    "Registration closes on 1️⃣20 October 2022.", "Applications close on 1️⃣20 October 2022.",
    "Apply by 1️⃣20 October 2022.",
    "Applications are accepted until 1️⃣20 October 2022.",
    "The upcoming workshop on 1️⃣3 November 2022 is free.",
    "Send the form that is attached before 1️⃣12 November 2022.",
    "Apply for the permit that you need before 1️⃣12 November 2022.",
    "Please register before 5 pm on 1️⃣31 October 2022.",
    "Please register before 5:00 p.m. on Monday, 1️⃣31 October 2022.",
    "Make sure the form arrives before 1️⃣31 October 2022.",
    "Ensure that it arrives before 1️⃣31 October 2022.",
    "The permit is valid until 1️⃣31 October 2022.",
    "The workshop is to be held on 1️⃣31 October 2022.",
    "On 1️⃣31 October 2022 the workshop is to be held.",
  ])
  func englishThatSpeaksOfTheFutureIsFound(_ text: String) throws {
    try site(en: text).expect("time/past-future", at: "1️⃣")
  }

  @Test(arguments: [
    "Bengkel telah diadakan pada 3 November 2022.", "Bengkel diadakan pada 3 November 2022.",
    "Bengkel akan diadakan pada 3 November 2023.", "Tarikh tutup: 20 Oktober 2022.",
    "Selepas 20 Oktober 2022, Kementerian akan menghubungi anda.",
    "Kementerian akan mengkaji laporan yang diterbitkan pada 3 November 2022.",
    "Menurut siaran media, bengkel akan diadakan pada 3 November 2022.",
    "> Bengkel akan diadakan pada 3 November 2022.",
    "Laporan disiapkan sebelum 20 Oktober 2022.",
    "Pendaftaran telah tutup pada 20 Oktober 2022.",
    "Bengkel akan diadakan. Kabinet bersetuju pada 3 November 2022.",
    "Akan tetapi, pada 3 November 2022 mesyuarat telah diadakan.",
    "Kesedaran akan hak pekerja meningkat pada 3 November 2022.",
    "Kesedaran akan disiplin meningkat pada 3 November 2022.",
    "Sila lampirkan surat yang dikeluarkan sebelum 3 November 2004.",
    "Calon mesti lahir sebelum 3 November 2004.",
    "Pekerja yang mula bekerja sebelum 3 November 2004 boleh memohon.",
    "Sila lampirkan surat bertarikh sebelum 3 November 2004.",
    "Permit yang sah sehingga 31 Oktober 2022 boleh ditukar.",
    "Permohonan yang lewat daripada 31 Oktober 2022 ditolak.",
    "Permit itu telah sah sehingga 31 Oktober 2022.",
    "Selepas pukul 5.00 petang, 31 Oktober 2022, Kementerian akan menghubungi anda.",
  ])
  func malayThatHoldsAfterwardsIsLeftAlone(_ text: String) throws {
    try site(ms: text).expectSilence(of: "time/past-future")
  }

  @Test(arguments: [
    "The workshop was held on 3 November 2022.", "The workshop will be held on 3 November 2023.",
    "Closing date: 20 October 2022.", "After 20 October 2022, the ministry will contact you.",
    "The ministry will study the report published on 3 November 2022.",
    "The ministry will study the report, which came out on 3 November 2022.",
    "According to the press release, the workshop will be held on 3 November 2022.",
    "The plan was launched on 3 November 2022 and will run until 2025.",
    "The report was finished by 20 October 2022.", "It ended before 20 October 2022.",
    "The press release asks for answers no later than 20 October 2022.",
    "Candidates must be born before 3 November 2004.",
    "Documents dated before 3 November 2022 will be accepted.",
    "Workers who started before 3 November 2004 may apply.",
    "Applications that arrive before 3 November 2022 are accepted.",
    "Please invite those who started before 3 November 2004.",
    "Permits valid until 31 October 2022 may be exchanged.",
    "The permit was valid until 31 October 2022.",
    "After 5 pm on 31 October 2022, the ministry will contact you.",
    "The form is to be kept with the letter dated 31 October 2022.",
  ])
  func englishThatHoldsAfterwardsIsLeftAlone(_ text: String) throws {
    try site(en: text).expectSilence(of: "time/past-future")
  }

  @Test func aDayIsPastOnceItIsOver() throws {
    let site = site(ms: "Bengkel akan diadakan pada 1️⃣3 November 2022.")
    site.at = "2022-11-03T23:59:59+08:00"
    try site.expectSilence(of: "time/past-future")
    site.at = "2022-11-04T00:00:00+08:00"
    try site.expect("time/past-future", at: "1️⃣")
  }

  @Test func aSectionThatSaysWhatHoldsAfterwardsIsLeftAlone() throws {
    let text = """
      Selewat-lewatnya pada {{ facts.call.closes }}
      : Nyatakan hasrat.

      Selepas {{ facts.call.closes }}
      : Hubungi Kementerian.
      """
    try site(ms: text).expectSilence(of: "time/past-future")
    try site(
      ms: "Selewat-lewatnya pada 1️⃣20 Oktober 2022.\n\n## Lain\n\nSelepas 20 Oktober 2022, tiada."
    ).expect("time/past-future", at: "1️⃣")
  }

  /// Whatever a page is made of, a sentence is read once, and not for each of the dates in it.
  @Test func manyDatesInOneSentenceTakeNoLonger() throws {
    let text = String(repeating: "will be held on 3 November 2022 ", count: 3_000)
    let start = ContinuousClock.now
    try site(en: text).check()
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func aDatedPageIsJudgedAsOfItsDate() throws {
    let dated = { (extra: String) in
      let site = self.site()
      site.edit(
        "content/laman.ms.md",
        "---\ntitle: Laman\n\(extra)\n---\nBengkel akan diadakan pada 1️⃣3 November 2022.")
      return site
    }
    try dated("date: 2022-10-14").expectSilence(of: "time/past-future")
    try dated("date: 2022-12-01").expect("time/past-future", at: "1️⃣")
    try dated("date: 2022-10-14\nupdated: 2022-12-01").expect("time/past-future", at: "1️⃣")
    try dated("expire: 2022-12-01").expectSilence(of: "time/past-future")
  }

  @Test func aPageThatHasADateIsNotAdvisedToHaveOne() throws {
    let front = "---\ntitle: L\ndate: 2022-12-01\n---\n"
    let text = "Bengkel akan diadakan pada 3 November 2022."
    for (site, remedy) in [
      (site(ms: text), "If it is an announcement of its day, give the page a `date`."),
      (
        site().edit("content/laman.ms.md", front + text),
        "If the page was issued earlier, put its `date` or `updated` right."
      ),
    ] {
      try site.check()
      #expect(try site.wording(of: "time/past-future").solutions.last?.text == remedy)
    }
  }
}
