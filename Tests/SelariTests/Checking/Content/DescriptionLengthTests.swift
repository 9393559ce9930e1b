import Testing

@testable import Selari

@Suite struct DescriptionLengthTests {
  private func site(_ frontMatter: String) -> TestSite {
    let site = TestSite(page: "Teks")
    for (code, home) in [("ms", "Utama"), ("en", "Home")] {
      site.edit(
        "content/index.\(code).md",
        "---\ntitle: \(home)\ndescription: \(String(repeating: "x", count: 50))\n---\n")
    }
    return site.edit("content/laman.ms.md", "---\n\(frontMatter)\n---\nTeks")
  }

  @Test func aPageWithoutADescriptionIsFoundAtItsTitle() throws {
    try site("title: 1️⃣Laman").expect("description/length", at: "1️⃣")
  }

  @Test(arguments: [1, 49, 161, 400])
  func oneThatIsTooShortOrTooLongIsFound(_ length: Int) throws {
    try site("title: Laman\ndescription: 1️⃣\(String(repeating: "é", count: length))").expect(
      "description/length", at: "1️⃣")
  }

  @Test func oneCharacterIsNotCharacters() throws {
    let site = try site("title: Laman\ndescription: x").check()
    #expect(
      try site.wording(of: "description/length").explanation == "This one has only one character.")
  }

  @Test(arguments: [50, 160])
  func oneOfTheRightLengthIsLeftAlone(_ length: Int) throws {
    try site("title: Laman\ndescription: \(String(repeating: "é", count: length))").expectSilence(
      of: "description/length")
  }

  @Test func aPageMayDoWithoutForAReason() throws {
    try site("title: Laman\nallow: {description/length: tidak diindeks}").expectSilence(
      of: "description/length")
  }
}
