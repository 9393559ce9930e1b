import Selari
import Testing

@Suite struct SiteRootTests {
  @Test(arguments: [
    (".", ".", "a.md"), ("./", ".", "a.md"), ("./.", ".", "a.md"), ("tapak", "tapak", "tapak/a.md"),
    ("tapak/", "tapak", "tapak/a.md"), ("./tapak//x/.", "tapak/x", "tapak/x/a.md"),
    ("..", "..", "../a.md"), ("../.", "..", "../a.md"), ("/", "/", "/a.md"), ("//", "/", "/a.md"),
    ("/srv/./tapak/", "/srv/tapak", "/srv/tapak/a.md"),
  ])
  func pathsBelowASiteHaveNoNeedlessParts(written: String, path: String, file: String) {
    let root = SiteRoot(written)
    #expect(root.path == path)
    #expect(root.path(of: "a.md") == file)
    #expect(root.path(of: "/b.md") == "/b.md")
  }
}
