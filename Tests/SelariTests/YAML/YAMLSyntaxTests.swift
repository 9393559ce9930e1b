import Diagnostics
@testable import Selari
import Testing

@Suite struct YAMLSyntaxTests {
  @Test(arguments: [
    "title: Soalan1️⃣: Lazim\n",
    "title: “Soalan” — lazim\n1️⃣judul\norder: 2\n",
    "a:\n1️⃣\tb: c\n",
    "title: 1️⃣@menteri\n",
    "title: 1️⃣`kod`\n",
    "title: 1️⃣*Pathfinder*\n",
    "title: 1️⃣\"Soalan\norder: 1\n",
    "title: 1️⃣\"Soalan\norder: 1\ndescription: \"Teks\"\n",
    "a: \"b\" # \"c\ntitle: 1️⃣\"Soalan\n# d: 'e\n- \"Teks: f\"\n",
    "name:\n  ms: 1️⃣'Nama\n  en: 'Jum''at'\n", "a: {b: 1️⃣\"c,\n  d: \"e\"}\n",
    "a: \"b\n  c \"1️⃣d\" e\"\n", "a: \"b \\\" c\"\ntitle: \"Kempen \"1️⃣Bebas\"\n",
    "title: \"a 1️⃣\\k b\"\n",
    "topics: [a, b\norder1️⃣: 1\n",
    "name: {ms: a, en: b\norder1️⃣: 1\n",
    "a:\n    b: 1\n  1️⃣c: 2\n",
    "a: > 1️⃣teks\n",
    "name:\n ms: a\n  1️⃣en: b\n", "name:\n    ms: a\n  1️⃣en: b\n",
    "languages:\n  - {code: ms 1️⃣label: Melayu}\n", "a: {b: c d 1️⃣e: f}\n",
    "skip: {ms: Waktu Tamat1️⃣: hubungi kami, en: b}\n",
    "x: 1️⃣[\n", "x: {a: 1️⃣[b,\n\n", "x: 1️⃣{a: [b]\n",
    "date: 1️⃣{{ facts.launch }}\n", "a: [1️⃣{{ b }}]\n",
    "order: 1\ntitle:1️⃣\u{A0}Hubungi\nb: c\n",
    "\"a\" 1️⃣b\n",
    "a: 1\n1️⃣---\nb: 2\n",
    "a: 1️⃣!!int 3\n",
    "a: 1️⃣!benda {b: c}\n",
    "a: 1\nb: 2\n1️⃣a: 3\n",
    "a:\n  b: {c: 1, d: 2, 1️⃣c: 3}\n",
    "? 1️⃣[a, b]\n: c\n",
    "1️⃣{a: b}: c\n",
    "a: 1️⃣*tiada\n",
    "a: &x [1, 1️⃣*x]\n",
    "title: \"Kempen \"1️⃣Bebas\" 2022\"\n",
    "title: 'Jum'1️⃣at ini'\nb: c\n",
    "skip: {ms: 'Jum'1️⃣at', en: Friday}\n",
    "title: [SIARAN] 1️⃣baca\n",
    "order: 1\ntitle1️⃣:Hubungi\nb: c\n",
    "title1️⃣:Hubungi\nb: c\n",
    "skip: {ms: Tamat1️⃣: hubungi kami, en: b}\n",
    "title: 1️⃣“Tarikh: baharu”\n",
    "due: {ms: 1️⃣“Tarikh: {date}”, en: b}\n",
    "title: Siaran Media 1️⃣#5 tahun ini\nb: c # sebab\nd: e#f\ng: \"h\" #i\nj: # k\n"
      + "k: false #l\nm: 2 #n\no: 2022-10-20 #p\nq: {r}\n",
    "a: 1️⃣#BebasBuruhPaksa\nb: c\n",
    "title: 1️⃣&Penting baca\nb: &x 1\nc: *x\n",
    "skip: {ms: Langkau, 1️⃣ke kandungan, en: Skip}\nb: {c: , d: }\n",
    "a: b\u{1}\n".replacing("\u{1}", with: "1️⃣\u{1}"),
    "a: 1\n1️⃣<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> lain\nc: 4\n",
    "1️⃣<<<<<<< HEAD\r\na: 2\r\n||||||| asal\r\na: 1\r\n=======\r\na: 3\r\n>>>>>>> lain\r\n",
    "a: 1\n1️⃣=======\nb: 2\n>>>>>>> lain\n".replacing(">>>>>>> lain\n", with: ""),
    "topics:\n  tax: {ms: Cukai, en: Tax\n  waste1️⃣: {ms: Sisa, en: Waste}\n",
    "topics:\n  tax: {ms: Cukai, en: Tax\n  waste1️⃣:\n    ms: Sisa\n",
    "- a: [b, c\n  d1️⃣: e\n", "- page: a\n  children: [b, c\n- page1️⃣: d\n",
    "- page: a\n  children: 1️⃣[b,\n- page: d\n", "a: {b: c\n    1️⃣d: e}\n",
    "l:\n  - {code: ms, label: Melayu\n  - 1️⃣{code: en, label: English}\n",
    "l:\n  - {code: ms, label: Melayu\n    1️⃣locale: ms_MY}\n",
    "main:\n  - index\n  1️⃣-about\n  - page: news\n", "main:\n  1️⃣-about\n  - page: news\n",
    "main:\r\n  1️⃣-about\r\n  -faq\r\n  - page: news\r\n",
    "main:\n  - page: about\n  1️⃣-page: news\n", "main:\n  - index\n  1️⃣– about\n  - page: news\n",
    "main:\n  1️⃣• about\n  - page: news\n", "main:\n  -1️⃣\u{A0}about\n  - page: news\n",
    "main:\n  - index\n  -1️⃣\u{A0}about\n  - faq\n", "main:\n - about\n  1️⃣- page: news\n",
    "name:\n1️⃣\u{A0} ms: a\n  en: b\n", "name:\n  ms: a\n1️⃣\u{A0} en: b\n",
    "name:\n  ms: a\n 1️⃣\u{A0}en: b\nx: y\n", "name: {ms: a,1️⃣\u{A0}en: b}\n",
    "name: {ms: a, en: b}1️⃣}\nx: y\n", "a: [b, c]1️⃣]\n", "{a: \"b\"}1️⃣}\n",
    "a: {b: \"c\"}1️⃣}\nd: e\n", "a: [b,1️⃣, c]\n", "a: [1️⃣, b]\n", "a: {b: c,1️⃣,}\n",
    "skip: {ms1️⃣:Cukai, en: Tax}\n", "skip: {ms: Cukai, en1️⃣:Tax}\n",
    "a: [b,\n1️⃣<<<<<<< HEAD\nc,\n=======\nd,\n>>>>>>> lain\n]\n",
  ])
  func aMistakeIsFoundWhereItIs(marked: String) {
    let text = MarkedText(marked)
    var findings: [Finding] = []
    _ = YAML.parse(text.source, rule: "front-matter/syntax", findings: &findings)
    #expect(MarkedText.starts(findings) == text.markers)
    #expect(findings.map(\.rule) == ["front-matter/syntax"])
  }

  @Test(arguments: [
    ("name:\n ms: a\n  en: b\n", "This line's indentation does not match"),
    ("a: false\n\n# nota\n  b: c\n", "This line's indentation does not match"),
    ("- {code: ms label: Melayu}\n", "A key `label` begins here"),
    ("- {ms: \"{n} hari\", en: Page {n} of}\n", "This `{` begins a mapping"),
    ("- {ms: \"{n} hari\", en: {n} days}\n", "This `{` begins a mapping"),
    ("- {ms: \"a\" {n}}\n", "The value ends at the `\"` before this"),
    ("a: {name {ms: A, en: B}}\n", "the mapping is not closed yet"),
    ("a: {ms: {b}, en: {c} d: e}\n", "the mapping is not closed yet"),
    ("a: {ms: [a] {b: c}}\n", "the mapping is not closed yet"),
    ("a:\n  b: {c: d, e: f\n  g: {h: i}\n", "the mapping is not closed yet"),
    ("- a: [b\n- c: d\n", "the list is not closed yet"),
    ("- a: [b,\n- c: d\n", "the list is not closed yet"),
    ("- {a: b, c: d\n  e: f}\n", "A key `e` begins here"),
    ("a:\n  -b\n  - c: d\n", "No space follows the `-`"),
    ("a: b\n-c\nd: e\n", "This line is not `key: value`"),
    ("a:\n  — b\n  - c: d\n", "`—` is no hyphen"),
    ("a:\n  -\u{A0}b\n  - c: d\n", "A no-break space (U+00A0) follows the `-`"),
    ("a:\n\u{A0} b: c\n", "A no-break space (U+00A0) indents this line"),
    ("a: {b: c,\u{A0}d: e}\n", "A no-break space (U+00A0) follows the `,`"),
    ("a: {b: c}}\n", "This `}` closes nothing"), ("a: [b]]\n", "no `[` is open"),
    ("a: [b,, c]\n", "Nothing stands before this comma"),
    ("a: {b:c, d: e}\n", "No space follows the colon"),
    ("x: [\n", "the list is not closed yet"), ("a: [b\nc: d\n", "the list is not closed yet"),
    ("a: {{ b }}\n", "No reference `{{ … }}` is read here"),
    ("a: \"b\nc: \"d\"\n", "This quotation ends only where another was to begin"),
    ("a: \"b:\n  - c\n  - d\" e\n", "The value ends at the `\"` before this"),
    ("a: 1\ntitle:\u{A0}b\nc: d\n", "A no-break space (U+00A0) follows the colon"),
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\n>>>>>>> x\n", "two people edited the same lines"),
  ])
  func aMistakeIsCalledByItsName(text: String, words: String) throws {
    var findings: [Finding] = []
    _ = YAML.parse(Source(path: "a", text: text), findings: &findings)
    let explanation = try #require(findings.first).problem.wording(in: .en).explanation
    #expect(explanation.contains(words), "\(explanation)")
  }

  /// What begins with a hyphen, or holds a bracket, a colon or a no-break space, need not be a slip.
  @Test(arguments: [
    "a: b\n  -c\n", "a: -b\n", "a:\n  - -b\n  - – c\n", "a:\n  – b\n", "a: b}\n",
    "a: {b: \"c}\"}\n", "a: {b: https://c.example/, d: e:f}\n", "a: [b:c, https://d.example/]\n",
    "a: {\n  b: c,\n  d: [e,\n    f]\n}\n", "a: [b,]\n", "a: \u{A0}b\n", "\"\u{A0}a\": b\n",
    "a: {\"b:c\": , d: e}\n",
  ])
  func whatIsNoSlipIsRead(text: String) {
    var findings: [Finding] = []
    #expect(YAML.parse(Source(path: "a.yaml", text: text), findings: &findings) != nil)
    #expect(findings.isEmpty)
  }

  /// A value may hold such marks, where they are no line of their own.
  @Test func marksWithinAValueAreText() {
    var findings: [Finding] = []
    let text = "a: <<<<<<< HEAD\nb: [<<<<<<< c]\nd: |\n  <<<<<<< e\n  =======\n"
    #expect(YAML.parse(Source(path: "a.yaml", text: text), findings: &findings) != nil)
    #expect(findings.isEmpty)
  }

  /// What two stamps leave has a remedy of its own; what else stands there has not.
  @Test(arguments: [
    (
      "  checked:\n<<<<<<< HEAD\n    a: 0c4f6a91\n=======\n    \"#page\": 77d0a1c2\n>>>>>>> x\n",
      true
    ),
    (
      "<<<<<<< HEAD\ntranslation:\n  of: ms\n  checked:\n    a: 0c4f6a91\n=======\n>>>>>>> x\n",
      true
    ),
    ("<<<<<<< HEAD\n    a: 0c4f6a91\n=======\n    a: 0c4f6a9g\n>>>>>>> x\n", false),
    ("<<<<<<< HEAD\n", false),
    ("translation:\n<<<<<<< HEAD\n  of: ms\n=======\n  of: en\n>>>>>>> x\n", false),
    (
      "translation:\n<<<<<<< HEAD\n  of: ms\n  checked:\n    a: 0c4f6a91\n=======\n  of: en\n"
        + "  checked:\n    a: 0c4f6a92\n>>>>>>> x\n", false
    ),
    ("<<<<<<< HEAD\ntitle: Soal\n    a: 0c4f6a91\n=======\n>>>>>>> x\n", false),
  ])
  func aConflictOfStampsIsToldApart(text: String, isOfStamps: Bool) throws {
    let source = Source(path: "content/faq.en.md", text: text)
    for (rule, hasStamps) in [("front-matter/syntax", isOfStamps), ("yaml/syntax", false)] {
      var findings: [Finding] = []
      #expect(YAML.parse(source, rule: RuleID(rule), findings: &findings) == nil)
      let remedy = try #require(findings.first?.problem.wording(in: .ms).solutions.first).text
      #expect(remedy.contains("`selari stamp content/faq.en.md`") == hasStamps, "\(remedy)")
      findings.first?.expectGoodWording(#_sourceLocation)
    }
  }

  @Test func everyConflictOfAFileIsFound() {
    let conflict = "1️⃣<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> lain\n"
    let text = MarkedText(conflict + "b: 1\n" + conflict)
    var findings: [Finding] = []
    _ = YAML.parse(text.source, findings: &findings)
    #expect(MarkedText.starts(findings) == text.markers)
  }

  @Test func bytesThatAreNotUTF8AreFound() {
    let source = Source(path: "a.yaml", bytes: Array("a: é\nb: ".utf8) + [0xE9, 0x0A])
    var findings: [Finding] = []
    #expect(YAML.parse(source, findings: &findings) == nil)
    #expect(MarkedText.starts(findings) == [Position(line: 2, column: 4)])
  }

  @Test func utf16IsRefused() {
    let source = Source(path: "a.yaml", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00])
    var findings: [Finding] = []
    #expect(YAML.parse(source, findings: &findings) == nil)
    #expect(findings.count == 1)
  }

  @Test func aKeyThatIsThereTwiceKeepsItsFirstValueAndNamesTheFirstPlace() throws {
    let source = Source(path: "a.yaml", text: "a: 1\nb: 2\na: 3\n")
    var findings: [Finding] = []
    let node = try #require(YAML.parse(source, findings: &findings))
    #expect(node["a"]?.int == 1)
    #expect(node.entries?.count == 2)
    #expect(findings.first?.related.first?.place.span?.start == Position(line: 1, column: 1))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "{? "], [10_000, 100_000])
  func nestingThatNeverEndsIsAFinding(opening: String, depth: Int) {
    let source = Source(path: "a.yaml", text: String(repeating: opening, count: depth))
    var findings: [Finding] = []
    #expect(YAML.parse(source, findings: &findings) == nil)
    #expect(findings.count == 1)
  }

  @Test func nestingIsReadDownToItsBoundAndNoFurther() {
    func parse(_ depth: Int) -> Bool {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      var findings: [Finding] = []
      return YAML.parse(Source(path: "a.yaml", text: text), findings: &findings) != nil
    }
    #expect(parse(YAML.deepest))
    #expect(!parse(YAML.deepest + 1))
  }

  @Test func blocksIndentedTwoThousandDeepAreAFinding() {
    let text = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    var findings: [Finding] = []
    #expect(YAML.parse(Source(path: "a.yaml", text: text), findings: &findings) == nil)
    #expect(findings.count == 1)
  }

  @Test func aliasesThatExpandWithoutEndAreAFinding() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) ["
      text += [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    var findings: [Finding] = []
    #expect(YAML.parse(Source(path: "a.yaml", text: text), findings: &findings) == nil)
    #expect(findings.count == 1)
  }

  @Test func aliasesDoNotNestDeeperThanTheBound() {
    var text = "a0: &a0 [x]\n"
    for level in 1...100 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    var findings: [Finding] = []
    #expect(YAML.parse(Source(path: "a.yaml", text: text), findings: &findings) == nil)
    #expect(findings.count == 1)
  }

  @Test func everyMistakeIsWordedInBothLanguagesWithoutRepeatingTheRule() {
    for text in [
      "a: b: c", "[", "\"", "a: *b", "a: !x y", "a: 1\na: 2", "a: @", "\t- a", "a: |x\n",
      "a:b\nc: d", "a: \"b\" c", "a: \"b\nc: \"d\"", "a: 'b'c", "a: “b: c”", "a: b #c", "a: &b c",
      "a: {b: c, d, e: f}", "a: {b: c}}", "a: [b,, c]", "a:\n  -b\n  - c: d", "a:\n  – b\n  - c: d",
      "a:\n\u{A0}b: c", "a:\u{A0}b\nc: d",
    ] {
      var findings: [Finding] = []
      _ = YAML.parse(Source(path: "a.yaml", text: text), findings: &findings)
      for finding in findings {
        let (ms, en) = (finding.problem.wording(in: .ms), finding.problem.wording(in: .en))
        #expect(ms.summary != en.summary)
        #expect(ms.explanation != en.explanation)
        #expect(en.explanation != en.summary)
      }
      #expect(!findings.isEmpty)
    }
  }
}
