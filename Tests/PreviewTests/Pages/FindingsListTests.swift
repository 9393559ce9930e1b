import Foundation
import Testing

@testable import Preview

/// How findings read, on the preview's own pages and in what the overlay is told.
@Suite struct FindingsListTests {
  @Test func `code is told from prose by its backticks`() {
    #expect(
      Prose("Tulis `a<b` dan `c`.").html.html == "Tulis <code>a&lt;b</code> dan <code>c</code>.")
    #expect(Prose("Satu ` sahaja & lagi").html.html == "Satu ` sahaja &amp; lagi")
  }

  @Test(arguments: [("en", "Help:", "A link"), ("ms", "Cadangan:", "Pautan")])
  func `the verdict comes before the rule, and what helps is named`(
    language: String, help: String, rule: String
  ) throws {
    var files = SiteFolder.small
    files["content/faq.ms.md"] = "---\ntitle: Soalan\n---\n\n[Mati](page:indeks).\n"
    let preview = try TestPreview(files)
    for page in ["", "compare?page=faq"] {
      let body = try preview.ask(
        "GET", "/_selari/" + page, headers: ["Cookie": "selari-language=\(language)"]
      ).body
      let verdict = try #require(body.firstRange(of: "<p class=\"verdict\">"))
      let sentence = try #require(body.firstRange(of: "<p class=\"rule\">\(rule)"))
      #expect(verdict.lowerBound < sentence.lowerBound)
      #expect(body.contains("<p class=\"remedy\"><strong>\(help)</strong>"))
    }
  }

  @Test func `what is not listed is counted`() throws {
    var files = SiteFolder.small
    let links = (1...100).map { "[Mati](page:tiada-\($0))\n\n" }.joined()
    files["content/faq.ms.md"] = "---\ntitle: Soalan\n---\n\n" + links
    let preview = try TestPreview(files)
    let start = try preview.ask("GET", "/_selari/").body
    #expect(start.contains("Findings (100)") && start.contains("… and 40 more."))
    let browser = try preview.browser()
    browser.send(
      "GET /_selari/events?target=%2Fms%2F&mark=1-2 HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let state = try #require(browser.receive(until: "\"menu\":"))
    #expect(state.contains("100 errors"))
    #expect(browser.receive(until: "\"more\": \"… and 40 more.\"") != nil)
  }
}
