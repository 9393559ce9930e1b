import Testing

@testable import Preview

@Suite struct LinkTrailTests {
  private func steps(_ name: String, in site: SiteFolder) -> [String] {
    LinkTrail(of: name, in: site.path).steps.map { step in
      step.folder == site.path
        ? step.name : step.folder.dropFirst(site.path.count + 1) + "/" + step.name
    }
  }

  @Test func `the way leads through folders and further links`() throws {
    let site = try SiteFolder(["a/b/c.txt": "c"])
    try site.link("one", to: "a/./two/../b/c.txt")
    try site.link("a/two", to: site("a/b"))
    let above = site.path.split(separator: "/").count
    let found = steps("one", in: site)
    #expect(found.prefix(3) == ["one", "a", "a/two"])
    // From the root down, since that link says so; and `..` is above where it leads.
    #expect(found.count == 3 + above + 4)
    #expect(found.suffix(4) == ["a", "a/b", "a/b", "a/b/c.txt"])
  }

  @Test func `the way to a place leads from the top, name by name`() throws {
    let site = try SiteFolder(["a/b/c.txt": "c"])
    try site.link("one", to: "a")
    let above = site.path.split(separator: "/").count
    let steps = LinkTrail(to: site("one/b/none/c")).steps
    #expect(steps.first?.folder == "/" && steps.count == above + 4)
    let last = steps.suffix(4)
    #expect(last.map(\.name) == ["one", "a", "b", "none"])
    #expect(last.map(\.folder) == [site.path, site.path, site("a"), site("a/b")])
  }

  @Test func `it ends at what is not there`() throws {
    let site = try SiteFolder(["a/x.txt": "x"])
    try site.link("one", to: "a/b/c.txt")
    #expect(steps("one", in: site) == ["one", "a", "a/b"])
  }

  @Test func `a loop ends`() throws {
    let site = try SiteFolder([:])
    try site.link("one", to: "two")
    try site.link("two", to: "one")
    #expect(steps("one", in: site).count == 41)
  }
}
