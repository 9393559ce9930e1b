import Testing

@testable import Selari

@Suite struct TextPlaceholderTests {
  private func site(_ title: String, _ description: String, _ body: String) throws -> TestSite {
    try TestSite(
      with: """
        -- content/khidmat.ms.md --
        ---
        title: \(title)
        description: \(description)
        ---
        \(body)
        -- content/khidmat.en.md --
        ---
        title: Services
        description: What the services are, who may use them and how long an answer takes.
        ---

        """
    ).check()
  }

  private static let description = "Apa perkhidmatannya dan siapa yang boleh menggunakannya."

  @Test(arguments: [
    "1️⃣Tajuk halaman baharu (khidmat)", "1️⃣Tajuk bahagian baharu (lama)",
    "1️⃣Title of the new page (khidmat)", "1️⃣Title of the new section (khidmat)",
  ])
  func aTitleThatNobodyWroteIsFound(title: String) throws {
    try site(title, Self.description, "").expect("text/placeholder", at: "1️⃣")
  }

  @Test(arguments: [
    "1️⃣Tulis satu atau dua ayat di sini untuk senarai halaman dan enjin carian.",
    "1️⃣Write one or two sentences here for lists of pages and search engines.",
  ])
  func aDescriptionThatNobodyWroteIsFound(description: String) throws {
    try site("Khidmat", description, "").expect("text/placeholder", at: "1️⃣")
  }

  @Test(arguments: [
    "1️⃣Mulakan dengan apa yang paling perlu diketahui oleh pembaca.\n\nIsi.",
    "Isi.\n\n1️⃣Tulis isi di sini. Beri setiap tajuk id yang sama dalam setiap bahasa.",
    "1️⃣Tulis apa yang terdapat dalam bahagian ini. Halaman di bawahnya disenaraikan sendiri.",
    "1️⃣Write the text here. Give each heading the same id in every language.",
  ])
  func aParagraphThatNobodyWroteIsFound(body: String) throws {
    try site("Khidmat", Self.description, body).expect("text/placeholder", at: "1️⃣")
  }

  @Test(arguments: [
    "Tulis isi di sini.", "`Write the text here. Give each heading the same id in every language.`",
    "Tajuk halaman baharu (khidmat)", "## Tajuk pertama {#first}",
  ])
  func whatIsWrittenIsLeftAlone(body: String) throws {
    try site("Tajuk halaman", Self.description, body).expectSilence(of: "text/placeholder")
  }

  @Test func aDraftMayHoldThem() throws {
    let site = try site("Khidmat\ndraft: true", Self.description, "")
    site.drafts = true
    try site.edit(
      "content/khidmat.en.md", "---\ntitle: Title of the new page (khidmat)\n---\n"
    ).expectSilence(of: "text/placeholder")
  }
}
