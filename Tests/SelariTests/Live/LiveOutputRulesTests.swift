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
}
