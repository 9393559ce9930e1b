import Testing

@testable import Selari

/// The filter `permalink`, which makes full addresses of paths.
@Suite struct PermalinkTests {
  private func site(_ text: String, url: String? = nil) throws -> TestSite {
    let site = TestSite(with: "")
    site.url = url
    return try site.edit("templates/page.html", "{{ '\(text)' | permalink }}").build()
  }

  @Test(arguments: [
    ("/ms/", "https://contoh.example/sub/ms/"), ("/sub/ms/", "https://contoh.example/sub/ms/"),
    ("/submarine/", "https://contoh.example/sub/submarine/"),
    ("/sub", "https://contoh.example/sub"),
    ("https://a.example/", "https://a.example/"), ("//a.example/x", "https://a.example/x"),
    ("", ""),
  ])
  func itGivesTheFullAddress(_ text: String, _ address: String) throws {
    let site = try site(text, url: "https://contoh.example/sub/")
    #expect(try site.file("ms/index.html") == address)
  }

  @Test(arguments: ["ms/x", "#a", "?q"])
  func itRefusesWhatIsNoPath(_ text: String) throws {
    let site = try site(text)
    #expect(!site.findings.isEmpty && site.findings.allSatisfy { $0.hasPrefix("template/type ") })
    let wording = try site.wording(of: "template/type")
    #expect(wording.explanation.contains("“\(text)”") && !wording.solutions.isEmpty)
  }
}
