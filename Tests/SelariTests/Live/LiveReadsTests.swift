import Diagnostics
import Synchronization
import Testing

@testable import Selari

/// What an edit renders again, and no more.
@Suite("What is rendered again after an edit") struct LiveReadsTests {
  private let tree: EditedTree
  private let site: LiveSite

  init() {
    tree = EditedTree(SiteText(RichSite.text).files)
    site = LiveSite(
      tree: tree, options: Builder.Options(at: Instant(seconds: 1_664_596_800), workers: 2))
    _ = site.update(nil)
  }

  /// Replaces something in a file and brings the site up to date.
  private func edit(
    _ path: String, _ old: String, _ new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> LiveSite.Update {
    let text = try #require(tree.text(path), sourceLocation: sourceLocation)
    try #require(text.contains(old), sourceLocation: sourceLocation)
    tree.set(path, text.replacing(old, with: new, maxReplacements: 1))
    return site.update(tree.takeChanged())
  }

  private func pages(_ update: LiveSite.Update) -> [String] {
    update.changed.filter { $0.hasSuffix("index.html") && $0 != "index.html" }.sorted()
  }

  @Test func `nothing, where nothing changed`() {
    let update = site.update(nil)
    #expect(update.rendered == 0)
    #expect(update.changed.isEmpty)
  }

  @Test func `nothing, where a file was written anew with the same bytes`() throws {
    let text = try #require(tree.text("content/faq.ms.md"))
    tree.set("content/faq.ms.md", text + " ")
    tree.set("content/faq.ms.md", text)
    #expect(site.update(tree.takeChanged()).rendered == 0)
  }

  @Test func `a body is its own page's business`() throws {
    let update = try edit("content/faq.en.md", "Write to", "Ask")
    #expect(update.rendered == 1)
    #expect(pages(update) == ["en/faq/index.html"])
  }

  @Test func `a body is shown by what shows its summary`() throws {
    let update = try edit("content/media/two.ms.md", "Yang kedua.", "Yang nombor dua.")
    // The page itself, the two parts of its section's list in one rendering, and the home page.
    #expect(update.rendered == 3)
  }

  @Test func `a title goes where it is shown`() throws {
    let update = try edit("content/deep/inner/leaf.en.md", "title: Leaf", "title: Blade")
    #expect(update.changed.contains("en/deep/inner/leaf/index.html"))
    #expect(update.changed.contains("ms/deep/inner/leaf/index.html"))
    #expect(!update.changed.contains("en/faq/index.html"))
    #expect(!update.changed.contains("ms/media/one/index.html"))
  }

  @Test func `an address goes to whatever links to it`() throws {
    let update = try edit("content/deep/inner/leaf.ms.md", "title:", "slug: helai\ntitle:")
    #expect(update.changed.contains("ms/deep/inner/leaf/index.html"))
    #expect(update.changed.contains("ms/deep/inner/helai/index.html"))
    #expect(update.changed.contains("ms/deep/inner/only/index.html"))
    #expect(site.file("ms/deep/inner/leaf/index.html") == nil)
  }

  @Test func `a fact goes to the pages that state it`() throws {
    let update = try edit("content/facts.yaml", "1200", "1300")
    #expect(pages(update) == ["en/faq/index.html"])
    #expect(update.rendered == 1)
  }

  @Test func `a text of the interface goes to the pages that show it`() throws {
    let update = try edit("templates/strings.yaml", "ms: Lagi", "ms: Lebih")
    #expect(pages(update) == ["ms/index.html"])
    #expect(update.rendered == 2)
  }

  @Test func `a directive goes to the pages that use it`() throws {
    let update = try edit("templates/directives/note.html", "<aside>", "<aside class=\"n\">")
    #expect(pages(update) == ["ms/soalan-lazim/index.html"])
    #expect(update.rendered == 1)
  }

  @Test func `a layout goes to its own pages`() throws {
    let update = try edit("templates/section.html", "<h1>", "<h1 class=\"s\">")
    #expect(!update.changed.contains("ms/soalan-lazim/index.html"))
    #expect(update.changed.contains("en/news/index.html"))
  }

  @Test func `a stylesheet goes everywhere under a new name`() throws {
    let update = try edit("templates/assets/site.css", "body", "main")
    #expect(update.rendered == update.pages)
    #expect(update.changed.count { $0.hasPrefix("assets/site.") } == 2)
  }

  @Test func `an image of the same size is copied and nothing else`() throws {
    let update = try edit("content/media/foto.svg", "</svg>", "<g></g></svg>")
    #expect(update.rendered == 0)
    #expect(update.changed == ["media/foto.svg"])
  }

  @Test func `an image of another size is told to the pages that show it`() throws {
    let update = try edit("content/media/foto.svg", "40", "44")
    #expect(pages(update) == ["en/news/one/index.html", "ms/media/one/index.html"])
  }

  @Test func `a new day is told to the pages that read the date`() throws {
    let update = site.show(at: Instant(seconds: 1_664_596_800 + 86_400), drafts: false)
    #expect(update.rendered == 3)
    #expect(pages(update) == ["en/index.html", "ms/index.html"])
  }

  @Test func `what is looked at is ready first`() throws {
    let seen = Mutex<[(changed: Set<String>, text: String)]>([])
    let text = try #require(tree.text("templates/base.html"))
    tree.set("templates/base.html", text.replacing("<main", with: "<main class=\"b\""))
    let update = site.update(tree.takeChanged(), first: ["ms/media/index.html"]) { changed in
      let bytes = self.site.file("ms/media/index.html") ?? []
      seen.withLock { $0.append((changed, String(decoding: bytes, as: UTF8.self))) }
    }
    let ready = seen.withLock { $0 }
    #expect(ready.count == 1)
    #expect(ready.first?.changed == ["ms/media/index.html"])
    #expect(ready.first?.text.contains("class=\"b\"") == true)
    #expect(update.changed.isSuperset(of: ["ms/media/index.html", "en/faq/index.html"]))
    #expect(update.rendered == update.pages)
  }

  @Test func `the moments at which the site changes are known, and what changes`() {
    let moments = site.moments
    #expect(moments.map(\.at) == moments.map(\.at).sorted())
    #expect(
      moments.map { $0.events.map(\.kind) } == [
        [.windowOpens], [.pageAppears], [.windowLastDay], [.windowCloses], [.pageExpires],
      ])
    #expect(
      moments.map { $0.events[0].subject } == ["call", "media/three", "call", "call", "media/two"])
    #expect(moments[1].events[0].names == ["Tiga", "Three"])
  }
}
