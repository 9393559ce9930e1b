import Testing

@testable import Selari

/// An older address is what the site had: in letters of any script, and within the site.
@Suite struct OlderAddressTests {
  private func site(_ path: String) -> TestSite {
    TestSite(with: "-- redirects.yaml --\n1️⃣\"\(path)\": {page: index, language: ms}\n")
  }

  @Test(arguments: [
    ("/lama.html", "lama.html"), ("/بوابة/", "بوابة/index.html"),
    ("/%D8%A8%D9%88/", "بو/index.html"), ("/%d8%a8.html", "ب.html"), ("/关于", "关于/index.html"),
    ("/தமிழ்/é.php", "தமிழ்/é.php"), ("/%41/", "A/index.html"), ("/১২/", "১২/index.html"),
    ("/cafe%CC%81/", "cafe\u{301}/index.html"), ("/.well-known/a", ".well-known/a/index.html"),
    ("/Borang%20Permohonan(1).html", "Borang Permohonan(1).html"), ("/a%20b/", "a b/index.html"),
    ("/a,b", "a,b/index.html"), ("/a+b", "a+b/index.html"), ("/@x", "@x/index.html"),
    ("/a;b=c!.htm", "a;b=c!.htm"), ("/%2A%25", "*%/index.html"), ("/a%3Fid=5.html", "a?id=5.html"),
    ("/☃/", "☃/index.html"), ("/2015%20%E2%80%93%2016.pdf", "2015 – 16.pdf"),
    ("/%22%27%24%7Bx%7D/", "\"'${x}/index.html"), ("/a:b", "a:b/index.html"),
  ])
  func itHasTheLettersThatTheSiteHad(path: String, file: String) throws {
    let site = try site(path).build()
    site.expectClean()
    let made = site.files.keys.filter { $0.utf8.elementsEqual(file.utf8) }
    #expect(made.count == 1)
    #expect(try site.file(file).contains("url=/ms/"))
  }

  @Test(arguments: [
    "/a b/", "/%2E%2E/a", "/a/%2e/b", "/%2Egit/a", "/a%2Fb/", "/%zz/", "/a%", "/%FF/",
    "/a?id=5", "/*", "/\u{301}a/", "/%CC%81a/", "/a.%CC%81/", "/%E2%80%AE/", "/%00/", "/%5C/",
    "/a//b",
    "/", "//a", "/a/\u{301}b", "/a[1]", "/%1B/", "/a%7F", "/%E2%80%8D/", "/a%C2%85",
  ])
  func itStaysInTheSiteAndSaysWhatItIs(path: String) throws {
    try site(path).build().expect([("redirects/value", "1️⃣")])
  }

  @Test(arguments: [
    ("/a b.html", "A space is written `%20`", "/a%20b.html"),
    ("/a[1]", "`[` is written `%5B` in a path", "/a%5B1%5D"),
    ("/a?id=5", "A path ends before `?`", nil), ("/a#b", "it is written `%23`", nil),
    ("/lama/*", "`*` stands for no other characters", nil), ("/a%2Fb", "hold `/` (U+002F)", nil),
    ("/a%5Cb", "hold `\\` (U+005C)", nil), ("/%00", "cannot hold U+0000", nil),
    ("/a%E2%80%AE", "cannot hold U+202E", nil), ("/../a", "this one is `..`", nil),
    ("/a/%2Egit", "this one is `.git`", nil), ("/a%", "`%` stands for no character", nil),
    ("/%zz", "`%zz` stands for no character", nil), ("/%FF", "`%FF` are no UTF-8 text", nil),
    ("/a//b", "no two `/`", nil), ("a", "begins with `/`", "/a"),
  ])
  func whatIsRefusedIsNamed(path: String, said: String, meant: String?) throws {
    let quoted = path.replacing("\\", with: "\\\\")
    let site = try site(quoted).build()
    let wording = try site.wording(of: "redirects/value")
    #expect(wording.explanation.contains(said), "\(wording.explanation)")
    #expect(wording.solutions.first?.replacement == meant)
    let alias = try TestSite(TestSite.smallest).edit(
      "content/index.ms.md", "---\ntitle: A\naliases: [\"\(quoted)\"]\n---\n"
    ).build()
    #expect(try alias.wording(of: "front-matter/value").explanation.contains(said))
  }

  /// They are links like others, and what a page links to is known by them.
  @Test func aLinkLeadsToOne() throws {
    let site = try site("/Borang%20(1).html")
      .edit("content/index.ms.md", "---\ntitle: A\n---\n[a](</Borang (1).html>)\n").build()
    site.expectClean()
    #expect(try site.file("ms/index.html").contains("href=\"/Borang%20%281%29.html\""))
  }

  @Test func anAliasHasThemToo() throws {
    let site = TestSite(TestSite.smallest).edit(
      "content/index.ms.md", "---\ntitle: A\naliases: [/%E5%85%B3%E4%BA%8E/]\n---\n")
    #expect(try site.build().file("关于/index.html").contains("url=/ms/"))
  }

  /// Written in two ways it is one address.
  @Test func theSameAddressInTwoSpellingsIsOne() throws {
    let site = TestSite(
      with: """
        -- redirects.yaml --
        /关于/: {page: index, language: ms}
        1️⃣/%E5%85%B3%E4%BA%8E/: {page: index, language: en}
        """)
    try site.build().expect([("link/alias-clash", "1️⃣")])
  }

  @Test func aPartIsNoLongerThanFilesMayBe() throws {
    let letters = String(repeating: "%E5%85%B3", count: 66)
    try site("/\(letters)/").build().expectClean()
    let long = try site("/\(letters)关/").build()
    long.expect([("redirects/value", "1️⃣")])
    #expect(
      try long.wording(of: "redirects/value").explanation
        .contains("no more than 200 characters"))
  }

  @Test(arguments: [
    ("/a/: {1️⃣page: index}", "redirects/missing"), ("/a/: {1️⃣language: ms}", "redirects/missing"),
    ("/a/: {page: index, language: 1️⃣fr}", "redirects/value"),
    ("/a/: {page: index, language: ms, 1️⃣halaman: x}", "redirects/unknown-key"),
    ("/a/: 1️⃣index", "redirects/type"),
  ])
  func whatItLeadsToIsSaidInWhole(line: String, rule: String) throws {
    try TestSite(with: "-- redirects.yaml --\n\(line)\n").build().expect([(rule, "1️⃣")])
  }

  /// As links name it.
  @Test func thePageMayBeNamedAsLinksNameIt() throws {
    let site = try TestSite(
      with: "-- redirects.yaml --\n/a/: {page: 'page:index', language: en}\n"
        + "/b/: {page: page:index1️⃣#tiada, language: en}\n"
    ).build()
    site.expect([("link/anchor", "1️⃣")])
    #expect(try site.file("a/index.html").contains("/en/"))
  }
}
