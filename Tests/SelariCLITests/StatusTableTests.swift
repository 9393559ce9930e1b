import Diagnostics
import Selari
import Testing

@testable import SelariCLI

/// How the table looks on a terminal.
@Suite struct StatusTableTests {
  private func table(languages: Int = 2) throws -> (TranslationTable, Site) {
    let labels = [
      ("ms", "Bahasa Melayu"), ("en", "English"), ("zh", "中文"), ("ta", "தமிழ்"), ("ar", "العربية"),
    ].prefix(languages)
    var files: [String: String] = [
      "site.yaml": "name: Tapak\nurl: https://contoh.example/\nlanguages:\n"
        + labels.map { "  - {code: \($0.0), label: \($0.1), locale: \($0.0)}\n" }.joined(),
      "templates/page.html": "{{ page.content }}",
    ]
    for (code, _) in labels {
      files["content/index.\(code).md"] = "---\ntitle: A\n---\nSatu dua.\n"
      files["content/a-page-whose-name-is-longer-than-what-a-terminal-has-room-for.\(code).md"] =
        "---\ntitle: B\(code)\n\(code == "en" ? "translation: {checked: {}}\n" : "")---\n"
    }
    files["content/hanya.ms.md"] = "---\ntitle: C\nmissing: omit\n---\n"
    let tree = MemoryTree(files.mapValues { Array($0.utf8) })
    let model = SiteModel(of: tree, options: .init(at: Instant(seconds: 0)))
    #expect(model.findings.isEmpty)
    let site = try #require(model.site)
    return (TranslationTable(of: site), site)
  }

  private func lines(
    _ table: TranslationTable, _ language: MessageLanguage, width: Int?, isColoured: Bool = false
  ) -> [String] {
    StatusTable(
      table: table, language: language, style: TextStyle(isColoured: isColoured), width: width
    ).text().split(separator: "\n").map(String.init)
  }

  @Test(arguments: MessageLanguage.allCases, [80, 100, 132])
  func itFitsTheTerminal(language: MessageLanguage, width: Int) throws {
    for languages in 2...3 where languages == 2 || width > 80 {
      let (table, _) = try table(languages: languages)
      for line in lines(table, language, width: width) {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  @Test func columnsStandUnderTheirHeads() throws {
    let (table, _) = try table(languages: 5)
    let lines = lines(table, .en, width: nil)
    let rule = try #require(lines.first { $0.hasPrefix("─") })
    let starts = rule.indices.filter { index in
      rule[index] == "─" && (index == rule.startIndex || rule[rule.index(before: index)] == " ")
    }.map { rule.distance(from: rule.startIndex, to: $0) }
    #expect(starts.count == 6)
    for line in lines.prefix(4) {
      // What stands just before a column is a gap, however wide the characters before it are.
      var column = 0
      var blanks: Set<Int> = []
      for character in line {
        if character == " " { blanks.insert(column) }
        column += DisplayWidth.of(character)
      }
      for start in starts.dropFirst() where start < column {
        #expect(blanks.contains(start - 1), "\(line)")
      }
    }
  }

  @Test func namesAreCutShortOnlyWhereSomebodyLooks() throws {
    let (table, _) = try table()
    let name = "a-page-whose-name-is-longer-than-what-a-terminal-has-room-for"
    #expect(lines(table, .en, width: nil).joined().contains(name))
    let short = lines(table, .en, width: 80).joined(separator: "\n")
    #expect(!short.contains(name))
    #expect(short.contains("…"))
  }

  @Test func statesAreExplainedWhereSomebodyLooks() throws {
    let (table, _) = try table()
    let text = lines(table, .en, width: 80).joined(separator: "\n")
    #expect(text.contains("! stale: the source has changed since it was checked"))
    #expect(text.contains("selari status PAGE --diff"))
    #expect(!lines(table, .en, width: nil).joined().contains("the source has changed"))
  }

  @Test func coloursAreNeverAlone() throws {
    let (table, _) = try table()
    let coloured = lines(table, .en, width: 80, isColoured: true).joined(separator: "\n")
    #expect(coloured.contains("\u{1B}["))
    let plain = coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "").replacing(#/ +\n/#, with: "\n")
    #expect(plain == lines(table, .en, width: 80).joined(separator: "\n"))
  }
}
