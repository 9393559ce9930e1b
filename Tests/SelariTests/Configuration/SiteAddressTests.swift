import Diagnostics
import Testing

@testable import Selari

/// The address at which a site is served: what is none is told by the part of it that is wrong.
@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("https://contoh.example/", "https://contoh.example"),
    ("HTTPS://Contoh.Example", "https://contoh.example"),
    ("https://contoh.example//a///b", "https://contoh.example/a/b"),
    ("https://contoh.example/a%20b/", "https://contoh.example/a%20b"),
    ("http://localhost:8787/", "http://localhost:8787"), ("http://127.0.0.1/", "http://127.0.0.1"),
    // The scheme's own port is no part of an address that machines compare.
    ("https://contoh.example:443/a/", "https://contoh.example/a"),
    ("https://contoh.example:0443/", "https://contoh.example"),
    ("http://contoh.example:80", "http://contoh.example"),
    ("http://contoh.example:443/", "http://contoh.example:443"),
    ("https://contoh.example:80/", "https://contoh.example:80"),
  ])
  func anAddressHasOneWriting(text: String, root: String) throws {
    #expect(try SiteAddress(reading: text).permalink("") == root)
  }

  @Test(arguments: [
    ("contoh.example", "begins with", "https://contoh.example"),
    ("ftp://contoh.example/", "begins with", nil), ("", "begins with", nil),
    ("https://", "no host", nil), ("https:///a", "no host", nil), ("https://:80/", "no host", nil),
    ("https://é.example/", "Punycode", "https://xn--9ca.example/"),
    ("https://é.example:99/a/", "Punycode", "https://xn--9ca.example:99/a/"),
    ("https://a_b.example/", "a `_`", nil), ("https://[::1]/", "a `[`", nil),
    ("https://x..example/", "a dot", "https://x.example/"),
    ("https://.x.example/", "a dot", "https://x.example/"),
    ("https://x.example./a/", "a dot", "https://x.example/a/"),
    ("https://-x.example/", "`-x`", nil), ("https://x-.example/", "`x-`", nil),
    ("https://\(String(repeating: "a", count: 64)).example/", "too long", nil),
    ("https://\(String(repeating: "abc.", count: 64))example/", "too long", nil),
    ("https://x.example:99999/", "`99999`", "https://x.example/"),
    ("https://x.example:0/", "`0`", "https://x.example/"),
    ("https://x.example:/", "``", "https://x.example/"),
    ("https://x.example:8a/", "`8a`", "https://x.example/"),
    ("https://x.example/?a", "a `?`", "https://x.example/"),
    ("https://x.example#a", "a `#`", "https://x.example"),
    ("https://u@x.example/", "no user", "https://x.example/"),
    ("https://u:p@x.example/a/", "no user", "https://x.example/a/"),
    ("https://x.example/a+b/", "a `+`", "https://x.example/a%2Bb/"),
    ("https://x.example/(a)/", "a `(`", "https://x.example/%28a%29/"),
    ("https://x.example/é/", "a `é`", "https://x.example/%C3%A9/"),
    ("https://x.example/%zz/", "`%zz`", nil), ("https://x.example/a%2/", "`a%2`", nil),
    ("https://x.example/a%2Fb/", "`a%2Fb`", nil), ("https://x.example/%00/", "`%00`", nil),
    ("https://x.example/../", "`..`", nil), ("https://x.example/%2e/", "`%2e`", nil),
    ("https://x.example/ ", "no blanks", "https://x.example/"),
    ("https://x.example/\nb", "no blanks", nil), ("https://x .example/", "no blanks", nil),
  ])
  func whatIsWrongIsSaidAndWhatIsMeant(text: String, said: String, meant: String?) throws {
    let fault = #expect(throws: SiteAddressFault.self) { try SiteAddress(reading: text) }
    let found = try #require(fault)
    #expect(found.explanation(in: .en).contains(said))
    #expect(found.solutions(in: .en).map(\.replacement) == [meant])
    #expect(found.solutions(in: .ms).map(\.replacement) == [meant])
    if !said.hasPrefix("`") || said == "``" { return }
    #expect(found.explanation(in: .ms).contains(said))
  }

  @Test(arguments: [
    "url: 1️⃣https://u@x.example/", "url: 1️⃣\"\"", "url: 1️⃣\"https://x.example/\\nb\"",
    "url: https://x.example/\npublish: {a: {kind: folder, path: ../a, url: 1️⃣x.example}}",
  ])
  func itIsToldWhereItIsWritten(line: String) throws {
    try TestSite(TestSite.smallest.replacing("url: https://contoh.example/", with: line)).build()
      .expect([("site/value", "1️⃣")])
  }

  @Test func anOlderPathIsToldToBeTooLong() throws {
    let name = String(repeating: "a", count: 201)
    let site = try TestSite(
      with: "-- redirects.yaml --\n1️⃣/lama/\(name)/: {page: index, language: ms}\n"
    ).build()
    site.expect([("redirects/value", "1️⃣")])
    #expect(
      try site.wording(of: "redirects/value").explanation
        == "A part of a path, between two `/`, has no more than 200 characters, and each letter but a "
        + "to z counts for two or more.")
    site.edit("redirects.yaml", "/lama/\(name.dropLast())/: {page: index, language: ms}\n")
    try site.build().expectClean()
  }
}
