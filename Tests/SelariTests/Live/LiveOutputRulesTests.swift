import Diagnostics
import Testing

@testable import Selari

/// What rules for HTML read of the site beside the page is noticed when it changes.
@Suite struct LiveOutputRulesTests {
  private static let options = Builder.Options(at: Instant(seconds: 1_664_596_800), workers: 2)

  private func described(_ update: LiveSite.Update) -> [String] {
    update.findings.map(TestSite.described)
  }

  private static let image = #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>"#

  @Test(arguments: ["content/media/foto.svg", "templates/assets/foto.svg"])
  func anIconThatGrowsIsFoundAndOneThatShrinksIsNot(path: String) throws {
    let site = TestSite(with: "-- \(path) --\n\(Self.image)\n")
    let address =
      path.hasPrefix("content/") ? "/media/foto.svg" : "{{ asset(\"foto.svg\") }}"
    site.edit(
      "templates/home.html", "<main><img src=\"\(address)\" alt=\"\" width=16 height=16></main>\n")
    site.edit(
      "site.yaml",
      String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
        + "\nchecks: {severity: {size/icon: error}}\n")
    let tree = EditedTree(site.text.files)
    let live = LiveSite(tree: tree, options: Self.options)
    #expect(described(live.update(nil)) == [])
    let small = try #require(tree.text(path))
    tree.set(path, small + String(repeating: " ", count: SizeIcon.limit))
    #expect(described(live.update(tree.takeChanged())) == ["size/icon templates/home.html:1:7"])
    tree.set(path, small)
    #expect(described(live.update(tree.takeChanged())) == [])
  }

  /// A code that another page draws is there as long as that page draws it.
  @Test func aCodeThatNobodyDrawsAnyMoreIsFound() throws {
    let image = try #require(QRCode.svg("x"))
    let address = "/assets/qr.\(Digest.sha256(image).hexadecimal.prefix(10)).svg"
    let site = TestSite(
      with: """
        -- content/a.ms.md --
        ---
        title: A
        layout: a
        ---
        -- content/a.en.md --
        ---
        title: A
        ---
        -- templates/a.html --
        {{ qr("x") }}
        -- templates/assets/a.css --
        body { background: url(\(address)) }
        -- templates/404.html --
        <img src="\(address)">

        """)
    site.edit("templates/home.html", "<img src=\"\(address)\" alt=\"\">\n")
    let tree = EditedTree(site.text.files)
    let live = LiveSite(tree: tree, options: Self.options)
    #expect(described(live.update(nil)) == [])
    tree.set("templates/a.html", "{{ page.content }}\n")
    let wanted = [
      "link/dead templates/404.html:1:11", "link/dead templates/assets/a.css:1:24",
      "link/dead templates/home.html:1:11",
    ]
    #expect(described(live.update(tree.takeChanged())) == wanted)
    tree.set("templates/404.html", "{{ qr(\"x\") }}\n")
    #expect(described(live.update(tree.takeChanged())) == [])
    tree.set("templates/404.html", "x\n")
    #expect(described(live.update(tree.takeChanged())) == Array(wanted.dropFirst()))
  }

  @Test func aHeadingThatIsRenamedIsMissedByPagesOfNoLanguage() throws {
    let site = TestSite(with: "-- templates/404.html --\n<a href=\"/ms/#satu\">x</a>\n")
    let page = "---\ntitle: Utama\n---\n## Satu {#satu}\n"
    site.edit("content/index.ms.md", page)
    let tree = EditedTree(site.text.files)
    let live = LiveSite(tree: tree, options: Self.options)
    #expect(described(live.update(nil)) == [])
    tree.set("content/index.ms.md", page.replacing("#satu", with: "#dua"))
    #expect(described(live.update(tree.takeChanged())) == ["link/anchor templates/404.html:1:10"])
    tree.set("content/a.ms.md", "---\ntitle: A\n---\n")
    tree.set("content/a.en.md", "---\ntitle: A\n---\n")
    #expect(described(live.update(tree.takeChanged())) == ["link/anchor templates/404.html:1:10"])
    tree.set("content/index.ms.md", page)
    #expect(described(live.update(tree.takeChanged())) == [])
  }
}
