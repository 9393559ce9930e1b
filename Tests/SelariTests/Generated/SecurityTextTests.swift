import Testing

@testable import Selari

/// What RFC 9116 does not allow is told where `site.yaml` says it.
@Suite struct SecurityTextTests {
  private func site(_ security: String) -> TestSite {
    TestSite(
      TestSite.smallest.replacing("timezone:", with: "security: {\(security)}\ntimezone:"))
  }

  @Test(arguments: [
    "contact: 1️⃣[]", "contact: 1️⃣\"tel:abc\"", "contact: [1️⃣\"mailto:\"]",
    "contact: 1️⃣\"https://\"", "contact: 1️⃣a@contoh.example", "contact: 1️⃣https:contoh.example",
    "contact: \"mailto:a@contoh.example\", policy: 1️⃣foo",
    "contact: \"mailto:a@contoh.example\", policy: 1️⃣/ms/dasar/",
    "contact: \"mailto:a@contoh.example\", policy: 1️⃣http://contoh.example/",
  ])
  func whatIsNoAddressIsTold(security: String) throws {
    try site(security).build().expect([("site/value", "1️⃣")])
  }

  @Test(arguments: [
    ("/ms/dasar/", "https://contoh.example/ms/dasar/"),
    ("http://contoh.example/a", "https://contoh.example/a"),
  ])
  func theWholeAddressOfAPolicyIsSuggested(policy: String, meant: String) throws {
    let site = try site("contact: \"mailto:a@contoh.example\", policy: \(policy)").build()
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == meant)
  }

  @Test func wholeAddressesStandAsWritten() throws {
    let site = try site(
      "contact: [\"mailto:a@contoh.example\", \"tel:+60388865000\"], policy: https://a.example/x"
    ).build()
    site.expectClean()
    let text = try site.file(".well-known/security.txt")
    #expect(text.hasPrefix("Contact: mailto:a@contoh.example\nContact: tel:+60388865000\n"))
    #expect(text.contains("\nPolicy: https://a.example/x\n"))
  }
}
