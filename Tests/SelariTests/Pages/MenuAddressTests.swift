import Testing

@testable import Selari

@Suite struct MenuAddressTests {
  /// Without one it would lead to a place below the page that shows the menu.
  @Test func aMenusAddressHasAScheme() throws {
    let site = TestSite(with: "")
    let settings = try #require(site.text.files["site.yaml"])
    for (address, isRight) in [
      ("https://www.malaysia.gov.my", true), ("/fail.pdf", true), ("www.malaysia.gov.my", false),
    ] {
      let menu = "\nmenus: {main: [{url: \(address), title: {ms: Portal, en: Portal}}]}\n"
      site.editBytes("site.yaml", settings + Array(menu.utf8))
      let found = try site.build().findings.filter { $0.hasPrefix("site/value") }
      #expect(found.isEmpty == isRight, "\(address)")
    }
  }
}
