import Foundation
import Selari
import Testing

@testable import Preview

/// What is shown of a page while something is wrong, and that what is said of it is true.
@Suite struct PageStandingTests {
  private static let good = "---\ntitle: Soalan\n---\n\nJawapan.\n"

  @Test(arguments: [
    "title: Soalan\n---\n\nLain.\n", "---\ntitle: Soalan\n\nLain.\n",
    "---\ntitel: Soalan\n---\n\nLain.\n", "---\ntitle: Soalan: kami\n---\n\nLain.\n",
  ])
  func `a page whose front matter cannot be read stays as it was`(broken: String) throws {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/faq/")
    let before = try preview.ask("GET", "/ms/faq/").body
    try preview.folder.save("content/faq.ms.md", broken)
    #expect(page.receive(until: ": this page is as it could last be built\"") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body == before)
    // Another edit, elsewhere, does not bring up what could not be read.
    let home = try preview.listen("/ms/")
    try preview.folder.save("content/index.ms.md", "---\ntitle: Utama\n---\n\nBaharu.\n")
    #expect(home.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body == before)
    try preview.folder.save("content/faq.ms.md", Self.good.replacing("Jawapan", with: "Betul"))
    #expect(page.receive(until: "\"errors\": 0") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("Betul."))
  }

  @Test func `a page that could never be made is shown as far as it goes, and as it is`() throws {
    var files = SiteFolder.small
    files["content/faq.ms.md"] = "---\ntitel: Soalan\n---\n\nSatu.\n"
    let preview = try TestPreview(files)
    let page = try preview.listen("/ms/faq/")
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("Satu."))
    try preview.folder.save("content/faq.ms.md", "---\ntitel: Soalan\n---\n\nDua.\n")
    #expect(page.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("Dua."))
    let state = try headline("/ms/faq/", preview)
    #expect(state.contains("this page is shown as far as it could be read"))
  }

  @Test func `what is said over each page is true of it`() throws {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/faq/")
    try preview.folder.save(
      "content/faq.ms.md", Self.good.replacing("Jawapan.", with: "[Mati](page:tiada) baharu."))
    #expect(page.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("baharu."))
    // The page is told first, and how the site stands once all of it has been looked at.
    #expect(page.receive(until: "\"errors\": 1") != nil)
    for (target, text) in [
      ("/ms/faq/", "1 error in this page's file: this page is up to date"),
      ("/ms/", "1 error in other files: this page is up to date"),
      ("/ms/tiada/", "1 error in the site"), ("/_selari/compare?page=faq", "1 error in the site"),
    ] {
      #expect(try headline(target, preview) == text, "\(target)")
    }
  }

  @Test func `a page of whose front matter a part cannot be read is shown as far as it could be`()
    throws
  {
    var files = SiteFolder.small
    files["content/faq.ms.md"] = "---\ntitle: Soalan\ndate: semalam\n---\n"
    files["content/index.ms.md"] = "---\ntitle: Utama\n---\n\n[Mati](page:tiada)\n"
    let preview = try TestPreview(files)
    let read = "2 errors: this page is shown as far as it could be read"
    #expect(try headline("/ms/faq/", preview) == read)
    let whole = "2 errors, 1 of them in this page's file: this page is up to date"
    #expect(try headline("/ms/", preview) == whole)
  }

  @Test(arguments: ["timezone: Asia/Kuala_Lumpor", "timezon: Asia/Kuala_Lumpur"])
  func `where the time zone cannot be read, no page tells times by another`(broken: String) throws {
    var files = SiteFolder.small
    files["content/faq.ms.md"] = "---\ntitle: Soalan\n---\n\n{{ facts.call.closed_at }}\n"
    let preview = try TestPreview(files)
    let page = try preview.listen("/ms/faq/")
    let before = try preview.ask("GET", "/ms/faq/").body
    let good = try #require(files["site.yaml"])
    try preview.folder.save(
      "site.yaml", good.replacing("timezone: Asia/Kuala_Lumpur", with: broken))
    #expect(page.receive(until: "this page is as it could last be built") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body == before)
    try preview.folder.save("site.yaml", good)
    #expect(page.receive(until: "\"errors\": 0") != nil)
  }

  @Test func `a time that is chosen while nothing can be built is not said to be shown`() throws {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/")
    _ = try preview.post("/_selari/time", "at=2022-10-05T00:00:00%2B08:00")
    #expect(page.receive(until: "Shown as of Wednesday, 5 October 2022") != nil)
    try preview.folder.save("site.yaml", "name: [\n")
    #expect(page.receive(until: "this page is as it could last be built") != nil)
    _ = try preview.post("/_selari/time", "at=2022-10-25T00:00:00%2B08:00")
    let told = page.receive(until: "pages are still as of Wednesday, 5 October 2022")
    #expect(told?.contains("cannot be shown yet because of errors") == true)
    #expect(try preview.ask("GET", "/ms/").body.contains("data-now=\"2022-10-05T00:00:00+08:00\""))
    let start = try preview.ask("GET", "/_selari/").body
    #expect(start.contains("cannot be shown yet") && start.contains("4 pages"))
    try preview.folder.save("site.yaml", try #require(SiteFolder.small["site.yaml"]))
    #expect(page.receive(until: "Shown as of Tuesday, 25 October 2022") != nil)
  }

  @Test func `a page that is kept keeps the stylesheet that it names`() throws {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/faq/")
    let old = try stylesheet(of: "/ms/faq/", preview)
    try preview.folder.save("content/faq.ms.md", "---\ntitel: Soalan\n---\n")
    #expect(page.receive(until: "this page is as it could last be built") != nil)
    let home = try preview.listen("/ms/")
    for padding in 1...2 {
      try preview.folder.save("templates/assets/site.css", "body { padding: \(padding)px }\n")
      #expect(home.receive(until: "event: styles\n") != nil)
    }
    #expect(try stylesheet(of: "/ms/faq/", preview) == old)
    #expect(try stylesheet(of: "/ms/", preview) != old)
    #expect(try preview.ask("GET", old).body == "body { margin: 0 }\n")
    try preview.folder.save("content/faq.ms.md", Self.good)
    #expect(page.receive(until: "\"errors\": 0") != nil)
    #expect(try stylesheet(of: "/ms/faq/", preview) != old)
    #expect(try preview.ask("GET", old).status == 404)
  }

  private func stylesheet(of target: String, _ preview: TestPreview) throws -> String {
    let body = try preview.ask("GET", target).body
    return String(try #require(body.firstMatch(of: #/rel="stylesheet" href="([^"]*)"/#)).1)
  }

  @Test func `where the whole site cannot be built, every page is as it was`() throws {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/")
    try preview.folder.save("site.yaml", "name: [\n")
    #expect(page.receive(until: "this page is as it could last be built") != nil)
    try preview.folder.save("site.yaml", try #require(SiteFolder.small["site.yaml"]))
    #expect(page.receive(until: "\"errors\": 0") != nil)
  }

  @Test func `what is wrong in the page's own file is told first`() throws {
    var files = SiteFolder.small
    // More than are told at a time, in a file that comes before.
    files["content/a.ms.md"] =
      "---\ntitle: A\n---\n\n"
      + (0..<80).map { "[x](page:lain-\($0))\n\n" }.joined()
    files["content/a.en.md"] = "---\ntitle: A\n---\n"
    files["content/faq.ms.md"] = "---\ntitle: Soalan\n---\n\n[Mati](page:tiada)\n"
    let preview = try TestPreview(files)
    #expect(try firstPlace("/ms/faq/", preview) == "content/faq.ms.md:5:8")
    #expect(try firstPlace("/ms/", preview) == "content/a.ms.md:5:5")
    // A page that can no longer be read is the file's all the same.
    let page = try preview.listen("/ms/faq/")
    try preview.folder.save("content/faq.ms.md", "---\ntitel: Soalan\n---\n")
    #expect(page.receive(until: "this page is as it could last be built") != nil)
    #expect(try firstPlace("/ms/faq/", preview).hasPrefix("content/faq.ms.md"))
  }

  /// Where the first finding is that a browser is told of which opens a page now.
  private func firstPlace(_ target: String, _ preview: TestPreview) throws -> String {
    let told = try state(target, preview)
    return String(try #require(told.firstMatch(of: #/"place": "([^"]*)"/#)).1)
  }

  /// What a browser that opens a page now is told.
  private func headline(_ target: String, _ preview: TestPreview) throws -> String {
    let told = try state(target, preview)
    return String(try #require(told.firstMatch(of: #/"wrong": "([^"]*)"/#)).1)
  }

  private func state(_ target: String, _ preview: TestPreview) throws -> String {
    let browser = try preview.browser()
    browser.send(
      "GET /_selari/events?target=\(Percent.encoded(target))&mark=1-2 HTTP/1.1\r\nHost: localhost\r\n\r\n"
    )
    return try #require(browser.receive(until: "\"show\":"))
  }
}
