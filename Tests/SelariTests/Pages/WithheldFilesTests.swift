import Testing

@testable import Selari

/// What lies beside a section that is not shown yet is not shown either.
@Suite struct WithheldFilesTests {
  private func site(_ state: String) -> TestSite {
    TestSite(
      with: """
        -- content/ucapan/index.ms.md --
        ---
        title: Ucapan
        \(state)
        ---
        -- content/ucapan/index.en.md --
        ---
        title: Speeches
        ---
        -- content/ucapan/teks.pdf --
        x
        -- content/ucapan/2022/teks.pdf --
        x
        -- content/umum.pdf --
        x
        -- content/arkib/umum.pdf --
        x
        """)
  }

  private func files(_ site: TestSite) throws -> [String] {
    try site.build().files.keys.filter { $0.hasSuffix(".pdf") }.sorted()
  }

  private static let open = ["arkib/umum.pdf", "umum.pdf"]
  private static let all = [
    "arkib/umum.pdf", "ucapan/2022/teks.pdf", "ucapan/teks.pdf", "umum.pdf",
  ]

  @Test func theFilesOfADraftStayOut() throws {
    let site = site("draft: true")
    #expect(try files(site) == Self.open)
    site.drafts = true
    #expect(try files(site) == Self.all)
  }

  @Test(arguments: ["ucapan/teks.pdf", "/ucapan/teks.pdf", "ucapan/2022/teks.pdf"])
  func aLinkToSuchAFileSaysWhatItWaitsFor(link: String) throws {
    let site = site("draft: true")
    site.edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n[a](\(link))\n")
    try site.build()
    #expect(try site.wording(of: "link/page").explanation.contains("`ucapan`"))
  }

  @Test func theFilesOfWhatIsYetToBePublishedWaitForIt() throws {
    let site = site("publish: 2022-10-14T10:00:00+08:00")
    site.at = "2022-10-14T09:59:59+08:00"
    #expect(try files(site) == Self.open)
    site.at = "2022-10-14T10:00:00+08:00"
    #expect(try files(site) == Self.all)
  }
}
