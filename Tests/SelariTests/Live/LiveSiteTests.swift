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

  /// A page, a section's page with what stands below it, and the home page.
  @Test func `a page whose file is not UTF-8 is shown as it could last be made`() {
    let (tree, site) = live(
      """
      -- content/berita/index.ms.md --
      ---
      title: Berita
      slug: warta
      ---
      -- content/berita/index.en.md --
      ---
      title: News
      ---
      -- content/berita/satu.ms.md --
      ---
      title: Satu
      ---
      Teks.
      -- content/berita/satu.en.md --
      ---
      title: One
      ---

      """)
    #expect(!site.update(nil).hasErrors)
    let paths = ["ms/index.html", "ms/warta/index.html", "ms/warta/satu/index.html"]
    let good = paths.map(site.file)
    let text: [UInt8] = Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\nTeks lain.\n".utf8)
    let faults: [[UInt8]] = [text, [0xFF, 0xFE] + text.flatMap { [$0, 0] }]
    let cases: [(source: String, lost: [Int])] = [
      ("content/index.ms.md", [0]), ("content/berita/satu.ms.md", [2]),
      ("content/berita/index.ms.md", [1, 2]),
    ]
    for (source, lost) in cases {
      let kept = tree.text(source).map { Array($0.utf8) }
      for fault in faults {
        tree.set(source, fault)
        let update = site.update([source])
        #expect(update.findings.contains { $0.rule == "site/encoding" })
        for index in lost {
          #expect((site.file(paths[index]) ?? site.lastGood(paths[index])) == good[index])
          #expect(site.isOld(paths[index]))
        }
      }
      tree.set(source, kept)
      #expect(!site.update([source]).hasErrors)
      #expect(paths.map(site.file) == good && !paths.contains(where: site.isOld))
    }
  }

  @Test func `a date that a fact states is there once the fact can be read`() {
    let (tree, site) = live("-- content/facts.yaml --\nout: {type: date, value: 14.10.2022}\n")
    tree.set("content/index.ms.md", "---\ntitle: Utama\ndate: facts.out\n---\n")
    #expect(site.update(nil).hasErrors)
    tree.set("content/facts.yaml", "out: {type: date, value: 2022-10-14}\n")
    #expect(!site.update(["content/facts.yaml"]).hasErrors)
    #expect(site.site?.pages.first?.date != nil)
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
