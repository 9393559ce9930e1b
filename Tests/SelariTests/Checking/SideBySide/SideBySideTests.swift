import Diagnostics
import Testing

@testable import Selari

@Suite struct SideBySideTests {
  /// The passages of a page, a line for each row: what the source says, a bar, what the translation says.
  private func rows(_ ms: String, _ en: String) throws -> (text: [String], pair: SideBySide) {
    let text = SiteText(
      TestSite.smallest + """
        -- content/terms.yaml --
        pairs: [{ms: buruh paksa, en: forced labour}]
        -- content/faq.ms.md --
        ---
        title: Soalan
        description: Halaman yang perihalnya cukup panjang supaya tiada apa-apa yang ditemui.
        ---
        \(ms)
        -- content/faq.en.md --
        ---
        title: Questions
        description: A page whose description is long enough that nothing is found about it.
        ---
        \(en)

        """)
    let zone = SiteZone.utc
    let at = try Moment(iso8601: "2022-10-01", in: zone).start(in: zone)
    let live = LiveSite(tree: MemoryTree(text.files), options: Builder.Options(at: at))
    let update = live.update(nil)
    let pair = try #require(
      live.sideBySide(PageID("faq"), translation: 1, findings: update.findings))
    return (pair.rows.map(Self.described), pair)
  }

  private static func described(_ row: SideBySide.Row) -> String {
    String(repeating: "  ", count: row.depth) + described(row.source) + " | "
      + described(row.translation)
  }

  private static func described(_ block: SideBySide.Block?) -> String {
    guard let block else { return "–" }
    let text = block.text.map { $0.isMarked ? "«\($0.text)»" : $0.text }.joined()
    switch block.kind {
    case .heading(let level): return String(repeating: "#", count: level) + " " + text
    case .item(let number): return (number.map { "\($0). " } ?? "• ") + text
    default: return text
    }
  }

  @Test func `passages stand in the order of the page, each beside its counterpart`() throws {
    let rows = try rows(
      """
      Mula.

      ## Siapa {#who}

      1. satu
      2. dua

         lagi dua

      > petikan

      | a | b |
      |---|---|
      | c | d |
      """,
      """
      Start.

      ## Who {#who}

      1. one
      2. two

         two more

      > quotation

      | e | f |
      |---|---|
      | g | h |
      """
    ).text
    #expect(
      rows == [
        "Soalan | Questions",
        "Halaman yang perihalnya cukup panjang supaya tiada apa-apa yang ditemui. | "
          + "A page whose description is long enough that nothing is found about it.",
        "Mula. | Start.", "## Siapa | ## Who", "  1. satu | 1. one",
        "  2. dua | 2. two", "  lagi dua | two more", "  petikan | quotation",
        "a │ b | e │ f", "c │ d | g │ h",
      ])
  }

  @Test func `what only one language has stands across from nothing`() throws {
    let more = "Satu.\n\n## Dua {#two}\n\nDua.\n\n## Empat {#four}\n\nEmpat."
    let less = "One.\n\n## Four {#four}\n\nFour."
    let plain = { (rows: [String]) in rows.map { $0.filter { $0 != "«" && $0 != "»" } } }
    let source = try plain(rows(more, less).text)
    #expect(source.contains("## Dua | –") && source.contains("Dua. | –"))
    #expect(source.suffix(2) == ["## Empat | ## Four", "Empat. | Four."])
    let translation = try plain(rows(less, more).text)
    #expect(translation.contains("– | ## Dua") && translation.contains("– | Dua."))
    #expect(translation.suffix(2) == ["## Four | ## Empat", "Four. | Empat."])
  }

  @Test func `what is found stands at its passage, marked in both languages`() throws {
    let (rows, pair) = try rows(
      "Pendahuluan.\n\nTutup pada 20 Oktober 2022.", "Introduction.\n\nCloses on 21 October 2022.")
    #expect(rows.last == "Tutup pada «20 Oktober 2022». | Closes on «21 October 2022».")
    #expect(pair.rows.last?.findings.map(\.rule) == ["parity/facts"])
    #expect(pair.rows.dropLast().flatMap(\.findings).isEmpty)
    #expect(pair.others.isEmpty)
  }

  @Test func `a term without its pair stands at the passage that uses it`() throws {
    let pair = try rows("Hapuskan buruh paksa.", "End compulsory work.").pair
    #expect(pair.rows.last?.findings.map(\.rule) == ["terms/pair"])
  }

  @Test func `lists of different length are shown item by item all the same`() throws {
    let (rows, pair) = try rows("- satu\n- dua\n- tiga", "- one\n- two")
    #expect(rows.suffix(3) == ["  • «satu» | • «one»", "  • dua | • two", "  • tiga | –"])
    #expect(pair.rows.flatMap(\.findings).map(\.rule) == ["parity/structure"])
  }

  @Test func `an item has the number that it has on the page`() throws {
    let rows = try rows(
      "5. satu\n6. dua\n\nLagi.\n\n0. tiga", "5. one\n6. two\n\nMore.\n\n1. three"
    ).text.map { $0.filter { !"«»".contains($0) } }
    #expect(
      rows.suffix(4) == [
        "  5. satu | 5. one", "  6. dua | 6. two", "Lagi. | More.", "  0. tiga | 1. three",
      ])
  }

  @Test func `a page that exists in one language only has no other side`() throws {
    let text = SiteText(
      TestSite.smallest.replacing("timezone", with: "missing: omit\ntimezone")
        + "-- content/faq.ms.md --\n---\ntitle: Soalan\n---\n")
    let live = LiveSite(
      tree: MemoryTree(text.files), options: Builder.Options(at: Instant(seconds: 1_665_000_000)))
    let update = live.update(nil)
    #expect(live.sideBySide(PageID("faq"), translation: 1, findings: update.findings) == nil)
    #expect(live.sideBySide(PageID("none"), translation: 1, findings: []) == nil)
    #expect(live.sideBySide(.home, translation: 7, findings: []) == nil)
    #expect(live.sideBySide(.home, translation: 0, findings: []) == nil)
  }
}
