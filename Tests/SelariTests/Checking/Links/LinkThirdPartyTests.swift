import Testing

@testable import Selari

@Suite struct LinkThirdPartyTests {
  @Test(arguments: ["https://www.ilo.example/logo.png", "http://a.example/x.svg", "//a.example/x"])
  func anImageFromAnotherHostIsFound(_ address: String) throws {
    try TestSite(page: "![Logo](1️⃣\(address))").expect("link/third-party", at: "1️⃣")
  }

  @Test func anAddressThatAFactGivesIsFound() throws {
    let facts = "-- content/facts.yaml --\nlogo: {type: url, value: \"https://a.example/l.png\"}\n"
    try TestSite(page: "![Logo](1️⃣{{ facts.logo }})", more: facts).expect(
      "link/third-party", at: "1️⃣")
  }

  @Test func ownImagesAndLinksToOthersAreLeftAlone() throws {
    let image = "-- content/logo.png --\nx\n"
    try TestSite(page: "![Logo](logo.png)", more: image).expectSilence(of: "link/third-party")
    try TestSite(page: "![Logo](https://contoh.example/logo.png)").expectSilence(
      of: "link/third-party")
    try TestSite(page: "[Logo](https://a.example/logo.png)").expectSilence(of: "link/third-party")
  }
}
