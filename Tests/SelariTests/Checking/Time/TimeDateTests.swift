import Testing

@testable import Selari

@Suite struct TimeDateTests {
  @Test(arguments: [
    "Pada Isnin, 1️⃣20 Oktober 2022.", "Pada Isnin 1️⃣20 Oktober 2022.", "1️⃣20 Oktober 2022 (Isnin).",
    "Isnin (1️⃣20 Oktober 2022).",
    "Pada 1️⃣31 Februari 2027.", "Pada 1️⃣31 Jun.", "Pada 1️⃣30 Februari.", "Pada 1️⃣29 Februari 2027.",
    "Pada 1️⃣32 Oktober 2022.", "Hari Isnin bersamaan 1️⃣20 Oktober 2022.",
    "Isnin, 1️⃣20 Oktober 2022 – Pelancaran", "Isnin, 1️⃣20 Oktober 2022 - Pelancaran",
  ])
  func aDateThatIsWrongIsFound(malay: String) throws {
    try TestSite(page: malay).expect("time/date", at: "1️⃣")
  }

  @Test(arguments: [
    "On Monday, 1️⃣20 October 2022.", "On Isnin, 1️⃣20 October 2022.", "On Monday, 1️⃣October 20, 2022.",
    "By 1️⃣February 30, 2027.",
    "Mon 1️⃣20 Oct 2022", "Mon., 1️⃣20 Oct. 2022", "On 1️⃣99 May 2022.", "On 1️⃣0 October 2022.",
    "By 1️⃣June 31.", "On 1️⃣31 April.", "It’s on 1️⃣31 April, isn’t it?",
    "The members’ day is 1️⃣31 April, ‘as ever’.",
    "‘Yes’, on 1️⃣31 April, and ‘no’.", "In ‘90 and on 1️⃣31 April.", "The « of 1️⃣31 April",
    "‘Yes’ and «no» on 1️⃣31 April.", "O‘ahu, 1️⃣31 April, O’ahu’ here",
  ])
  func soItIsInEnglish(english: String) throws {
    try TestSite(page: "", english).expect("time/date", at: "1️⃣")
  }

  @Test(arguments: [
    "Pada Khamis, 20 Oktober 2022.", "20 Oktober 2022 (Khamis).",
    "Isnin hingga Rabu, 17 hingga 19 Oktober 2022.",
    "Isnin dan Khamis, 20 Oktober 2022.", "Setiap Isnin. 20 Oktober 2022.", "29 Februari", "31 Mac",
    "Isnin, 17–20 Oktober 2022.", "> Isnin, 20 Oktober 2022", "20 Oktober 2022, Isnin",
    "“31 Februari 2027”", "Katanya, ‘pada 31 Februari 2027’.", "« 31 Februari 2027 »",
    "Katanya—‘pada 31 Februari 2027’.", "Katanya…‘pada 31 Februari 2027’.",
    "«31 Februari «dan» 30 Februari»", "Mereka menulis ‘Isnin, 20 Oktober 2022’.",
    "Setiap Isnin, 1 Oktober 2022 hingga 31 Disember 2022.",
    "Setiap Isnin (1 Oktober 2022 hingga 30 November 2022).", "Malam Jumaat, 20 Oktober 2022.",
    "Isnin, 1 Oktober 2022 – 31 Disember 2022", "Tiap-tiap Isnin, 20 Oktober 2022.",
    "Ahad, 14 September 1752.", "Bil. 45 Oktober 2022", "Dalam 3 Oktober 2022.",
    "Setiap hari Isnin sehingga 20 Oktober 2022.",
  ])
  func whatIsRightIsLeftAlone(malay: String) throws {
    try TestSite(page: malay).expectSilence(of: "time/date")
  }

  @Test(arguments: [
    "In April 31 people came.", "Thu 20 Oct 2022", "Issue 45 October 2022", "the sun 20 Oct 2022",
    "May 31, 2022", "On Thursday, 20 October 2022.",
    "By Mr Khamis, 14 October 2022.", "Every Monday, 1 October 2022 to 31 December 2022.",
    "It says ‘it’s on 31 April’.",
    "He wrote, ‘the members’ day is 31 April’.", "‘On 31 April’",
  ])
  func soItIsInEnglishToo(english: String) throws {
    try TestSite(page: "", english).expectSilence(of: "time/date")
  }

  @Test func theDayIsNamed() throws {
    let site = try TestSite(page: "Pada Isnin, 20 Oktober 2022.").check()
    #expect(
      try site.wording(of: "time/date", in: .ms).explanation
        == "20 Oktober 2022 jatuh pada hari lain: Khamis, 20 Oktober 2022; Thursday, 20 October 2022."
    )
  }

  @Test(arguments: [
    ("2022-10-02", "1️⃣2022-10-01", true), ("2022-10-01", "2022-10-01", false),
    ("2022-10-01T12:00", "2022-10-01", false), ("2022-10-01", "2022-10-02", false),
    ("2022-10-01T12:00", "1️⃣2022-10-01T11:00", true),
  ])
  func aPageIsNotUpdatedBeforeItsDate(date: String, updated: String, isWrong: Bool) throws {
    let site = TestSite(TestSite.smallest)
    site.edit(
      "content/index.ms.md", "---\ntitle: A\ndate: \(date)\nupdated: \(updated)\n---\n")
    if isWrong {
      try site.expect("time/date", at: "1️⃣")
    } else {
      try site.expectSilence(of: "time/date")
    }
  }
}
