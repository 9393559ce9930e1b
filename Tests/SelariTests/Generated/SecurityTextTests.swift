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
    "contact: 1️⃣\"https://x.my/a b\"", "contact: 1️⃣\"tel:+603-8000 8000\"",
    "contact: 1️⃣\"https://x.my/\\nExpires: 2000-01-01T00:00:00Z\"", "contact: 1️⃣https://é.my/",
    "contact: 1️⃣https://x.my/é", "contact: 1️⃣https://x.my/%zz", "contact: 1️⃣\"https://x.my/<a>\"",
    "contact: \"mailto:a@contoh.example\", policy: 1️⃣\"https://x.my/\\nA: b\"",
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

  @Test(arguments: [
    ("\"https://x.my/a b\"", "https://x.my/a%20b"),
    ("https://é.my/é?a=b", "https://xn--9ca.my/%C3%A9?a=b"),
    ("\"tel:+603-8000 8000\"", "tel:+60380008000"), ("\"https://x.my/ \"", "https://x.my/"),
    ("\"https://x.my/%\"", "https://x.my/%25"),
    ("\"https://x.my/\\nExpires: 2000-01-01T00:00:00Z\"", nil as String?),
  ])
  func anAddressIsSuggestedAsMachinesReadIt(contact: String, meant: String?) throws {
    let site = try site("contact: \(contact)").build()
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == meant)
  }

  @Test func anAddressInsideTheSiteLeadsToSomethingThatExists() throws {
    let own = "https://contoh.example"
    let right = "contact: [\"\(own)/ms/#a\", \"https://lain.example/x\"], policy: \(own)/en/"
    try site(right).build().expectClean()
    let wrong = try site(
      "contact: [1️⃣\"\(own)/lapor\", \"https://lain.example/x\"], policy: 2️⃣\(own)/en/nope/"
    ).build()
    wrong.expect([("link/dead", "1️⃣"), ("link/dead", "2️⃣")])
    #expect(
      try wrong.wording(of: "link/dead").explanation == "There is nothing at /lapor.")
    try wrong.check().expect([("link/dead", "1️⃣"), ("link/dead", "2️⃣")])
  }

  @Test(arguments: ["off", "warning"])
  func itIsTheRulesSeverityThatCounts(severity: String) throws {
    let site = site("contact: \"mailto:a@b.my\", policy: https://contoh.example/x/")
    let text = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", text + "\nchecks: {severity: {link/dead: \(severity)}}\n")
    try site.build().expectClean()
    #expect(try site.check().findings.count == (severity == "off" ? 0 : 1))
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
