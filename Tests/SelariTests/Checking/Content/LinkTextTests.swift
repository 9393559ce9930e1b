import Testing

@testable import Selari

@Suite struct LinkTextTests {
  @Test func theIDOfAPageIsNoText() throws {
    try TestSite(page: "1️⃣<page:index>").expect("link/text", at: "1️⃣")
    try TestSite(page: "1️⃣[page:index](page:index)").expect("link/text", at: "1️⃣")
    try TestSite(page: "[page: satu](page:index)\n\n[halaman](page:index)").expectSilence(
      of: "link/text")
  }

  @Test(arguments: [
    "klik di sini", "Di sini", "Baca lagi »", "Maklumat lanjut", "**muat turun**", "click here",
    "Read more…", "here", "→ More",
  ])
  func textThatFitsAnyLinkIsFound(_ text: String) throws {
    try TestSite(page: "Borang: 1️⃣[\(text)](page:index).").expect("link/text", at: "1️⃣")
  }

  @Test(arguments: [
    "Borang permohonan", "Baca lagi tentang negara Pathfinder", "Muat turun borang (PDF, 120 KB)",
    "Read more about the plan", "www.mohr.gov.my",
  ])
  func textThatNamesItsTargetIsLeftAlone(_ text: String) throws {
    try TestSite(page: "[\(text)](page:index)").expectSilence(of: "link/text")
  }

  @Test func anAddressIsFound() throws {
    try TestSite(page: "1️⃣<https://www.contoh.example/ms/borang>").expect("link/text", at: "1️⃣")
    try TestSite(page: "1️⃣[https://a.example](https://a.example)").expect("link/text", at: "1️⃣")
    try TestSite(page: "1️⃣[www.a.example/borang](https://a.example)").expect(
      "link/text", at: "1️⃣")
    try TestSite(
      page: "1️⃣[{{ facts.office }}]({{ facts.office }})",
      more: "-- content/facts.yaml --\noffice: {type: url, value: \"https://a.example/b\"}\n"
    ).expect("link/text", at: "1️⃣")
  }

  @Test func mailAndTelephoneNumbersMayStandAsTheyAre() throws {
    try TestSite(page: "<a@contoh.example> [03-8886 5000](tel:+60388865000)").expectSilence(
      of: "link/text")
  }

  @Test func aLinkWithoutTextIsFound() throws {
    try TestSite(page: "Lihat 1️⃣[](page:index).").expect("link/text", at: "1️⃣")
    // What is missing there is the description of an image.
    try TestSite(page: "[![](a.png)](page:index)", more: "-- content/a.png --\nx\n")
      .expectSilence(of: "link/text")
  }

  @Test func oneTextForTwoPlacesIsFoundAtTheSecond() throws {
    try TestSite(page: "[Borang](page:index) dan 1️⃣[borang](https://a.example/).").expect(
      "link/text", at: "1️⃣")
    try TestSite(page: "[Borang](page:index) dan [borang](/ms/).").expectSilence(of: "link/text")
  }

  @Test func whatRepeatsAnothersWordsIsLeftAlone() throws {
    let site = TestSite(page: "Teks")
    site.edit(
      "content/laman.ms.md", "---\ntitle: Laman\nverbatim: true\n---\n<https://a.example/b>")
    try site.expectSilence(of: "link/text")
  }
}
