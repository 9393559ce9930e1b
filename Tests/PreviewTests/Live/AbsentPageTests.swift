import Foundation
import Testing

@testable import Preview

/// Addresses at which no page is shown, but of which something is known.
@Suite struct AbsentPageTests {
  @Test func `drafts are shown when they are asked for`() throws {
    var files = SiteFolder.small
    files["content/draf.ms.md"] = "---\ntitle: Draf\ndraft: true\n---\n"
    files["content/draf.en.md"] = "---\ntitle: Draft\n---\n"
    let preview = try TestPreview(files)
    #expect(try preview.ask("GET", "/ms/draf/").status == 404)
    _ = try preview.post("/_selari/drafts", "show=yes")
    #expect(try preview.ask("GET", "/ms/draf/").status == 200)
    _ = try preview.post("/_selari/drafts", "show=no")
    #expect(try preview.ask("GET", "/ms/draf/").status == 404)
  }

  @Test func `a draft's address says that it is one, and a page to come that it is`() throws {
    var files = SiteFolder.small
    files["content/draf.ms.md"] = "---\ntitle: Teks & draf\nslug: teks\ndraft: true\n---\n"
    files["content/draf.en.md"] = "---\ntitle: Draft\n---\n"
    files["content/esok.ms.md"] = "---\ntitle: Esok\npublish: 2030-01-01\n---\n"
    files["content/esok.en.md"] = "---\ntitle: Tomorrow\n---\n"
    let preview = try TestPreview(files)
    for target in ["/ms/teks/", "/ms/teks"] {
      let draft = try preview.ask("GET", target)
      #expect(draft.status == 404 && draft.body.contains("This page is a draft"))
      #expect(draft.body.contains("Teks &amp; draf"))
      #expect(draft.body.contains("content/draf.ms.md") && draft.body.contains("Show drafts"))
    }
    let later = try preview.ask("GET", "/ms/esok/")
    #expect(later.status == 404 && later.body.contains("The time of this page has not come"))
    #expect(try !preview.ask("GET", "/ms/tiada/").body.contains("Show drafts"))
    // Who looks at it there sees it once it is shown.
    let page = try preview.listen("/ms/teks/")
    _ = try preview.post("/_selari/drafts", "show=yes")
    #expect(page.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/teks/").status == 200)
  }

  @Test func `who looks at a page whose slug is taken is not led to the other page`() throws {
    for taken in ["a", "z"] {
      var files = SiteFolder.small
      files["content/\(taken).ms.md"] = "---\ntitle: Lain\nslug: diambil\n---\n\nLain.\n"
      files["content/\(taken).en.md"] = "---\ntitle: Other\n---\n"
      let preview = try TestPreview(files)
      let page = try preview.listen("/ms/faq/")
      try preview.folder.save(
        "content/faq.ms.md", "---\ntitle: Soalan\nslug: diambil\n---\n\nJawapan baharu.\n")
      #expect(page.receive(until: "1 error") != nil)
      let shown = try preview.ask("GET", "/ms/faq/")
      #expect(shown.status == 200 && shown.body.contains("Jawapan."), "\(taken)")
      try preview.folder.save(
        "content/faq.ms.md", "---\ntitle: Soalan\nslug: lain\n---\n\nJawapan.\n")
      #expect(page.receive(until: "event: page\n") != nil)
      #expect(try preview.ask("GET", "/ms/faq/").headers["location"] == "/ms/lain/")
    }
  }

  @Test func `a page keeps its address when another is given it, and says so`() throws {
    var files = SiteFolder.small
    files["content/zaman.ms.md"] = "---\ntitle: Zaman\nslug: istilah\n---\n\nGlosari.\n"
    files["content/zaman.en.md"] = "---\ntitle: Age\n---\n"
    let preview = try TestPreview(files)
    let page = try preview.listen("/ms/istilah/")
    let faq = try preview.listen("/ms/faq/")
    // The one that comes first would take it.
    try preview.folder.save(
      "content/faq.ms.md", "---\ntitle: Soalan\nslug: istilah\n---\n\nJawapan.\n")
    #expect(page.receive(until: "1 error: this page is as it could last be built") != nil)
    #expect(try preview.ask("GET", "/ms/istilah/").body.contains("Glosari."))
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("Jawapan."))
    // Another edit of that page does not bring it up there.
    try preview.folder.save(
      "content/faq.ms.md", "---\ntitle: Soalan\nslug: istilah\n---\n\n[Mati](page:tiada)\n")
    #expect(page.receive(until: "\"errors\": 2") != nil)
    #expect(try preview.ask("GET", "/ms/istilah/").body.contains("Glosari."))
    try preview.folder.save("content/zaman.ms.md", "---\ntitle: Zaman\n---\n\nGlosari.\n")
    #expect(page.receive(until: "1 error in this page's file: this page is up to date") != nil)
    #expect(try preview.ask("GET", "/ms/istilah/").body.contains("Mati"))
    // The one that comes first stays as it is when the other takes its address.
    try preview.folder.save("content/faq.ms.md", "---\ntitle: Soalan\n---\n\nJawapan.\n")
    #expect(faq.receive(until: "\"errors\": 0") != nil)
    try preview.folder.save("content/zaman.ms.md", "---\ntitle: Zaman\nslug: faq\n---\n")
    #expect(faq.receive(until: "1 error: another page has this page's address, too") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("Jawapan."))
  }

  @Test func `who looks at a page whose slug changes is led to its new address`() throws {
    let preview = try TestPreview()
    let page = try preview.listen("/ms/faq/")
    for slug in ["soalan", "soal-jawab"] {
      try preview.folder.save(
        "content/faq.ms.md", "---\ntitle: Soalan\nslug: \(slug)\n---\n\nJawapan.\n")
      #expect(page.receive(until: "event: page\n") != nil)
      let moved = try preview.ask("GET", "/ms/faq/?q=1")
      #expect(moved.status == 307 && moved.headers["location"] == "/ms/\(slug)/?q=1")
    }
    try preview.folder.save("content/faq.ms.md", "---\ntitle: Soalan\n---\n\nJawapan.\n")
    #expect(page.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").status == 200)
  }
}
