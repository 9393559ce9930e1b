import Diagnostics
import Testing

@testable import Selari

@Suite struct TranslationTableTests {
  private static let pages = """
    -- content/berita/index.ms.md --
    ---
    title: Berita
    ---
    Satu dua tiga.
    -- content/berita/index.en.md --
    ---
    title: News
    translation: {checked: {}}
    ---
    One two three four.
    -- content/berita/satu.ms.md --
    ---
    title: Satu
    draft: true
    ---
    -- content/berita/satu.en.md --
    ---
    title: One
    ---
    -- content/hanya.ms.md --
    ---
    title: Hanya Melayu
    missing: omit
    ---
    -- content/asal.ms.md --
    ---
    title: Asal
    translation: {of: en}
    ---
    -- content/asal.en.md --
    ---
    title: Original
    ---

    """

  private func table(_ more: String = "") throws -> TranslationTable {
    TranslationTable(of: try TestSite(with: Self.pages + more).assembled())
  }

  /// Whether a translation holds is not known while its front matter or its source's cannot be read.
  @Test(arguments: ["content/index.ms.md", "content/index.en.md"])
  func aPageWhoseFrontMatterCannotBeReadHasNoRow(path: String) throws {
    let site = TestSite(with: Self.pages).edit(path, "---\ntitle: [a\n---\n\nTeks.\n")
    let table = TranslationTable(of: try site.assembled())
    #expect(!table.rows.contains { $0.page.text == "index" })
    #expect(table.rows.count == 4)
  }

  @Test func everyPageHasARowAndEveryLanguageACell() throws {
    let table = try table()
    #expect(table.languages.map(\.code) == ["ms", "en"])
    #expect(
      table.rows.map(\.page.text) == ["asal", "berita", "berita/satu", "hanya", "index"])
    #expect(
      table.rows.map { $0.cells.map(\.state.rawValue) } == [
        ["unchecked", "source"], ["source", "stale"], ["draft", "draft"], ["source", "missing"],
        ["source", "unchecked"],
      ])
    #expect(table.rows.map(\.source) == [1, 0, 0, 0, 0])
    #expect(table.rows.map(\.title) == ["Original", "Berita", "Satu", "Hanya Melayu", "Utama"])
    #expect(table.rows.map(\.missing) == [.error, .error, .error, .omit, .error])
  }

  @Test func aCellSaysWhereItsFileAndItsPageAre() throws {
    let table = try table()
    let cells = table.rows.flatMap(\.cells)
    #expect(cells[3].path == "content/berita/index.en.md")
    #expect(cells[3].address == "/en/berita/")
    #expect(cells[4].path == "content/berita/satu.ms.md")
    #expect(cells[4].address == nil)
    #expect(cells[7].path == "content/hanya.en.md")
    #expect(cells[7].address == nil)
  }

  @Test func wordsAndStatesAreTotalled() throws {
    let totals = try table().totals
    #expect(totals[0] == .init(pages: [.unchecked: 1, .source: 3, .draft: 1], words: 3))
    #expect(
      totals[1]
        == .init(
          pages: [.source: 1, .stale: 1, .draft: 1, .missing: 1, .unchecked: 1], words: 4))
  }

  @Test func aStaleCellNamesTheSections() throws {
    let cell = try table().rows[1].cells[1]
    #expect(cell.changes.map(\.id) == ["page", "start"])
    #expect(cell.changes.map(\.kind) == [.appeared, .appeared])
  }

  @Test func aTranslationThatHoldsThePresentFingerprintsIsComplete() throws {
    let site = try TestSite(with: Self.pages).assembled()
    let file = try #require(site.files.first { $0.source.path == "content/berita/index.ms.md" })
    let prints = Fingerprints(of: file, with: .init()).byID
    let record = prints.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    let edited = TestSite(with: Self.pages).edit(
      "content/berita/index.en.md",
      "---\ntitle: News\ntranslation: {of: ms, checked: {\(record)}}\n---\n")
    #expect(TranslationTable(of: try edited.assembled()).rows[1].cells[1].state == .complete)
  }

  @Test func oneRowCanBeLookedAtAlone() throws {
    let table = try table()
    #expect(table.only(PageID("berita"))?.rows.map(\.page.text) == ["berita"])
    #expect(table.only(PageID("tiada")) == nil)
  }

  @Test func theNumberOfWorkersDoesNotMatter() throws {
    let site = try TestSite(with: Self.pages).assembled()
    let one = TranslationTable(of: site).rows.map { $0.cells.map(\.state) }
    #expect(TranslationTable(of: site, workers: 4).rows.map { $0.cells.map(\.state) } == one)
  }

  @Test func whatStandsInADraftIsADraft() throws {
    let site = TestSite(with: Self.pages).edit(
      "content/berita/index.ms.md", "---\ntitle: Berita\ndraft: true\n---\n"
    ).edit("content/berita/satu.ms.md", "---\ntitle: Satu\n---\n")
    let table = TranslationTable(of: try site.assembled())
    let states = table.rows.filter { $0.page.text.hasPrefix("berita") }.map {
      $0.cells.map(\.state.rawValue)
    }
    #expect(states == [["draft", "draft"], ["draft", "draft"]])
  }
}
