import Foundation
import Testing

@testable import Preview

/// A site whose address has a path is served at that path.
@Suite struct SitePathTests {
  private func preview() throws -> TestPreview {
    var files = SiteFolder.small
    files["site.yaml"] = files["site.yaml"]?.replacing(".example/", with: ".example/alliance/")
    return try TestPreview(files)
  }

  @Test func `pages and what they link to are at the path`() throws {
    let preview = try preview()
    let home = try preview.ask("GET", "/alliance/ms/")
    #expect(home.status == 200 && home.body.contains("Tutup pada"))
    let css = try #require(home.body.firstMatch(of: #/href="(\/alliance\/[^"]*\.css)"/#)).1
    #expect(try preview.ask("GET", String(css)).body == "body { margin: 0 }\n")
    let moved = try preview.ask("GET", "/alliance/ms/faq?x=1")
    #expect(moved.headers["location"] == "/alliance/ms/faq/?x=1")
    #expect(try preview.ask("GET", "/alliance/ms/tiada/").status == 404)
  }

  @Test(arguments: [
    ("/", "/alliance/"), ("/?x=1", "/alliance/?x=1"), ("/alliance", "/alliance/"),
    ("/ms/faq/?x=1", "/alliance/ms/faq/?x=1"), ("/alliances/", "/alliance/alliances/"),
  ])
  func `an address without the path leads to it`(target: String, location: String) throws {
    let answer = try preview().ask("GET", target)
    // Not for good: a browser that remembers would not find the site once its address is another.
    #expect(answer.status == 307)
    #expect(answer.headers["location"] == location)
  }

  @Test func `the address that is told is the site's, and the tools keep theirs`() throws {
    let preview = try preview()
    #expect(preview.server.address == "http://127.0.0.1:\(preview.port)/alliance/")
    #expect(preview.server.toolsAddress == "http://127.0.0.1:\(preview.port)/_selari/")
    for (tool, link) in [
      ("", "href=\"/alliance/\""), ("compare?page=faq", "href=\"/alliance/en/faq/\""),
      ("time?page=faq", "src=\"/alliance/ms/faq/\""),
      ("translations", "href=\"/alliance/ms/faq/\""),
    ] {
      #expect(try preview.ask("GET", "/_selari/" + tool).body.contains(link), "\(tool)")
    }
  }

  @Test func `who looks at a page there is told of its edits, and of its tools`() throws {
    let preview = try preview()
    let home = try preview.ask("GET", "/alliance/ms/faq/")
    let mark = try #require(home.body.firstMatch(of: #/data-mark="([^"]*)"/#)).1
    let page = try preview.browser()
    page.send(
      "GET /_selari/events?target=%2Falliance%2Fms%2Ffaq%2F&mark=\(mark) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    )
    #expect(page.receive(until: "/_selari/compare?page=faq") != nil)
    try preview.folder.save("content/faq.ms.md", "---\ntitle: Soalan\n---\n\nJawapan baharu.\n")
    #expect(page.receive(until: "event: page\n") != nil)
    try preview.folder.save("templates/assets/gambar.svg", "<svg/>")
    #expect(page.receive(until: "[\"/alliance/") != nil)
  }

  @Test func `who looks where the site was is led to where it is`() throws {
    let preview = try preview()
    let page = try preview.listen("/alliance/ms/faq/")
    let text = try #require(SiteFolder.small["site.yaml"])
    try preview.folder.save("site.yaml", text)
    #expect(page.receive(until: "event: page\n") != nil)
    for (former, location) in [("/alliance/ms/faq/?x=1", "/ms/faq/?x=1"), ("/alliance", "/")] {
      let answer = try preview.ask("GET", former)
      #expect(answer.status == 307 && answer.headers["location"] == location)
    }
    for none in ["/alliance/ms/tiada/", "/nowhere/ms/faq/", "/alliances/ms/faq/"] {
      #expect(try preview.ask("GET", none).status == 404)
    }
    let home = try preview.listen("/ms/")
    try preview.folder.save("site.yaml", text.replacing(".example/", with: ".example/baharu/"))
    #expect(home.receive(until: "event: styles\n") != nil)
    let answer = try preview.ask("GET", "/alliance/ms/faq/")
    #expect(answer.status == 307 && answer.headers["location"] == "/baharu/ms/faq/")
  }

  @Test func `a path in the address that is edited moves the site`() throws {
    var files = SiteFolder.small
    files["templates/page.html"]? += "<a href=\"{{ page.url }}\">Pautan</a>"
    let preview = try TestPreview(files)
    let page = try preview.listen("/ms/")
    let text = try #require(SiteFolder.small["site.yaml"])
    try preview.folder.save("site.yaml", text.replacing(".example/", with: ".example/baharu/"))
    #expect(page.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/").headers["location"] == "/baharu/ms/")
  }
}
