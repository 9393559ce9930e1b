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

  @Test func `a page whose front matter cannot be read keeps its last bytes until it can`() {
    let (tree, site) = live()
    _ = site.update(nil)
    let (source, path) = ("content/index.ms.md", "ms/index.html")
    let good = site.file(path)
    for broken in ["title: Utama\n---\nX\n", "---\ntitel: Utama\n---\nX\n", "---\ntitle: Utama\n"] {
      tree.set(source, broken)
      #expect(site.update([source]).hasErrors)
      #expect(site.file(path) == good && site.isOld(path))
    }
    tree.set(source, "---\ntitle: Utama\n---\nX\n")
    #expect(!site.update([source]).hasErrors)
    #expect(site.file(path) != good && !site.isOld(path))
  }

  @Test func `a phrase of a site's only language is written whole everywhere`() {
    let tree = EditedTree(
      SiteText(
        """
        -- site.yaml --
        name: Site
        url: https://contoh.example/
        languages: [{code: en, label: English, locale: en_MY}]
        -- content/index.en.md --
        ---
        title: Home
        ---
        Target 8.7.
        -- templates/page.html --
        {{ page.content }}

        """
      ).files)
    let site = LiveSite(tree: tree, options: Builder.Options(at: Self.at))
    _ = site.update(nil)
    #expect(text(site, "en/index.html")?.contains("Target 8.7.") == true)
    tree.set("content/terms.yaml", "foreign: {en: [Target 8.7]}\n")
    _ = site.update(["content/terms.yaml"])
    #expect(text(site, "en/index.html")?.contains("Target\u{A0}8.7.") == true)
  }

  @Test func `a pair whose word has a hyphen after its first letter is written whole everywhere`() {
    let (tree, site) = live()
    tree.set("content/index.ms.md", "---\ntitle: Utama\n---\nHantar e-mel.\n")
    _ = site.update(nil)
    #expect(text(site, "ms/index.html")?.contains("Hantar e-mel.") == true)
    let terms = "content/terms.yaml"
    tree.set(terms, "pairs:\n  - {ms: e-mel, en: email}\n")
    _ = site.update([terms])
    #expect(text(site, "ms/index.html")?.contains("Hantar e-\u{2060}mel.") == true)
  }

  @Test func `a page that loses its address is known until it is mended, moved or removed`() {
    let (tree, site) = live(
      """
      -- content/acara.ms.md --
      ---
      title: Acara
      slug: acara-kami
      ---
      -- content/acara.en.md --
      ---
      title: Events
      ---
      -- content/jauh.ms.md --
      ---
      title: Jauh
      ---
      -- content/jauh.en.md --
      ---
      title: Far
      ---

      """)
    #expect(!site.update(nil).hasErrors)
    let (source, path) = ("content/acara.ms.md", "ms/acara-kami/index.html")
    let good = site.file(path)
    #expect(good != nil && site.lastGood(path) == nil)
    tree.set(source, "---\ntitle: Acara: kami\nslug: acara-kami\n---\n")
    #expect(site.update([source]).hasErrors)
    #expect(site.file(path) == nil && site.lastGood(path) == good)
    // What is meant to be gone is gone, whatever is wrong elsewhere.
    tree.set("content/jauh.ms.md", nil)
    tree.set("content/jauh.en.md", nil)
    #expect(site.update(["content/jauh.ms.md", "content/jauh.en.md"]).hasErrors)
    #expect(site.file("ms/jauh/index.html") == nil && site.lastGood("ms/jauh/index.html") == nil)
    // So is a page that moves, while something else is wrong.
    tree.set("content/index.en.md", "---\ntitle: Home: x\n---\n")
    tree.set(source, "---\ntitle: Acara\nslug: acara-lain\n---\n")
    #expect(site.update(["content/index.en.md", source]).hasErrors)
    #expect(site.file("ms/acara-lain/index.html") != nil && site.lastGood(path) == nil)
    tree.set("content/index.en.md", "---\ntitle: Home\n---\n")
    #expect(!site.update(["content/index.en.md"]).hasErrors)
  }

  /// Whoever adds a key to front matter decides whether it moves pages: if so it is compared in
  /// `FrontMatter.placesAlike`, else it is said of the page and compared in `Page.Details`; `facts` is
  /// where its times come from, and they are compared; of `unreadTimes` none is known.
  @Test func `every key of front matter is known to those who compare`() {
    let keys = Mirror(reflecting: FrontMatter()).children.compactMap(\.label)
    #expect(
      keys == [
        "title", "description", "slug", "layout", "date", "updated", "publish", "expire", "facts",
        "unreadTimes", "draft", "aliases", "order", "toc", "topics", "paginate", "missing", "html",
        "verbatim", "staleNotice", "allowances", "translation", "extra",
      ])
  }
}
