import Testing

@testable import Selari

/// The addresses outside the site that pages link to.
@Suite struct OutsideAddressTests {
  @Test(arguments: [
    ("[x](1️⃣https://www.mohr,gov.my)", "https://www.mohr.gov.my"),
    ("[x](1️⃣https:/www.mohr.gov.my/ms/)", "https://www.mohr.gov.my/ms/"),
    ("[x](1️⃣https:www.mohr.gov.my?a=b)", "https://www.mohr.gov.my?a=b"),
    ("[x](1️⃣http:///mohr.gov.my)", "http://mohr.gov.my"),
    ("[x](1️⃣https//mohr.gov.my/a#b)", "https://mohr.gov.my/a#b"),
    ("[x](1️⃣https;//mohr.gov.my/a)", "https://mohr.gov.my/a"),
    ("[x](1️⃣http.//mohr.gov.my)", "http://mohr.gov.my"),
    ("[x](1️⃣HTTPS,/mohr.gov.my)", "https://mohr.gov.my"),
    ("[x](1️⃣https://;mohr.gov.my)", "https://mohr.gov.my"),
    ("[x](1️⃣mohr.gov.my)", "https://mohr.gov.my"),
    ("[x](1️⃣www.mohr.gov.my/ms/#a)", "https://www.mohr.gov.my/ms/#a"),
    ("[x](1️⃣Mohr.gov.my/ms)", "https://Mohr.gov.my/ms"),
    ("[x](1️⃣a@b.my)", "mailto:a@b.my"),
    ("[x](1️⃣https://malaysia..gov.my/ms)", "https://malaysia.gov.my/ms"),
    ("[x](1️⃣http:/www.mohr..gov.my)", "http://www.mohr.gov.my"),
  ])
  func whatIsMeantIsSuggested(markdown: String, meant: String) throws {
    let site = try TestSite(page: markdown).build()
    site.expect([("link/address", "1️⃣")])
    #expect(try site.wording(of: "link/address").solutions.first?.replacement == meant)
  }

  @Test(arguments: [
    "[x](1️⃣https://)", "[x](1️⃣https://-a.my)", "[x](1️⃣mailto:alliance8.7mohr.gov.my)",
    "[x](1️⃣mailto:)", "[x](1️⃣mailto:a@b.my,c)", "[x](1️⃣tel:nombor)", "[x](1️⃣tel:1-300-MOHR)",
    "[x](1️⃣mailto:mailto:a@b.my)", "[x](1️⃣https://https//www.mohr.gov.my/x)",
    "[x](1️⃣https://www..mohr.gov.my/)", "[x](1️⃣https://mohr.gov.my-/)",
    "[x](1️⃣https://mohr-.gov.my/ms/)", "[x](1️⃣https://mohr.-gov.my/)",
    "[x](1️⃣https://\(String(repeating: "x", count: 64)).gov.my/)",
  ])
  func whatIsNoAddressIsTold(markdown: String) throws {
    let site = try TestSite(page: markdown).build()
    site.expect([("link/address", "1️⃣")])
  }

  /// In the file that states it, and there alone.
  @Test(arguments: [
    "https://www..mohr.gov.my/", "https://www/", "https://mohr.gov.my-/", "https://http://x.my",
    "https:/www.mohr.gov.my", "https://a.b:pintu/x",
  ])
  func aFactIsHeldToWhatLinksAre(address: String) throws {
    for fact in [
      "a: 1️⃣\(address)", "a: {type: url, value: \"1️⃣\(address)\"}",
      "a: {closes: 2022-10-20, link: \"1️⃣\(address)\"}",
    ] {
      let fact = fact.replacing("\"1️⃣", with: "1️⃣\"")
      let site = try TestSite(
        page: "[x]({{ facts.a }})", more: "-- content/facts.yaml --\n\(fact)\n"
      ).build()
      site.expect([("link/address", "1️⃣")])
      let link = try TestSite(page: "[x](\(address))").build().wording(of: "link/address")
      #expect(try site.wording(of: "link/address") == link)
    }
  }

  /// What speaks of addresses and is none, and a name that browsers and the domain name system take.
  @Test(arguments: [
    "https://*.gov.my", "https://{host}.gov.my", "https://",
    "{type: url, value: \"https://my_host.gov.my/\"}",
    "https://my_host.gov.my/",
  ])
  func whatIsNoFaultyAddressIsNotTold(fact: String) throws {
    try TestSite(
      page: "[x](https://my_host.gov.my/) {{ facts.a }}",
      more:
        "-- content/facts.yaml --\na: \(fact.hasPrefix("{type") ? fact : "\"" + fact + "\"")\nb: \(fact)\n"
    ).build().expectClean()
  }

  /// What a page makes of facts is the page's own.
  @Test(arguments: [
    ("https://{{ facts.a }}", "\"www..mohr.gov.my\""), ("http://{{ facts.a }}/", "localhost"),
  ])
  func whatIsMadeOfAFactIsToldOnThePage(address: String, fact: String) throws {
    try TestSite(
      page: "[x](1️⃣\(address))", more: "-- content/facts.yaml --\na: \(fact)\n"
    ).build().expect([("link/address", "1️⃣")])
  }

  @Test func whatStandsBehindAFactHasItsFault() throws {
    try TestSite(
      page: "[x]({{ facts.a }}ms/)", more: "-- content/facts.yaml --\na: 1️⃣https://a..my/\n"
    ).build().expect([("link/address", "1️⃣")])
    try TestSite(
      page: "[x](2️⃣https://a..my/)", more: "-- content/facts.yaml --\na: 1️⃣https://a..my/\n"
    ).build().expect([("link/address", "1️⃣"), ("link/address", "2️⃣")])
  }

  /// A text that begins so, or stands in quotes, is one.
  @Test(arguments: ["https://mohr..gov.my ialah laman kami", "\"https://mohr..gov.my\""])
  func aFactThatIsATextIsLeftAlone(text: String) throws {
    try TestSite(page: "{{ facts.a }}", more: "-- content/facts.yaml --\na: \(text)\n").build()
      .expectClean()
  }

  @Test(arguments: ["![x]()", "[x]()", "[x](<>)", "[x][a]\n\n[a]: <>"])
  func aLinkWithoutAnAddressIsTold(markdown: String) throws {
    let site = try TestSite(page: markdown).build()
    #expect(site.findings.map { $0.prefix { $0 != ":" } } == ["link/address content/laman.ms.md"])
  }

  @Test(arguments: [
    "https://www.mohr.gov.my/index.php/ms/", "http://a.my:8080/x?y=z", "HTTPS://A.MY",
    "https://a.my#b",
    "https://a.my/x?y={z}|w", "https://a_b.my/x", "https://a._b.my/x", "https://r1---a.b--c.my/",
    "https://www.mohr.gov.my./ms/", "https://contoh.例え.my/", "mailto:a@b.my",
    "mailto:a@b.my,c@d.my",
    "mailto:a%2Bb@c.my?subject=Hai", "mailto:?subject=Hai&body=Baca", "tel:+60-3-8000 8000",
    "tel:999",
    "tel:+60388868000;ext=12", "tel:+603-8886-5000,12", "tel:+60388865000p12", "?q=1",
    "//contoh.my/x", "#", "page:index",
  ])
  func whatIsAnAddressIsLeftAlone(address: String) throws {
    try TestSite(page: "[x](<\(address)>)").build().expectClean()
  }

  @Test func aReferenceThatFailsIsToldOnce() throws {
    let site = try TestSite(
      page: "[x]({{ facts.1️⃣tiada }})", more: "-- content/facts.yaml --\na: {type: text, value: b}\n"
    ).build()
    #expect(site.findings.allSatisfy { $0.hasPrefix("template/undefined ") })
    #expect(site.findings.count == 1)
  }

  /// A folder may be called as a scheme is.
  @Test func aPathIsNoMistypedAddress() throws {
    let site = try TestSite(page: "[x](1️⃣http/nota.pdf)").build()
    site.expect([("link/resource", "1️⃣")])
  }
}
