import Diagnostics
import Testing

@testable import Selari

/// `selari stamp` edits the `translation` key and nothing else.
@Suite struct StampTests {
  private static let checked = [("page", "11111111"), ("start", "22222222")]

  /// What a file becomes; nil where it is refused.
  private func stamped(_ text: String) -> String? {
    let site = try? TestSite(TestSite.smallest).assembled()
    guard let site else { return nil }
    let stamp = FrontMatterStamp(
      source: Source(path: "content/a.en.md", text: text),
      reader: FrontMatterReader(site.configuration))
    return stamp.stamped(Self.checked.map { ($0.0, $0.1) }, of: "ms").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static let flow = "{page: 11111111, start: 22222222}"

  @Test func theKeyIsMadeWhereItIsNotThere() {
    let text = "---\n# nota\ntitle:   'A'  # tajuk\norder: 1\n---\nTeks.  \n"
    #expect(
      stamped(text)
        == "---\n# nota\ntitle:   'A'  # tajuk\norder: 1\ntranslation:\n  of: ms\n  checked:\n"
        + "    page: 11111111\n    start: 22222222\n---\nTeks.  \n")
  }

  @Test func lineEndsAndByteOrderMarksAreKept() {
    let text = "\u{FEFF}---\r\ntitle: A\r\n---\r\nTeks.\r\n"
    #expect(
      stamped(text)
        == "\u{FEFF}---\r\ntitle: A\r\ntranslation:\r\n  of: ms\r\n  checked:\r\n"
        + "    page: 11111111\r\n    start: 22222222\r\n---\r\nTeks.\r\n")
  }

  @Test(arguments: [
    ("translation: {of: en}", "translation: {of: en, checked: \(flow)}"),
    ("translation: {}", "translation: {checked: \(flow)}"),
    ("translation: {checked: {}}", "translation: {checked: \(flow)}"),
    (
      "translation: { checked: { page: 0, lama: \"1\" }, of: ms } # nota",
      "translation: { checked: \(flow), of: ms } # nota"
    ),
    ("translation:", "translation: {of: ms, checked: \(flow)}"),
    ("translation: # nota", "translation: {of: ms, checked: \(flow)} # nota"),
    ("translation: null", "translation: {of: ms, checked: \(flow)}"),
    ("\"translation\": {checked: {}}", "\"translation\": {checked: \(flow)}"),
    (
      "translation:\n    of: en # dari Inggeris",
      "translation:\n    of: en # dari Inggeris\n    checked:\n      page: 11111111\n      start: 22222222"
    ),
    (
      "translation:\n  checked:\n     lama: 0 # a\n     # b\n     page: 1 # c\n  of: ms",
      "translation:\n  checked:\n     page: 11111111\n     start: 22222222 # c\n  of: ms"
    ),
    (
      "translation:\n  of: ms\n  checked:",
      "translation:\n  of: ms\n  checked: \(flow)"
    ),
    (
      "translation:\n  checked: {page: 0}\n  of: ms",
      "translation:\n  checked: \(flow)\n  of: ms"
    ),
    (
      "translation: {\n  of: ms,\n  checked: {page: 0,\n    start: 1}\n}",
      "translation: {\n  of: ms,\n  checked: \(flow)\n}"
    ),
  ])
  func aKeyThatIsThereKeepsItsManner(old: String, new: String) {
    for after in ["", "\norder: 2  # akhir"] {
      #expect(
        stamped("---\ntitle: A\n\(old)\(after)\n---\nTeks.\n")
          == "---\ntitle: A\n\(new)\(after)\n---\nTeks.\n")
    }
  }

  @Test func whatIsRecordedAlreadyIsLeftAsItIs() {
    let text = "---\ntitle: A\ntranslation: { checked: {start: '22222222', page: 11111111} }\n---\n"
    #expect(stamped(text) == text)
  }

  @Test(arguments: [
    "Tiada bahagian awalan.\n", "---\ntitle: A\n", "---\ntitle: A\ntitel: B\n---\n",
    "---\n{title: A}\n---\n", "---\ntitle: A\ntranslation: ya\n---\n",
    "---\ntitle: A\nextra: &x {of: ms}\ntranslation: *x\n---\n", "---\n---\n", "---\n- a\n---\n",
  ])
  func whatCannotBeEditedSafelyIsRefused(text: String) {
    #expect(stamped(text) == nil)
  }

  @Test func oddIdsAreQuoted() throws {
    let site = TestSite(
      TestSite.smallest
        + "-- content/a.ms.md --\n---\ntitle: A\n---\n\n## Page\n\n## 2022\n\n## Tidak {#no}\n"
        + "-- content/a.en.md --\n---\ntitle: A\n---\n")
    let stamp = try #require(
      try Stamping(site: site.assembled(), at: SiteRoot("/tiada")).stamps(of: ["a"]).first)
    site.editBytes("content/a.en.md", stamp.bytes)
    #expect(String(decoding: stamp.bytes, as: UTF8.self).contains("\"#page\": "))
    #expect(TranslationTable(of: try site.assembled()).rows[0].cells[1].state == .complete)
  }

  // MARK: What is stamped

  private static let pages = """
    -- content/media/index.ms.md --
    ---
    title: Media
    ---
    Mula.

    ## Siapa {#siapa}

    A.
    -- content/media/index.en.md --
    ---
    title: Media
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
    -- content/hanya.ms.md --
    ---
    title: Hanya
    ---

    """

  @Test(arguments: [
    ("media", ["content/media/index.en.md"]), ("media/", ["content/media/index.en.md"]),
    ("media/index", ["content/media/index.en.md"]), ("index", ["content/index.en.md"]),
    ("content/media/index.en.md", ["content/media/index.en.md"]),
    (".//content/./index.en.md", ["content/index.en.md"]), ("index.en", ["content/index.en.md"]),
    ("asal", ["content/asal.ms.md"]), ("asal.ms", ["content/asal.ms.md"]),
    ("page:asal", ["content/asal.ms.md"]),
  ])
  func aPageCanBeNamedInManyWays(name: String, paths: [String]) throws {
    let site = try TestSite(with: Self.pages).assembled()
    #expect(
      try Stamping(site: site, at: SiteRoot("/tiada")).stamps(of: [name]).map(\.path) == paths)
  }

  @Test(arguments: [
    ("medai", "there is no page `medai`. Did you mean `media`?"),
    ("media.ms", "content/media/index.ms.md is the source"),
    ("asal.en", "content/asal.en.md is the source (English)"),
    ("hanya", "page `hanya` has no translation yet: write content/hanya.en.md first."),
    ("hanya.en", "write content/hanya.en.md first."), ("", "there is no page ``."),
    ("media.fr", "Did you mean `media`?"),
    ("../lain/content/index.en.md", "there is no file `../lain/content/index.en.md` in this site."),
    ("/tiada/content/index.en.md", "there is no file `/tiada/content/index.en.md` in this site."),
    ("lain/content/index.en.md", "there is no page `lain/content/index.en.md`."),
  ])
  func whatCannotBeStampedIsRefused(name: String, message: String) throws {
    let site = try TestSite(with: Self.pages).assembled()
    // The page beside it could be stamped, and is not.
    let refusal = #expect(throws: StampRefusal.self) {
      try Stamping(site: site, at: SiteRoot("/tiada")).stamps(of: ["media", name])
    }
    let said = refusal?.problems.map { $0.message(in: .en) }.joined()
    #expect(said?.contains(message) == true, "\(said ?? "")")
    #expect(refusal?.problems.count == 1)
  }

  @Test func pagesThatAreNamedTwiceAreStampedOnce() throws {
    let site = try TestSite(with: Self.pages).assembled()
    let stamps = try Stamping(site: site, at: SiteRoot("/tiada")).stamps(of: [
      "media", "asal", "media.en",
    ])
    #expect(stamps.map(\.path) == ["content/media/index.en.md", "content/asal.ms.md"])
  }

  @Test func everythingIsWhatIsStaleOrWasNeverRecorded() throws {
    let site = TestSite(with: Self.pages)
      .edit("content/yatim.en.md", "---\ntitle: Orphan\n---\n")
      .edit("content/draf.ms.md", "---\ntitle: Draf\n---\n")
      .edit("content/draf.en.md", "---\ntitle: Draft\ndraft: true\n---\n")
    for stamp in try Stamping(site: site.assembled(), at: SiteRoot("/tiada")).stamps(of: [
      "media", "asal",
    ]) {
      site.editBytes(stamp.path, stamp.bytes)
    }
    site.edit("content/media/index.ms.md", "---\ntitle: Media baharu\n---\n")
    let everything = try Stamping(site: site.assembled(), at: SiteRoot("/tiada")).everything()
    #expect(everything.stamps.map(\.path) == ["content/index.en.md", "content/media/index.en.md"])
    #expect(everything.drafts == ["content/draf.en.md"])
    site.edit("content/media/index.en.md", "---\n{title: Media}\n---\n")
    #expect(throws: StampRefusal.self) {
      try Stamping(site: site.assembled(), at: SiteRoot("/tiada")).everything()
    }
  }

  @Test(arguments: ["content/index.ms.md", "content/index.en.md"])
  func aPageWhoseFrontMatterCannotBeReadIsRefused(path: String) throws {
    let broken = "---\ntitle: [a\n---\n"
    let site = try TestSite(with: Self.pages).edit(path, broken).assembled()
    for stamping in [
      { try Stamping(site: site, at: SiteRoot("/tiada")).everything().stamps },
      { try Stamping(site: site, at: SiteRoot("/tiada")).stamps(of: ["index"]) },
    ] {
      let refusal = #expect(throws: StampRefusal.self) { try stamping() }
      let said = refusal?.problems.map { $0.message(in: .en) } ?? []
      #expect(said.count == 1 && said.joined().contains(path), "\(said)")
    }
  }

  @Test func afterAStampAnEditOfASectionIsNamedAndNoOther() throws {
    let site = TestSite(with: Self.pages).edit("content/hanya.ms.md", nil)
    for stamp in try Stamping(site: site.assembled(), at: SiteRoot("/tiada")).stamps(of: [
      "media", "asal", "index",
    ]) {
      site.editBytes(stamp.path, stamp.bytes)
    }
    try site.check()
    #expect(site.findings.filter { $0.hasPrefix("translation/") } == [])
    site.edit(
      "content/media/index.ms.md", "---\ntitle: Media\n---\nMula.\n\n## Siapa {#siapa}\n\nB.\n")
    try site.check()
    #expect(
      site.findings.filter { $0.hasPrefix("translation/") }
        == ["translation/stale content/media/index.en.md:2:8"])
    let wording = try site.wording(of: "translation/stale")
    #expect(wording.explanation.contains("in content/media/index.ms.md: `siapa` changed."))
  }
}
