import Diagnostics
import Testing

@testable import Selari

@Suite struct MenuAddressTests {
  private func site(_ address: String) throws -> TestSite {
    let site = TestSite(with: "")
    let settings = String(
      decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    site.edit(
      "site.yaml",
      settings + "\nmenus: {main: [{url: \(address), title: {ms: Portal, en: Portal}}]}\n")
    return site
  }

  /// Without one it would lead to a place below the page that shows the menu.
  @Test(arguments: ["laman", "''", "ftp://a.my/x", "javascript:x"])
  func aMenusAddressHasAScheme(address: String) throws {
    let site = try site("1️⃣\(address)").build()
    site.expect([("site/value", "1️⃣")])
    for language in [MessageLanguage.ms, .en] {
      let text = try site.wording(of: "site/value", in: language).explanation
      for start in ["https://", "http://", "/", "#", "mailto:", "tel:"] {
        #expect(text.contains(start), "\(text)")
      }
    }
  }

  @Test(arguments: [
    "https://www.malaysia.gov.my", "/fail.pdf", "HTTPS://A.MY/", "'#kandungan'", "//a.my/x",
    "'mailto:a@b.my'", "'tel:+60388888000'", "{ms: 'https://a.my/', en: 'https://a.my/en/'}",
  ])
  func anAddressThatIsWellWrittenIsLeftAlone(address: String) throws {
    try site(address).build().expectClean()
  }

  /// As it is in the links of pages.
  @Test(arguments: [
    ("1️⃣https;//mohr.gov.my/ms/", "https://mohr.gov.my/ms/"),
    ("1️⃣https:/mohr.gov.my", "https://mohr.gov.my"),
    ("1️⃣http:mohr.gov.my", "http://mohr.gov.my"),
    ("1️⃣https//mohr.gov.my", "https://mohr.gov.my"),
    ("1️⃣'https://www.mohr,gov.my'", "https://www.mohr.gov.my"),
    ("1️⃣www.malaysia.gov.my", "https://www.malaysia.gov.my"), ("1️⃣a@b.my", "mailto:a@b.my"),
    ("1️⃣'mailto:'", nil), ("1️⃣'tel:nombor'", nil), ("1️⃣'https://'", nil),
    ("{ms: 'https://a.my/', en: 1️⃣'https:/a.my/en/'}", "https://a.my/en/"),
  ])
  func oneThatIsBadlyWrittenIsTold(address: String, meant: String?) throws {
    let site = try site(address).build()
    site.expect([("link/address", "1️⃣")])
    #expect(try site.wording(of: "link/address").solutions.first?.replacement == meant)
    #expect(try !site.wording(of: "link/address").solutions.isEmpty)
  }
}
