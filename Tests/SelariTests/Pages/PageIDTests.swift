import Testing

@testable import Selari

@Suite struct PageIDTests {
  @Test(arguments: [
    ("media/a", "media", true), ("media/2022/a", "media/2022", true),
    ("media/2022/a", "media", false),
    ("media", "media", false), ("mediab", "media", false), ("a", "media", false),
    ("mediu/a", "media", false), ("médya/a", "médya", true),
  ])
  func aPageStandsInOneFolder(id: String, folder: String, stands: Bool) {
    #expect(PageID(id).stands(in: PageID(folder)) == stands)
  }

  @Test(arguments: [("media/2022/a", "media/2022", "a"), ("faq", "index", "faq")])
  func anIDHasAParentAndAName(id: String, parent: String, name: String) {
    #expect(PageID(id).parent == PageID(parent))
    #expect(PageID(id).name == name[...])
  }
}
