import Foundation
import Selari
import Testing

@testable import Preview

/// Files beside the pages: how they are served, and who is told of them.
@Suite struct PreviewFilesTests {
  private static let drawing = "<svg fill='#ff0000' xmlns='http://www.w3.org/2000/svg'/>"
  private static let other = drawing.replacing("ff0000", with: "00ff00")

  private static func preview() throws -> TestPreview {
    var files = SiteFolder.small
    files["content/carta.svg"] = drawing
    files["content/index.ms.md"]?.append("\n![Carta](carta.svg)\n")
    return try TestPreview(files)
  }

  /// What a page says of the files that it shows.
  private static func stamp(_ page: Browser.Answer) throws -> String {
    String(try #require(page.body.firstMatch(of: #/data-files="([^"]*)"/#)).1)
  }

  /// A browser that opened a page once, and listens from now on.
  private static func comesBack(
    to preview: TestPreview, _ page: Browser.Answer
  ) throws -> Browser {
    let mark = try #require(page.body.firstMatch(of: #/data-mark="([^"]*)"/#)).1
    let browser = try preview.browser()
    let query = "target=%2Fms%2F&mark=\(mark)&files=\(try stamp(page))"
    browser.send("GET /_selari/events?\(query) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    return browser
  }

  // MARK: - What changed

  @Test func `a file of the same size is told`() throws {
    let preview = try Self.preview()
    let page = try preview.listen("/ms/")
    try preview.folder.write("content/carta.svg", Self.other)
    _ = try #require(page.receive(until: "event: files\n"))
    #expect(page.receive(until: "\n\n")?.contains("\"/carta.svg\"") == true)
    #expect(try preview.ask("GET", "/carta.svg").body == Self.other)
  }

  @Test func `a browser that comes back is told of the files that changed meanwhile`() throws {
    let preview = try Self.preview()
    let page = try preview.ask("GET", "/ms/")
    let watching = try preview.listen("/ms/")
    let unchanged = try Self.comesBack(to: preview, page)
    #expect(unchanged.receive(until: "event: state\n")?.contains("event: files") == false)
    try preview.folder.write("content/carta.svg", Self.other)
    _ = try #require(watching.receive(until: "event: files\n"))
    let late = try Self.comesBack(to: preview, page)
    _ = try #require(late.receive(until: "event: files\n"))
    let told = try #require(late.receive(until: "\n\n"))
    #expect(told.contains("\"/carta.svg\"") && !told.contains("event: page"))
    // The page that is loaded then is not taken for the one before, whose files were others.
    let tag = try #require(page.headers["etag"])
    let again = try preview.ask("GET", "/ms/", headers: ["If-None-Match": tag])
    #expect(again.status == 200)
    #expect(try Self.stamp(again) != Self.stamp(page))
    #expect(told.contains("\"\(try Self.stamp(again))\""))
  }

  @Test func `a page that is open while the server starts anew is not loaded for nothing`() throws {
    let page = try Self.preview().ask("GET", "/ms/")
    let next = try Self.preview()
    #expect(try Self.stamp(next.ask("GET", "/ms/")) == Self.stamp(page))
    try next.folder.write("content/carta.svg", Self.other)
    let late = try Self.comesBack(to: next, page)
    #expect(late.receive(until: "event: files\n") != nil)
  }

  // MARK: - Names

  @Test func `a file is served whatever its name is, as a host serves it`() throws {
    var files = SiteFolder.small
    files["content/a\\b.txt"] = "Garis miring"
    files["content/100%.html"] = "<!doctype html><title>Seratus</title>"
    let preview = try TestPreview(files)
    let text = try preview.ask("GET", "/a%5Cb.txt")
    #expect(text.status == 200 && text.body == "Garis miring")
    // Its script asks for the page by the name that it has in an address, and listens so.
    let page = try preview.ask("GET", "/100%25.html")
    #expect(page.body.contains("data-target=\"/100%25.html\""))
    let browser = try preview.listen("/100%25.html")
    try preview.folder.save("content/100%.html", "<!doctype html><title>Lain</title>")
    #expect(browser.receive(until: "event: page\n") != nil)
  }

  // MARK: - Parts

  @Test func `a film is wound forward`() throws {
    let preview = try Self.preview()
    let browser = try preview.browser()
    let whole = try #require(browser.ask("GET", "/carta.svg"))
    #expect(whole.status == 200 && whole.headers["accept-ranges"] == "bytes")
    let size = whole.body.utf8.count
    let part = try #require(
      browser.ask("GET", "/carta.svg", headers: ["Range": "bytes=5-8"]))
    #expect(part.status == 206 && part.body == "fill")
    #expect(part.headers["content-range"] == "bytes 5-8/\(size)")
    #expect(part.headers["etag"] == whole.headers["etag"])
    let beyond = try #require(
      browser.ask("GET", "/carta.svg", headers: ["Range": "bytes=\(size)-"]))
    #expect(beyond.status == 416 && beyond.headers["content-range"] == "bytes */\(size)")
    let other = browser.ask(
      "GET", "/carta.svg", headers: ["Range": "bytes=5-8", "If-Range": "\"x\""])
    #expect(other?.status == 200 && other?.body == whole.body)
    let known = browser.ask(
      "GET", "/carta.svg",
      headers: ["Range": "bytes=5-8", "If-None-Match": whole.headers["etag"] ?? ""])
    #expect(known?.status == 304)
    let head = browser.ask("HEAD", "/carta.svg", headers: ["Range": "bytes=5-8"])
    #expect(head?.status == 200 && head?.headers["accept-ranges"] == "bytes")
  }

  // MARK: - Methods

  @Test(arguments: ["PUT", "DELETE", "OPTIONS", "POST"])
  func `what nobody may do is refused as such`(method: String) throws {
    let preview = try Self.preview()
    let elsewhere = ["Sec-Fetch-Site": "cross-site", "Origin": "https://lain.example"]
    for headers in [[:], elsewhere] {
      let answer = try preview.ask(method, "/ms/", headers: headers)
      #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
    }
    // A form says that it comes from here.
    let form = try preview.ask(method, "/_selari/drafts", body: "show=yes")
    #expect(form.status == (method == "POST" ? 403 : 405))
    if method != "POST" { #expect(form.headers["allow"] == "GET, HEAD, POST") }
    #expect(try preview.ask(method, "/ms/", host: "evil.example").status == 421)
  }
}
