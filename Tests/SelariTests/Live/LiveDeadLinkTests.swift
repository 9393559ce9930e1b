import Diagnostics
import Testing

@testable import Selari

/// A page is looked at again when something that it leads to comes or goes, whatever wrote the address.
@Suite("Dead links after an edit") struct LiveDeadLinkTests {
  private static let text =
    TestSite.smallest + """
      -- redirects.yaml --
      /lama/a.html: {page: a, language: ms}
      -- content/a.ms.md --
      ---
      title: A
      ---
      -- content/a.en.md --
      ---
      title: A
      ---
      -- content/fail.pdf --
      x
      \(SectionOfTwo.text(paginate: 1))
      -- templates/home.html --
      <a href="/ms/a/">a</a><a href="/fail.pdf">f</a><a href="/lama/a.html">l</a><a href="/ms/s/2/">2</a>
      -- templates/404.html --
      <a href="/en/a/">a</a>

      """

  @Test(arguments: [
    ("content/a.ms.md", "---\ntitle: A\nslug: lain\n---\n", ["/ms/a/"]),
    ("content/a.en.md", "---\ntitle: A\nslug: lain\n---\n", ["/en/a/"]),
    ("content/fail.pdf", nil, ["/fail.pdf"]),
    ("redirects.yaml", "{}\n", ["/lama/a.html"]),
    ("content/s/index.ms.md", "---\ntitle: S\npaginate: 2\n---\n", ["/ms/s/2/"]),
  ])
  func whatNoLongerIsThereIsFoundAndWhatIsThereAgainIsNot(
    _ path: String, _ text: String?, _ missing: [String]
  ) throws {
    let tree = EditedTree(SiteText(Self.text).files)
    let site = LiveSite(
      tree: tree, options: Builder.Options(at: Instant(seconds: 1_664_596_800), workers: 2))
    #expect(site.update(nil).findings.map(TestSite.described) == [])
    let original = tree.text(path)
    tree.set(path, text.map { Array($0.utf8) })
    let found = site.update(tree.takeChanged()).findings
    #expect(found.allSatisfy { $0.rule == LinkDead.id })
    #expect(
      found.map { $0.problem.wording(in: .en).explanation }
        == missing.map { "There is nothing at \($0)." })
    tree.set(path, original.map { Array($0.utf8) })
    #expect(site.update(tree.takeChanged()).findings.map(TestSite.described) == [])
  }
}
