import Diagnostics
import Foundation
import Selari
import Testing

@testable import Preview

@Suite struct PreviewServerTests {
  // MARK: - The site

  @Test func `pages, files and what is not there are served as a host would`() throws {
    let preview = try TestPreview()
    let home = try preview.ask("GET", "/ms/")
    #expect(home.status == 200)
    #expect(home.headers["content-type"] == "text/html; charset=utf-8")
    #expect(home.body.contains("Tutup pada 20 Oktober 2022."))
    let css = try #require(home.body.firstMatch(of: #/href="(\/[^"]*\.css)"/#)).1
    let style = try preview.ask("GET", String(css))
    #expect(style.headers["content-type"] == "text/css; charset=utf-8")
    #expect(style.body == "body { margin: 0 }\n")
    let moved = try preview.ask("GET", "/ms/faq?x=1")
    #expect(moved.status == 308)
    #expect(moved.headers["location"] == "/ms/faq/?x=1")
    let missing = try preview.ask("GET", "/ms/tiada/")
    #expect(missing.status == 404)
    #expect(missing.headers["content-type"] == "text/html; charset=utf-8")
    #expect(missing.body.contains("/_selari/live.js"))
    let here = ["Origin": "http://localhost"]
    #expect(try preview.ask("DELETE", "/ms/", headers: here).status == 405)
  }

  @Test func `a page that a browser has is not sent again`() throws {
    let preview = try TestPreview()
    let browser = try preview.browser()
    for target in ["/ms/", "/sitemap.xml"] {
      let tag = try #require(browser.ask("GET", target)?.headers["etag"])
      let again = browser.ask("GET", target, headers: ["If-None-Match": "\"x\", W/\(tag)"])
      #expect(again?.status == 304)
      #expect(again?.body == "")
      #expect(browser.ask("GET", target, headers: ["If-None-Match": "\"x\""])?.status == 200)
    }
    let head = try #require(browser.ask("HEAD", "/ms/"))
    let page = try #require(browser.ask("GET", "/ms/"))
    #expect(head.headers["content-length"] == page.headers["content-length"])
  }

  @Test func `the policy is strict, and the script is in what is served only`() throws {
    let preview = try TestPreview()
    for target in ["/ms/", "/_selari/"] {
      let policy = try #require(try preview.ask("GET", target).headers["content-security-policy"])
      #expect(policy.contains("default-src 'none'"))
      #expect(policy.contains("trusted-types 'none'"))
      #expect(!policy.contains("unsafe"))
    }
    #expect(FileManager.default.fileExists(atPath: preview.folder("output")) == false)
  }

  // MARK: - Who may ask

  @Test func `a name of somebody else's is not answered`() throws {
    let preview = try TestPreview()
    let answer = try preview.ask("GET", "/ms/", host: "evil.example")
    #expect(answer.status == 421)
    #expect(answer.body.contains("--host evil.example"))
    #expect(!answer.body.contains("Utama"))
  }

  @Test func `a page elsewhere cannot change what is shown`() throws {
    let preview = try TestPreview()
    for headers in [[:], ["Origin": "http://evil.example"], ["Origin": "null"]] {
      #expect(
        try preview.ask(
          "POST", "/_selari/time", headers: headers, body: "at=2030-01-01"
        ).status == 403)
    }
    #expect(try preview.ask("GET", "/ms/").body.contains("open"))
  }

  @Test(arguments: [
    "/../site.yaml", "/%2e%2e/site.yaml", "/%252e%252e/site.yaml", "/ms/..%2f..%2fsite.yaml",
    "/ms\\..\\..\\site.yaml", "/ms/%00", "/_selari/../site.yaml",
  ])
  func `no path leads out of the site`(target: String) throws {
    let answer = try TestPreview().ask("GET", target)
    #expect(answer.status == 400)
    #expect(!answer.body.contains("timezone"))
  }

  // MARK: - Live

  @Test func `who looks at a page is told when it changes, and nobody else is`() throws {
    let preview = try TestPreview()
    let faq = try preview.listen("/ms/faq/")
    let home = try preview.listen("/en/")
    try preview.folder.save("content/faq.ms.md", "---\ntitle: Soalan\n---\n\nJawapan baharu.\n")
    #expect(faq.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("Jawapan baharu."))
    try preview.folder.save("content/index.en.md", "---\ntitle: Home\n---\n\nHello.\n")
    let told = try #require(home.receive(until: "event: page\n"))
    #expect(told.components(separatedBy: "event: page").count == 2)
  }

  @Test func `another stylesheet is told as such`() throws {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/")
    try preview.folder.save("templates/assets/site.css", "body { margin: 1px }\n")
    let told = try #require(page.receive(until: "event: styles\n"))
    #expect(!told.contains("event: page"))
  }

  @Test func `a browser that comes late catches up`() throws {
    let preview = try TestPreview()
    let old = try preview.browser()
    old.send("GET /_selari/events?target=%2Fms%2F&mark=1-2 HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(old.receive(until: "event: page\n") != nil)
  }

  @Test func `a failed build keeps the last good page, tells why, and is over when mended`() throws
  {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/")
    let good = try #require(SiteFolder.small["templates/page.html"])
    try preview.folder.save(
      "templates/page.html", good.replacing("page.content", with: "page.contnet"))
    _ = try #require(page.receive(until: "\"errors\": 1"))
    #expect(page.receive(until: "templates/page.html:5:") != nil)
    let shown = try preview.ask("GET", "/ms/")
    #expect(shown.status == 200)
    #expect(shown.body.contains("Tutup pada"))
    try preview.folder.save("templates/page.html", good)
    #expect(page.receive(until: "\"errors\": 0") != nil)
  }

  /// Without its front matter a page has no title, no address of its own, and is no draft either.
  @Test func `a page whose front matter breaks stays as it was until it is mended or gone`() throws
  {
    let good = "---\ntitle: Acara\nslug: acara-kami\n---\nTeks acara.\n"
    var files = SiteFolder.small
    files["content/acara.en.md"] = "---\ntitle: Events\n---\nText.\n"
    files["content/acara.ms.md"] = good
    let preview = try TestPreview(files)
    let page = try preview.listen("/ms/acara-kami/")
    _ = try #require(page.receive(until: "\"errors\": 0"))
    try preview.folder.save(
      "content/acara.ms.md", good.replacing("title: Acara", with: "title: Acara: kami"))
    _ = try #require(page.receive(until: "\"errors\": 1"))
    let shown = try preview.ask("GET", "/ms/acara-kami/")
    #expect(shown.status == 200 && shown.body.contains("Teks acara."))
    try preview.folder.save("content/acara.ms.md", good.replacing("kami", with: "lain"))
    _ = try #require(page.receive(until: "\"errors\": 0"))
    let moved = try preview.ask("GET", "/ms/acara-kami/")
    #expect(moved.status == 307 && moved.headers["location"] == "/ms/acara-lain/")
    #expect(try preview.ask("GET", "/ms/acara-lain/").body.contains("Teks acara."))
  }

  @Test func `a site that cannot be built yet says why, and is there once it can`() throws {
    var files = SiteFolder.small
    files["site.yaml"] = "name: [\n"
    let preview = try TestPreview(files)
    #expect(preview.first.hasErrors)
    let page = try preview.ask("GET", "/ms/")
    #expect(page.status == 503)
    #expect(page.body.contains("site.yaml:"))
    let listener = try preview.listen("/ms/")
    try preview.folder.save("site.yaml", try #require(SiteFolder.small["site.yaml"]))
    #expect(listener.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/").status == 200)
  }

  // MARK: - Time

  @Test func `the site is shown as of a chosen instant, and as of now again`() throws {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/")
    let answer = try preview.post("/_selari/time", "at=2022-10-21&back=/ms/")
    #expect(answer.status == 303)
    #expect(answer.headers["location"] == "/ms/")
    #expect(page.receive(until: "event: page\n") != nil)
    #expect(page.receive(until: "Shown as of Friday, 21 October 2022") != nil)
    let closed = try preview.ask("GET", "/ms/").body
    #expect(closed.contains("closed"))
    #expect(closed.contains("<html data-now=\"2022-10-21T00:00:00+08:00\" lang=\"ms\">"))
    _ = try preview.post("/_selari/time", "date=2022-10-20&time=10:00")
    #expect(try preview.ask("GET", "/ms/").body.contains("closing"))
    _ = try preview.post("/_selari/time", "")
    #expect(try preview.ask("GET", "/ms/").body.contains("open"))
    let bad = try preview.post("/_selari/time", "at=esok")
    #expect(bad.headers["location"] == "/_selari/time?unreadable=yes")
  }

  @Test func `each stop of the slider says what changes there, in both languages`() throws {
    var files = SiteFolder.small
    files["content/facts.yaml"] = """
      call: {type: window, opens: 2022-10-10, closes: 2022-10-20, title: {ms: Seruan, en: Call}}
      """
    files["content/acara.ms.md"] = """
      ---
      title: Acara & majlis
      publish: 2022-10-10
      expire: 2022-11-01
      ---
      """
    files["content/acara.en.md"] = "---\ntitle: Event\nexpire: 2022-12-01\n---\n"
    let preview = try TestPreview(files)
    let english = try preview.ask("GET", "/_selari/time").body
    for event in [
      "the page “Event” is published; the window “call” opens",
      "the last day of the window “call” begins",
      "the window “call” has closed", "the page “Acara &amp; majlis” expires (Bahasa Melayu)",
      "the page “Event” expires (English)",
    ] { #expect(english.contains(event + "</span>"), "\(event)") }
    // The slider says it too.
    #expect(english.contains(": the page “Event” is published; the window “call” opens</data>"))
    let malay = try preview.ask(
      "GET", "/_selari/time", headers: ["Cookie": "selari-language=ms"]
    ).body
    for event in [
      "halaman “Acara &amp; majlis” diterbitkan; tempoh “call” dibuka",
      "hari terakhir tempoh “call” bermula", "tempoh “call” sudah tamat",
      "halaman “Event” tamat tempoh (English)",
    ] { #expect(malay.contains(event + "</span>"), "\(event)") }
  }

  @Test func `a draft that would come or go stops the slider at nothing`() throws {
    var files = SiteFolder.small
    files["content/draf.ms.md"] = "---\ntitle: Draf\ndraft: true\npublish: 2022-10-10\n---\n"
    files["content/draf.en.md"] = "---\ntitle: Draft\n---\n"
    let page = try TestPreview(files).ask("GET", "/_selari/time").body
    #expect(!page.contains("10 October 2022"))
    #expect(page.contains("20 October 2022"))
  }

  @Test func `a form leads back to a page of this server only`() throws {
    let preview = try TestPreview()
    for back in ["//evil.example/", "https://evil.example/", "/%0d%0aX:y", "\\\\evil", ""] {
      let answer = try preview.post("/_selari/drafts", "show=no&back=" + Percent.encoded(back))
      #expect(answer.headers["location"] == "/_selari/")
    }
  }

  // MARK: - The preview's own pages

  @Test(arguments: ["", "translations", "compare?page=faq", "time", "source?file=site.yaml"])
  func `each page speaks the language that was chosen`(page: String) throws {
    let preview = try TestPreview()
    let english = try preview.ask("GET", "/_selari/" + page)
    #expect(english.status == 200)
    #expect(english.body.contains("<html lang=\"en\">"))
    let chosen = try preview.post("/_selari/language", "lang=ms&back=/_selari/")
    let cookie = try #require(chosen.headers["set-cookie"]?.split(separator: ";").first)
    let malay = try preview.ask("GET", "/_selari/" + page, headers: ["Cookie": String(cookie)])
    #expect(malay.body.contains("<html lang=\"ms\">"))
    #expect(malay.body.contains("Terjemahan"))
  }

  @Test func `a date that differs is shown at its block on both sides`() throws {
    var files = SiteFolder.small
    files["content/index.en.md"] = "---\ntitle: Home\n---\n\nCloses on 21 October 2022.\n"
    let page = try TestPreview(files).ask("GET", "/_selari/compare?page=index").body
    #expect(page.contains("<mark>20 Oktober 2022</mark>"))
    #expect(page.contains("<mark>21 October 2022</mark>"))
    #expect(page.contains("parity/facts"))
  }

  @Test func `stopping while browsers listen ends at once`() throws {
    let preview = try TestPreview()
    let listeners = try (0..<5).map { _ in try preview.listen("/ms/") }
    preview.server.stop()
    for listener in listeners { _ = listener.receiveAll() }
    #expect(throws: Browser.CannotConnect.self) { try preview.browser() }
  }
}
