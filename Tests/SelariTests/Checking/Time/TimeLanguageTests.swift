import Testing

@testable import Selari

@Suite struct TimeLanguageTests {
  @Test(arguments: [
    "Bertarikh 14 1️⃣October 2022.", "Bertarikh 14 1️⃣Oct. 2022.", "Bertarikh 1️⃣October 14, 2022.",
    "Pada 14 1️⃣May 2022.", "Pada 14 1️⃣October.", "Pada 1️⃣October 2022.", "Pada bulan 1️⃣October.",
    "Jumaat, 14 1️⃣October 2022.", "1️⃣Friday, 14 Oktober 2022.", "14 Oktober 2022 (1️⃣Friday).",
    "14 hingga 16 1️⃣October 2022.", "**14 1️⃣October 2022**", "Pada 14 1️⃣Agustus 2022.",
    "Pada 3 1️⃣Desember 2022.", "Pada 3 1️⃣Maret 2022.", "Pada 3 1️⃣Juni 2022.",
    "Pada 3 1️⃣Juli 2022.", "1️⃣Jumat, 14 Oktober 2022.", "Tutup 1️⃣Friday 14 Oktober 2022.",
    "Hadir pada 1️⃣Friday, 14 October 2022.",
  ])
  func aDateInAnotherLanguageIsFoundInMalay(malay: String) throws {
    try TestSite(page: malay).expect("time/language", at: "1️⃣")
  }

  @Test(arguments: [
    "Dated 14 1️⃣Oktober 2022.", "In early 1️⃣Oktober.", "On 1️⃣Jumaat, 14 October 2022.",
    "On 1 1️⃣Mac 2022.", "On 1 1️⃣Ogos.", "On 3 1️⃣Desember 2022.", "On 14 1️⃣Agustus 2022.",
    "14 October 2022 (1️⃣Jumaat)",
  ])
  func soItIsInEnglish(english: String) throws {
    try TestSite(page: "", english).expect("time/language", at: "1️⃣")
  }

  @Test(arguments: [
    "Jumaat, 14 Oktober 2022.", "14 Okt 2022, 1 Mac 2022, 1 Jun, 1 Sept. 2022, April 2022.",
    "> 14 October 2022", "“14 October 2022”", "`14 October 2022`",
    "Pada [14 October 2022]{lang=en}.", "*Report, 14 October 2022*",
    "Report of the Committee to the Minister, 14 October 2022.", "Black Friday dan Maret.",
    "Encik Juli dan Puan May.", "5 Mei May 2022", "Dataran 14 October",
    "Cuti Good Friday, 15 April 2022.", "Black Friday 25 November 2022.",
    "Easter Monday (18 April 2022).",
    "<https://contoh.my/14-October-2022>", "The New Sunday Times, 14 Oktober 2022.",
  ])
  func whatIsRightIsLeftAlone(malay: String) throws {
    try TestSite(
      page: malay, more: "-- content/terms.yaml --\nnames: [Dataran 14 October]\n"
    ).expectSilence(of: "time/language")
  }

  @Test(arguments: [
    "Friday, 14 October 2022", "14 Jun 2022", "On 5 Mac computers", "Mac 2022", "Mei 2022",
    "Pelan bagi buruh dan majikan, 14 Oktober 2022.", "Encik Khamis, a teacher.", "in Ogos",
    "By Dr. Khamis, 14 October 2022.", "At Jalan 31 Ogos.", "At Jalan Jumaat 12 April 2022.",
    "By Ali bin Ahad, 14 October 2022.", "By Mr Khamis, 14 October 2022.",
  ])
  func soItIsInEnglishToo(english: String) throws {
    try TestSite(page: "", english).expectSilence(of: "time/language")
  }

  @Test func aPageThatRepeatsOthersWordsIsExempt() throws {
    let site = TestSite(page: "")
    site.edit(
      "content/laman.ms.md", "---\ntitle: Laman\nverbatim: true\n---\n14 October 2022\n")
    try site.expectSilence(of: "time/language")
  }

  @Test(arguments: [
    ("14 October 2022", "Oktober"), ("14 OCTOBER 2022", "OKTOBER"), ("14 Aug 2022", "Ogos"),
    ("SUNDAY, 14 AUG 2022", "AHAD, 14 OGOS"),
    ("14 Agustus 2022", "Ogos"), ("Friday, 14 October 2022", "Jumaat, 14 Oktober"),
    ("14 October 2022 (Friday)", "Oktober 2022 (Jumaat"),
  ])
  func whatIsRightCanBePutInItsPlace(written: String, right: String) throws {
    let site = try TestSite(page: "Pada \(written).").check()
    #expect(
      try site.wording(of: "time/language").solutions.map(\.replacement) == [right, nil])
  }

  /// A name alone is put right where the other words of the date are.
  @Test(arguments: [
    "October 14, 2022", "1st March 2022", "bulan October",
  ])
  func whatIsWordedInTheOtherLanguageIsNotReplaced(written: String) throws {
    let site = try TestSite(page: "Pada \(written).").check()
    #expect(try site.wording(of: "time/language").solutions.map(\.replacement) == [nil, nil])
  }

  @Test func inFrontMatterNothingCanBeMarked() throws {
    let site = TestSite(page: "")
    site.edit("content/laman.ms.md", "---\ntitle: \"Pada 14 1️⃣October 2022\"\n---\n")
    try site.expect("time/language", at: "1️⃣")
    #expect(
      try site.wording(of: "time/language").solutions.map(\.replacement) == ["Oktober"])
  }

  @Test func bothLanguagesAreNamed() throws {
    let site = try TestSite(page: "Pada 14 Agustus 2022.").check()
    #expect(
      try site.wording(of: "time/language", in: .ms).explanation
        == "“Agustus” ialah bahasa Indonesia; dalam bahasa Melayu, “Ogos”.")
    #expect(
      try site.wording(of: "time/language").explanation
        == "“Agustus” is Indonesian; in Malay it is “Ogos”.")
  }

  @Test func theDayIsTheSameInWhicheverLanguageItIsNamed() throws {
    try TestSite(
      page: "14 Agustus 2022 dan 3 Desember 2022, pada Jumat.",
      "14 August 2022 and 3 December 2022, on Friday."
    ).expectSilence(of: "parity/facts")
  }

  @Test func aDateInAPassageThatWasLeftIsTheLeastOfIt() throws {
    let english = """
      Applications must be made through the official website of the ministry, and sent by 14 Oktober 2022.
      """
    let malay = """
      Permohonan hendaklah dibuat melalui laman web rasmi kementerian dan dihantar sebelum 14 October 2022.
      """
    try TestSite(
      page: malay.replacing("October", with: "Ogos"), malay.replacing("October", with: "Agustus")
    ).expectSilence(of: "time/language")
    try TestSite(page: malay.replacing("October", with: "Oktober"), malay)
      .expectSilence(of: "time/language")
    try TestSite(page: english, english.replacing("Oktober", with: "October"))
      .expectSilence(of: "time/language")
  }

  @Test func theTextsBesideThePagesAreLookedAt() throws {
    let site = TestSite(
      with: """
        -- templates/strings.yaml --
        1️⃣since: {ms: Sejak 14 October 2022, en: Since 14 October 2022}

        """)
    try site.expect("time/language", at: "1️⃣")
    #expect(try site.wording(of: "time/language").solutions.map(\.replacement) == [nil])
  }
}
