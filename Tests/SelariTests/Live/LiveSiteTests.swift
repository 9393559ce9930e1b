import Diagnostics
import Testing

@testable import Selari

@Suite("A site kept in memory") struct LiveSiteTests {
  private static let at = Instant(seconds: 1_664_596_800)

  private func live(_ more: String = "") -> (tree: EditedTree, site: LiveSite) {
    let tree = EditedTree(SiteText(TestSite.smallest + more).files)
    return (tree, LiveSite(tree: tree, options: Builder.Options(at: Self.at)))
  }

  private func text(_ site: LiveSite, _ path: String) -> String? {
    site.file(path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `an edit of a page changes that page`() {
    let (tree, site) = live()
    #expect(site.update(nil).changed.contains("ms/index.html"))
    tree.set("content/index.ms.md", "---\ntitle: Utama\n---\nBaharu.\n")
    let update = site.update(["content/index.ms.md"])
    #expect(update.changed == ["ms/index.html"])
    #expect(text(site, "ms/index.html")?.contains("Baharu.") == true)
  }

  @Test func `a page that cannot be made keeps its last bytes until it is mended`() {
    let (tree, site) = live()
    _ = site.update(nil)
    let good = site.file("ms/index.html")
    tree.set("templates/page.html", "{{ page.content }}{{ nothing }}")
    let broken = site.update(["templates/page.html"])
    #expect(broken.hasErrors)
    #expect(site.file("ms/index.html") == good)
    tree.set("templates/page.html", "<p>{{ page.content }}</p>")
    let mended = site.update(["templates/page.html"])
    #expect(!mended.hasErrors)
    #expect(text(site, "ms/index.html")?.hasPrefix("<p>") == true)
  }

  /// Whoever adds a key to front matter decides whether it moves pages: if so it is compared in
  /// `FrontMatter.placesAlike`, else it is said of the page and compared in `Page.Details`.
  @Test func `every key of front matter is known to those who compare`() {
    let keys = Mirror(reflecting: FrontMatter()).children.compactMap(\.label)
    #expect(
      keys == [
        "title", "description", "slug", "layout", "date", "updated", "publish", "expire", "draft",
        "aliases", "order", "toc", "topics", "paginate", "missing", "html", "verbatim",
        "staleNotice", "allowances", "translation", "extra",
      ])
  }
}
