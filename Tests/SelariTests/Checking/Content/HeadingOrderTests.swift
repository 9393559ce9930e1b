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
