/// Documents put together at random from every construct, well formed and not. Constructs that only
/// Selari has are left out, so that the reference must agree.
struct ComposedDocuments {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private static let pieces = [
    "a", "b ", "foo", "bar baz", "é", "“x”", "*", "**", "_", "__", "***", "`", "``", "[", "]", "(",
    ")", "![", "<", ">", "</a>", "<b>", "<!-- c -->", "<?p?>", "&amp;", "&copy;", "&#65;", "&x;",
    "\\", "\\*", "\\[", "\\\\", "\"", "'", "--", "---", "...", "http://x.y", "<http://a.b>",
    "<a@b.cd>", "[foo]", "[foo]: /url", "[bar]: <u> \"t\"", "(/u \"t\")", "](/u)", " ", "  ", "\t",
    "!", "#", "+", "-", "=", "~", "1.", "2)", "{", "}", "^", "x_y_z", "a*b*c", "&", "\u{A0}", "ß",
    "中文", "😀", "<div>", "`c`", "*e*", "**s**", "[l](u)", "![i](u \"t\")",
  ]
  private static let starts = [
    "", "", "", "", "", "> ", ">", "- ", "* ", "+ ", "1. ", "2. ", "1) ", "-", "+   ", "-\t",
    "10) ", "    ", "   ", "  ", " ", "\t", "# ", "## ", "###### ", "#", "```", "~~~", "````",
    "``` rb", "***", "---", "===", "- - -", "_ _ _", "<div>", "</div>", "<!-- ", "-->", "<?",
    "<script>", "</script>", "<pre>", "<a href=\"x\">", "<b>", "[foo]: /u", "[bar]:", "\"title\"",
    "<![CDATA[", "]]>", "<!X", "=", "--", "> - ", "- > ", "1. - ", "-     c", "- ```", "> ```",
    "  - ", "    - ", "      - ", " > ",
  ]

  /// The next document.
  mutating func next() -> String {
    var text = ""
    for _ in 0..<(1 + Int.random(in: 0..<12, using: &numbers)) {
      if Int.random(in: 0..<6, using: &numbers) > 0 { text += line() }
      text += "\n"
    }
    return text
  }

  private mutating func line() -> String {
    var line = ""
    for _ in 0..<Int.random(in: 0..<3, using: &numbers) { line += one(of: Self.starts) }
    for _ in 0..<Int.random(in: 0..<9, using: &numbers) { line += one(of: Self.pieces) }
    return line
  }

  private mutating func one(of list: [String]) -> String {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }

  // MARK: - Prose

  private static let phrases = [
    "kerja paksa dan buruh kanak-kanak di seluruh negara",
    "no later than the last day, by e-mail. ",
    "Pihak berkepentingan dijemput menyatakan minat mereka sebelum tarikh tutup",
    "(all of the forms are on one page)", "majikan, kesatuan sekerja; dan orang awam: semua. Maka",
    "é à la fin de chaque année, pour tout le monde é", "12 bulan 1,000 orang 49.6 peratus sahaja",
  ]
  private static let marks = [
    "*", "**", "_", "__", " ", "  ", ", ", "[", "]", "](/u)", "](/u \"", "\")", "](", "](/u(", ")",
    "(", "![", "\"", "'", "--", "...", "..", "-", ".", "\\", "\\*", "!", "#", "^", "}", "]: ",
    "[l](/u)", "e", "\t", "*e*", "**tebal**",
  ]
  /// What is Selari's own, whole and broken.
  private static let ownMarks = [
    "{{ facts.closes }}", "{{ facts.closes | date(\"long\") }}", "](page:{{ a }})", "{{",
    "]{lang=en}", "[teks]{lang=ms}", "[^n]", "[^m]", "\u{10FFFF}", "\u{0}",
  ]
  private static let rareMarks = ["`", "<", "&amp;", "[l]: /u"]
  private static let proseStarts = ["", "", "", "", "", "> ", "- ", "# ", "  ", "1. ", "   "]

  /// The next document of long plain stretches with a few marks between them, those that only Selari
  /// has among them if wanted.
  mutating func nextProse(withOwnMarks: Bool = false) -> String {
    let marks = withOwnMarks ? Self.marks + Self.ownMarks : Self.marks
    var text = ""
    for _ in 0..<(1 + Int.random(in: 0..<5, using: &numbers)) {
      text += one(of: Self.proseStarts)
      for _ in 0..<Int.random(in: 1..<6, using: &numbers) {
        for _ in 0..<Int.random(in: 0..<3, using: &numbers) { text += one(of: marks) }
        if Int.random(in: 0..<40, using: &numbers) == 0 { text += one(of: Self.rareMarks) }
        if Int.random(in: 0..<3, using: &numbers) > 0 { text += one(of: Self.phrases) }
        if Int.random(in: 0..<4, using: &numbers) == 0 { text += "\n" }
      }
      text += Int.random(in: 0..<3, using: &numbers) == 0 ? "\n\n" : "\n"
    }
    return text
  }

  // MARK: - Usual inlines

  private static let words = [
    "kerja", "no later", "a", "12", "é", "(semua)", "the country's", "e-mel", "x_y", "a.b", "“x”",
    "ya,",
  ]
  private static let usual = [
    "**tebal**", "*condong*", "**dua kata**", "\"petikan\"", "'satu'", "-- antara --", "a---b",
    "...",
    "[pautan](page:a/b)", "[**tebal** lagi](/u)", "**[a](b)**", "[\"a\"](/u-v_w)", "*[a*](/u)",
    "`kod`",
    "`` a ` b ``", "` c `", "{{ facts.closes }}", "{{ a | date(\"long\") }}", "[{{ a }}](/u)",
    "**{{ a }}**", "\"{{ a }}\"", "[a](/u \"t\")", "![a](/u)", "[a]", "[a][b]", "[`]`](/u)",
    "{{ a < b }}",
    "[a](/u){{ b }}", "(\"a\")", "[b](javascript:a)", "--", "\"", "'", "**", "*", "[", "](/u)", "]",
    "`",
    "{{", "}}", "^", "|", "....", "----", "!", "#", "\\", "\u{1}", "\t", "x[", "(", ")", "_a_",
    "a_",
  ]
  private static let gaps = ["", "", " ", " ", " ", " ", "\n", ", ", ".", "  "]
  private static let lineStarts = ["", "", "", "", "> ", "- ", "# ", "1. ", " "]

  /// The next document of inlines that are mostly well formed.
  mutating func nextUsual() -> String {
    var text = ""
    for _ in 0..<(1 + Int.random(in: 0..<3, using: &numbers)) {
      text += one(of: Self.lineStarts)
      for _ in 0..<Int.random(in: 1..<8, using: &numbers) {
        // The first two thirds are well formed; a broken one leaves the block to libcmark.
        let isWhole = Int.random(in: 0..<12, using: &numbers) > 0
        let usual = isWhole ? Array(Self.usual.prefix(30)) : Self.usual
        text += Bool.random(using: &numbers) ? one(of: usual) : one(of: Self.words)
        text += one(of: Self.gaps)
      }
      text += Bool.random(using: &numbers) ? "\n\n" : "\n"
    }
    return text
  }

  // MARK: - Tables

  private static let cells = [
    "a", "b c", "*x*", "`c`", "\\|", "é", "", "[l](u)", "[foo]", "**s**", "<b>", "&amp;", "1",
    "![i](u)", "<http://a.b>", "a_b_c", "_e_",
  ]
  private static let delimiters = ["-", "--", "---", ":--", "--:", ":-:", " - ", " :--: ", "a", ""]

  /// The next document around a table, often a malformed one.
  mutating func nextTable() -> String {
    let prefix = one(of: ["", "", "", "> ", "- ", "  "])
    let continued = prefix == "- " ? "  " : prefix
    let columns = Int.random(in: 1...4, using: &numbers)
    var lines = [prefix + row(Self.cells, columns)]
    let isRight = Int.random(in: 0..<5, using: &numbers) > 0
    let marks = isRight ? Array(Self.delimiters.prefix(8)) : Self.delimiters
    lines.append(
      continued + row(marks, isRight ? columns : Int.random(in: 1...4, using: &numbers)))
    for _ in 0..<Int.random(in: 0..<4, using: &numbers) {
      lines.append(continued + row(Self.cells, Int.random(in: 1...5, using: &numbers)))
    }
    if Int.random(in: 0..<3, using: &numbers) == 0 {
      lines.append(one(of: ["teks", "# h", "---"]))
    }
    return lines.joined(separator: "\n") + "\n\n[foo]: /bar\n"
  }

  private mutating func row(_ cells: [String], _ count: Int) -> String {
    let inner = (0..<count).map { _ in one(of: cells) }.joined(separator: " | ")
    return one(of: ["| ", "|", ""]) + inner + one(of: [" |", "|", ""])
  }
}
