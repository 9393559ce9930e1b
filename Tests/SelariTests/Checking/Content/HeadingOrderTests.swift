import Testing

@testable import Selari

@Suite struct HeadingOrderTests {
  @Test func aLevelThatIsLeftOutIsFound() throws {
    try TestSite(page: "1️⃣### Siapa").expect("heading/order", at: "1️⃣")
    try TestSite(page: "## Siapa\n\n1️⃣#### Kesatuan").expect("heading/order", at: "1️⃣")
  }

  @Test func aSecondTitleIsFound() throws {
    try TestSite(page: "Teks.\n\n1️⃣# Hubungi Kami").expect("heading/order", at: "1️⃣")
  }

  @Test func whatIsBelowASecondTitleIsJudgedByWhatThatIsToBecome() throws {
    let site = try TestSite(page: "1️⃣# Tajuk\n\n### Kecil\n\n### Lagi").check()
    try site.expect("heading/order", at: "1️⃣")
    #expect(try site.wording(of: "heading/order").solutions.map(\.text) == ["Write `##`."])
    let over = try TestSite(page: "1️⃣# Tajuk\n\n## Bahagian").check()
    try over.expect("heading/order", at: "1️⃣")
    #expect(
      try over.wording(of: "heading/order").solutions.map(\.text) == [
        "Write `##`, and one `#` more at each heading below it; where this is the page's title, "
          + "remove the line."
      ])
  }

  @Test(arguments: [
    "1️⃣##", "1️⃣## {#kosong}", "1️⃣## ##", "1️⃣## <!-- nota -->", "## Siapa\n\n1️⃣### ###\n\nTeks.",
  ])
  func aHeadingWithoutTextIsFound(_ markdown: String) throws {
    try TestSite(page: markdown).expect("heading/order", at: "1️⃣")
  }

  @Test func oneLevelAtATimeIsRight() throws {
    try TestSite(page: "## Siapa\n\n### Kesatuan\n\n## Bila").expectSilence(of: "heading/order")
  }
}
