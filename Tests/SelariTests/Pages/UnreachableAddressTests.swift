import Testing

@testable import Selari

/// Addresses of the writer's own computer and network, which readers do not get to.
@Suite struct UnreachableAddressTests {
  @Test(arguments: [
    "http://127.0.0.1:8787/_selari/time", "http://localhost:1313/", "http://LocalHost",
    "http://a.localhost",
    "http://127.1/x", "http://0.0.0.0:8787/", "http://[::1]:8787/", "http://localhost./x",
    "http://[::ffff:127.0.0.1]/", "http://10.1.2.3/", "http://172.16.0.1", "http://172.31.9.9?x",
    "http://192.168.1.5/x", "https://192.168.1.5/x", "http://169.254.1.1", "http://[fe80::1]/",
    "http://[fd12::1]/",
    "https://intranet/x", "https://pelayan.local", "https://portal.internal/x", "HTTPS://Intranet/",
  ])
  func oneIsTold(address: String) throws {
    try TestSite(page: "[x](1️⃣\(address))").build().expect([("link/address", "1️⃣")])
  }

  @Test(arguments: [
    "http://8.8.8.8/", "http://172.32.0.1/", "http://11.0.0.1/", "http://128.0.0.1/",
    "https://localhost.my/",
    "https://local.gov.my/", "https://10.my/", "https://setempat.local.my",
  ])
  func oneThatEverybodyReachesIsLeftAlone(address: String) throws {
    try TestSite(page: "[x](\(address))").build().expectClean()
  }

  /// What is wrong is how it is written; the host is open to everybody.
  @Test(arguments: [
    ("https://www。mohr。gov。my/x", "https://www.mohr.gov.my/x"),
    ("http://例子。中国/", "http://例子.中国/"), ("http://user:pass@www.example.com/", nil),
  ])
  func oneThatIsWrittenOtherwiseIsNotCalledLocal(address: String, meant: String?) throws {
    let site = try TestSite(page: "[x](1️⃣\(address))").build()
    site.expect([("link/address", "1️⃣")])
    let wording = try site.wording(of: "link/address")
    #expect(wording.explanation.hasSuffix("is no whole address on the web."))
    #expect(wording.solutions.first?.replacement == meant)
  }

  @Test func theHostStandsBehindAUser() throws {
    let site = try TestSite(page: "[x](1️⃣http://user:p@localhost:8787/)").build()
    site.expect([("link/address", "1️⃣")])
    #expect(try site.wording(of: "link/address").explanation.contains("`localhost`"))
  }

  /// The link is what was copied from the preview.
  @Test(arguments: [
    ("http://127.0.0.1:8787/ms/laman/", "page:laman"),
    ("http://localhost:8787/en/laman", "page:laman"),
    ("http://127.0.0.1:8787/ms/laman/#a", "page:laman#a"),
    ("http://LOCALHOST:8787/ms/laman/?a=1#a", "page:laman#a"),
    ("http://127.0.0.1:8787/ms/", "page:index"),
    ("http://127.0.0.1:8787/_selari/", nil), ("http://192.168.1.5/ms/laman/", nil),
  ])
  func thePageThatIsMeantIsSuggested(address: String, meant: String?) throws {
    let site = try TestSite(page: "[x](1️⃣\(address))\n\n## A {#a}").build()
    site.expect([("link/address", "1️⃣")])
    #expect(try site.wording(of: "link/address").solutions.first?.replacement == meant)
  }

  /// Whoever reads a site on a computer or in a network gets to what else is there.
  @Test(arguments: [
    ("http://localhost:8787/", "http://localhost:8787/ms/"),
    ("http://127.0.0.1/", "http://intranet/"),
    ("https://portal.internal/", "https://intranet/x"),
    ("http://192.168.1.5/", "http://192.168.1.9/"),
  ])
  func aSiteOfALocalNetworkLinksThere(site: String, address: String) throws {
    let page = TestSite(page: "[x](\(address))")
    page.url = site
    try page.build().expectClean()
  }

  @Test func aSiteOfANetworkIsNotOnItsReadersOwnComputer() throws {
    let site = TestSite(page: "[x](1️⃣http://127.0.0.1:8787/)")
    site.url = "https://portal.internal/"
    try site.build().expect([("link/address", "1️⃣")])
  }

  /// Where the rule is no error, those who can reach the address follow the link.
  @Test func theLinkStands() throws {
    let site = TestSite(page: "[x](http://intranet/)")
    let settings = String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    try site.edit("site.yaml", settings + "\nchecks: {severity: {link/address: off}}\n").build()
    #expect(try site.file("ms/laman/index.html").contains("<a href=\"http://intranet/\">x</a>"))
  }

  @Test func aFactIsToldOfInItsPlace() throws {
    try TestSite(
      page: "[x]({{ facts.a }})", more: "-- content/facts.yaml --\na: 1️⃣http://localhost:1313/\n"
    ).build().expect([("link/address", "1️⃣")])
  }

  @Test func aMenuIsHeldToIt() throws {
    let site = TestSite(page: "Teks.")
    let settings = String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    try site.edit(
      "site.yaml", settings + "\nmenus: {main: [{url: 1️⃣http://localhost/, title: A}]}\n"
    ).build().expect([("link/address", "1️⃣")])
  }
}
