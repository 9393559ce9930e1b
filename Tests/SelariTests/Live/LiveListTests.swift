import Diagnostics
import Testing

@testable import Selari

/// An edit that changes what a list is: how many parts it has, or whether there is one.
@Suite("Lists after an edit") struct LiveListTests {
  private static let text =
    TestSite.smallest + """
      -- redirects.yaml --
      /ms/s/2/: {page: index, language: ms}
      \(SectionOfTwo.text(paginate: 2))
      -- templates/home.html --
      {% for one in pages(section="s") %}<a href="{{ one.url }}">{{ one.title }}</a>{% endfor %}

      """

  /// The site with edited files, brought up to date from that without them, equals a clean build.
  private func expectClean(
    of text: String = Self.text, after edits: [String: String?],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Finding] {
    let tree = EditedTree(SiteText(text).files)
    let options = Builder.Options(at: Instant(seconds: 1_664_596_800), workers: 1)
    let site = LiveSite(tree: tree, options: options)
    #expect(site.update(nil).findings.map(TestSite.described) == [], sourceLocation: sourceLocation)
    for (path, text) in edits { tree.set(path, text.map { Array($0.utf8) }) }
    let found = site.update(tree.takeChanged()).findings
    let clean = MemoryOutput()
    let outcome = try Builder(tree: tree.snapshot, options: options).build(into: clean)
    #expect(
      found.map(TestSite.described) == outcome.findings.map(TestSite.described),
      sourceLocation: sourceLocation)
    if outcome.findings.isEmpty {
      for (path, bytes) in clean.files {
        #expect(site.file(path) == bytes, "\(path)", sourceLocation: sourceLocation)
      }
    }
    return found
  }

  @Test func `a new part takes the address of a redirect`() throws {
    let found = try expectClean(after: [
      "content/s/index.ms.md": "---\ntitle: S\npaginate: 1\n---\n"
    ])
    #expect(found.contains { $0.rule == ContentRule.linkAliasClash.id })
  }

  @Test func `a section becomes a page, and can be listed no longer`() throws {
    let page = "---\ntitle: S\n---\n"
    let found = try expectClean(after: [
      "content/s/index.ms.md": nil, "content/s/index.en.md": nil, "content/s/b.ms.md": nil,
      "content/s/b.en.md": nil, "content/s/c.ms.md": nil, "content/s/c.en.md": nil,
      "content/s.ms.md": page, "content/s.en.md": page, "redirects.yaml": "{}\n",
    ])
    #expect(found.map(TestSite.described) == ["template/argument templates/home.html:1:30"])
  }

  @Test func `a section of the other language becomes a page`() throws {
    let front = "---\ntitle: S\nmissing: omit\n---\n"
    let text =
      TestSite.smallest + """
        -- content/s/index.ms.md --
        \(front)-- templates/home.html --
        {% if language.code == "en" %}{{ pages(section="s") | length }}{% endif %}

        """
    let found = try expectClean(
      of: text, after: ["content/s/index.ms.md": nil, "content/s.ms.md": front])
    #expect(found.map(TestSite.described) == ["template/argument templates/home.html:1:49"])
  }

  @Test func `a part leads to the same part of the other language, until that goes`() throws {
    let text =
      Self.text.replacing("title: S\npaginate: 2", with: "title: S\npaginate: 1\nmissing: omit")
      .replacing("/ms/s/2/", with: "/ms/s/9/") + """
        -- templates/section.html --
        {% for one in page.translations %}{{ one.url }} {% endfor %}{{ page.paginator.next or "" }}

        """
    #expect(try expectClean(of: text, after: ["content/s/c.en.md": nil]).isEmpty)
  }

  @Test func `a list has fewer pages`() throws {
    let found = try expectClean(after: ["content/s/c.ms.md": nil, "content/s/c.en.md": nil])
    #expect(found.isEmpty)
  }
}
