import Diagnostics
import Markdown
import Testing

@testable import Selari

/// What counts as a change of a source, and what does not.
@Suite struct FingerprintsTests {
  /// The fingerprints of a page's file.
  private func prints(_ body: String, head: String = "title: Soalan") -> Fingerprints {
    let text = "---\n\(head)\n---\n" + body
    let source = Source(path: "content/laman.ms.md", text: text)
    var findings: [Finding] = []
    let reader = FrontMatterReader(languages: [], topics: [], zone: .utc)
    let read = reader.read(source, findings: &findings)
    let file = ContentFile(
      source: source, id: PageID("laman"), language: 0, isIndex: false, bodyStart: read.bodyStart,
      frontMatter: read.frontMatter)
    return Fingerprints(of: file, with: MarkdownParser())
  }

  /// A page that holds one of everything.
  private static let page = """

    Ini "petikan" yang panjang -- dan *penting* atau **tegas** di sini.

    ## Siapa boleh memohon {#siapa}

    - satu
    - dua
      - dua a
    - tiga

    Lihat [soalan](page:faq "Soalan") dan ![peta](peta.png), 1,000 orang[^nota] pada {{ facts.d }}.

    | Tarikh | Acara |
    |--------|-------|
    | 20 Okt | Tutup |

    1. pertama
    2. kedua

    ### Bila

    > Kata orang.

    Istilah
    : takrif

    :::note hati-hati
    Isi `kod --x` di sini...
    :::

    ```sh
    selari build
    ```

    ***

    Tamat\\
    sudah [roadmap]{lang=en}.

    [^nota]: Nota kaki.
    """

  // MARK: Cosmetic edits

  @Test(arguments: [
    ("Ini \"petikan\" yang panjang", "Ini “petikan”\nyang   panjang"),
    ("panjang -- dan", "panjang — dan"), ("panjang -- dan", "panjang --- dan"),
    ("panjang -- dan", "panjang – dan"), ("di sini.\n", "di sini.   \n"),
    ("*penting* atau **tegas**", "_penting_ atau __tegas__"),
    ("## Siapa boleh memohon {#siapa}\n", "Siapa boleh memohon {#siapa}\n-----\n"),
    ("## Siapa boleh memohon {#siapa}\n", "##   Siapa boleh memohon ## {#siapa}\n"),
    ("- satu\n- dua\n  - dua a\n- tiga", "* satu\n* dua\n  + dua a\n* tiga"),
    ("- satu\n- dua\n  - dua a\n- tiga", "- satu\n\n- dua\n\n  - dua a\n\n- tiga"),
    ("1. pertama\n2. kedua", "1) pertama\n1) kedua"), ("1. pertama", "1.   pertama"),
    ("|--------|-------|\n", "|:--|--:|\n"), ("| 20 Okt | Tutup |", "|20 Okt|Tutup"),
    ("[soalan](page:faq \"Soalan\")", "[soalan][s]"),
    ("{{ facts.d }}", "{{facts.d}}"), ("{{ facts.d }}", "{{  facts.d\t}}"),
    ("> Kata orang.", ">Kata\norang."),
    ("Istilah\n: takrif", "Istilah\n:   takrif"), (":::note hati-hati", "::: note \"hati-hati\""),
    ("```sh\nselari build\n```", "~~~\nselari build  \n~~~"), ("***", "- - -"),
    ("Tamat\\\nsudah", "Tamat  \nsudah"), ("Tamat\\\nsudah", "Tamat sudah"),
    ("di sini...", "di sini…"), ("orang[^nota]", "orang[^n]"), ("Lihat ", "Lihat\u{A0}"),
    ("Lihat ", "<!-- semak lagi -->\n\nLihat "),
    ("> Kata", "<!-- selari: allow parity/facts: ada -->\n\n> Kata"),
    ("Ini ", "&#73;ni "), ("dan ![peta]", "&#100;an ![peta]"),
  ])
  func whatBearsNoMeaningIsNoChange(old: String, new: String) {
    let source = Self.page + "\n\n[s]: page:faq 'Soalan'\n"
    #expect(source.contains(old))
    var edited = source.replacing(old, with: new)
    if new.contains("[^n]") { edited = edited.replacing("[^nota]:", with: "[^n]:") }
    #expect(edited != source)
    #expect(prints(edited).byID == prints(source).byID)
  }

  /// What is typed otherwise reads as what is mostly typed, which stays as it is.
  @Test(arguments: [
    ("facts.d|date(\"long\")", "facts.d | date(\"long\")"),
    ("facts.d  |date( \"long\" )", "facts.d | date(\"long\")"),
    ("t(\"a|b,c\",n=3 , m = 4)", "t(\"a|b,c\", n=3, m = 4)"),
    ("'a\\'|b'|upper", "'a\\'|b' | upper"),
    ("a if  b[ 0 ] in [1,2] and (c or d) else -1", "a if b[0] in [1, 2] and (c or d) else -1"),
  ])
  func blanksInAReferenceAreNoChange(typed: String, usual: String) {
    #expect(ReferenceSpacing.usual(typed) == usual)
    #expect(ReferenceSpacing.usual(usual) == usual)
    let before = prints("A {{ \(usual) }} b [c](<{{ \(usual) }}#d>).\n")
    let after = prints("A {{\(typed)}} b [c](<{{\(typed)}}#d>).\n")
    #expect(after.byID == before.byID)
    #expect(before.sections[1].lines == ["A {{ \(usual) }} b [c]({{ \(usual) }}#d)."])
  }

  @Test func lineEndsAreNoChange() {
    #expect(prints(Self.page.replacing("\n", with: "\r\n")).byID == prints(Self.page).byID)
  }

  @Test func whereANoteIsDefinedIsNoChange() {
    let moved = Self.page.replacing("\n[^nota]: Nota kaki.", with: "")
      .replacing("## Siapa", with: "[^nota]: Nota kaki.\n\n## Siapa")
    #expect(prints(moved).byID == prints(Self.page).byID)
  }

  @Test func quotesInTitleAndDescriptionAreNoChange() {
    let plain = prints("", head: "title: 'Hak \"pekerja\"'\ndescription: Satu - dua")
    let curly = prints("", head: "title: Hak “pekerja”\ndescription:  Satu – dua\norder: 3")
    #expect(plain.byID == curly.byID)
  }

  // MARK: Edits that say something else

  @Test(arguments: [
    ("yang panjang", "yang pendek", "start"), ("*penting*", "penting", "start"),
    ("*penting*", "**penting**", "start"),
    ("*penting* atau **tegas**", "*penting atau* **tegas**", "start"),
    ("*penting*", "\\*penting\\*", "start"), ("\"petikan\"", "petikan", "start"),
    ("- satu", "- sato", "siapa"), ("- satu\n- dua", "- dua\n- satu", "siapa"),
    ("- satu\n- dua\n  - dua a\n- tiga", "- satu\n- dua\n  - dua a\n  - tiga", "siapa"),
    ("- satu\n- dua\n  - dua a\n- tiga", "1. satu\n2. dua\n   - dua a\n3. tiga", "siapa"),
    ("- tiga\n\nLihat", "- tiga\n\n  Lihat", "siapa"), ("- tiga\n\n", "* tiga\n\n", "siapa"),
    ("page:faq", "page:faqs", "siapa"), ("\"Soalan\")", "\"Soal\")", "siapa"),
    ("[soalan]", "[semua soalan]", "siapa"), ("![peta]", "![pelan]", "siapa"),
    ("peta.png", "peta-2.png", "siapa"), ("![peta](peta.png)", "[peta](peta.png)", "siapa"),
    ("Lihat [", "Lihat, [", "siapa"), ("Kata orang.", "Kata orang", "bila"),
    ("1,000", "10,000", "siapa"), ("facts.d", "facts.e", "siapa"), ("20 Okt", "21 Okt", "siapa"),
    ("| 20 Okt | Tutup |", "| 20 Okt | Tutup |\n| 21 Okt | Buka |", "siapa"),
    ("1. pertama", "3. pertama", "siapa"), ("Nota kaki.", "Nota kaki lain.", "siapa"),
    ("orang[^nota]", "orang", "siapa"), ("memohon {#siapa}", "menyertai {#siapa}", "siapa"),
    ("## Siapa", "### Siapa", "siapa"), ("> Kata orang.", "Kata orang.", "bila"),
    (": takrif", ": takrif lain", "bila"), (":::note", ":::warning", "bila"),
    ("hati-hati", "awas", "bila"), ("`kod --x`", "`kod -x`", "bila"),
    ("`kod --x`", "kod --x", "bila"), ("selari build", "selari check", "bila"),
    ("***\n", "\n", "bila"), ("{lang=en}", "{lang=fr}", "bila"), ("### Bila", "#### Bila", "bila"),
  ])
  func whatSaysSomethingElseChangesItsSectionAlone(old: String, new: String, section: String) {
    #expect(Self.page.contains(old))
    let before = prints(Self.page)
    let after = prints(Self.page.replacing(old, with: new, maxReplacements: 1))
    let changes = SectionChange.between(before.byID, and: after)
    #expect(changes.map(\.id) == [section])
    #expect(changes.map(\.kind) == [.changed])
  }

  @Test(arguments: ["title: Soal", "title: Soalan\ndescription: Baharu", "title: Soalan 2"])
  func titleAndDescriptionAreASectionOfTheirOwn(head: String) {
    let changes = SectionChange.between(
      prints(Self.page).byID, and: prints(Self.page, head: head))
    #expect(changes.map(\.id) == ["page"])
  }

  @Test func whatNoReaderSeesIsNoChange() {
    let head = "title: Soalan\nslug: lain\norder: 4\nlayout: t0\nextra: {a: b}"
    #expect(prints(Self.page, head: head).byID == prints(Self.page).byID)
  }

  // MARK: Sections

  @Test func sectionsAreTheTitleTheBeginningAndWhatEachHeadingBegins() {
    let sections = prints(Self.page).sections
    #expect(sections.map(\.id) == ["page", "start", "siapa", "bila"])
    #expect(sections.map(\.title) == ["", "", "Siapa boleh memohon", "Bila"])
    for (section, next) in zip(sections, sections.dropFirst()) {
      #expect(section.range.upperBound == next.range.lowerBound)
    }
    #expect(prints("").sections.map(\.id) == ["page"])
    #expect(prints("\n## A\n").sections.map(\.id) == ["page", "a"])
    #expect(prints("\n<!-- nota -->\n\n## A\n").sections.map(\.id) == ["page", "a"])
  }

  @Test func aHeadingMayBeCalledAsThePartsWithoutOneAre() {
    let sections = prints("Teks.\n\n## Page\n\nA.\n\n## Start\n\nB.\n")
    #expect(sections.sections.map(\.id) == ["page", "start", "#page", "#start"])
    let edited = prints("Teks.\n\n## Page\n\nC.\n\n## Start\n\nB.\n")
    #expect(SectionChange.between(sections.byID, and: edited).map(\.id) == ["#page"])
  }

  @Test func sectionsThatAppearAndGoAreNamed() {
    let before = prints("## A\n\na\n\n## C\n\nc\n")
    let after = prints("## A\n\na\n\n## B\n\nb\n")
    let changes = SectionChange.between(before.byID, and: after)
    #expect(changes.map(\.kind) == [.appeared, .went])
    #expect(changes.map(\.id) == ["b", "c"])
    #expect(changes.map(\.title) == ["B", ""])
  }

  /// A heading without a Latin letter has its place for an id, which another that comes before it moves.
  @Test(arguments: [
    (
      "## 一\n\na\n\n## 二\n\nb\n", "## 零\n\nz\n\n## 一\n\na\n\n## 二\n\nb\n",
      ["appeared section-1"]
    ),
    ("## 一\n\na\n\n## 二\n\nb\n", "## 二\n\nb\n", ["went section-1"]),
    (
      "## 一\n\na\n\n## 二\n\nb\n\n## 三\n\nc\n",
      "## 零\n\nz\n\n## 一\n\na\n\n## 二\n\nx\n\n## 三\n\nc\n",
      ["appeared section-1", "changed section-3"]
    ),
    ("## 一\n\na\n\n## 二\n\nb\n", "## 一\n\nx\n\n## 二\n\nb\n", ["changed section-1"]),
    ("## 一\n\na\n\n## 二\n\nb\n", "## 二\n\nb\n\n## 一\n\na\n", []),
    ("## 一\n\na\n", "## 一\n\na\n\n## 二\n\nb\n", ["appeared section-2"]),
    ("## 一\n\na\n\n## B\n\nb\n", "## 一\n\na\n", ["went b"]),
  ])
  func aSectionWhoseIDIsItsPlaceIsKnownByWhatItSays(
    before: String, after: String, expected: [String]
  ) {
    let changes = SectionChange.between(prints(before).byID, and: prints(after))
    #expect(changes.map { "\($0.kind) \($0.id)" } == expected)
  }

  @Test func aNoteThatLeadsToItselfEnds() {
    #expect(prints("A[^a].\n\n[^a]: B[^b].\n[^b]: A[^a].\n").sections.count == 2)
  }

  @Test func deepNestingIsSurvived() {
    let deep =
      String(repeating: "> ", count: 3_000) + "teks\n\n" + String(repeating: "*a ", count: 3_000)
    #expect(prints(deep).sections.count == 2)
  }

  /// Fingerprints stand in people's files. A change here makes every translation of every site stale,
  /// so it is made knowingly or not at all.
  @Test func fingerprintsStayWhatTheyAre() {
    #expect(
      prints(Self.page).byID == [
        "page": "5a4b208d", "start": "376521f4", "siapa": "46bc8a3d", "bila": "2ffa47eb",
      ])
  }

  @Test func sectionsReadAsOneBlockToALine() {
    let sections = prints(Self.page).sections
    #expect(
      sections[2].lines == [
        "## Siapa boleh memohon", "- satu", "- dua", "  - dua a", "- tiga",
        "Lihat [soalan](page:faq \"Soalan\") dan ![peta](peta.png), 1,000 orang[^1: Nota kaki.] pada {{ facts.d }}.",
        "| Tarikh | Acara |", "| 20 Okt | Tutup |", "1. pertama", "1. kedua",
      ])
    #expect(
      sections[3].lines == [
        "### Bila", "> Kata orang.", "Istilah", ": takrif", ":::note hati-hati",
        "  Isi `kod --x` di sini...", ":::", "```", "selari build", "```", "* * *",
        "Tamat sudah [roadmap]{lang=en}.",
      ])
  }
}
