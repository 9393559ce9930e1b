import Diagnostics
import Selari

/// The translation table for a terminal: pages down, languages across, totals below.
struct StatusTable {
  let table: TranslationTable
  let language: MessageLanguage
  let style: TextStyle
  /// How many columns there are; nil where nothing is cut short.
  let width: Int?

  /// The table, with its legend where a person looks at it.
  func text() -> String {
    let columns = table.languages.indices.map { Column(self, language: $0) }
    let room = pageWidth(columns)
    var lines = [
      style(
        line(
          language(ms: "Halaman", en: "Page"), room,
          columns.map { $0.head.fitted(to: $0.width) }), .emphasis)
    ]
    for row in table.rows {
      let cells = zip(row.cells, columns).map { $1.text(of: $0, style) }
      lines.append(line(row.page.text, room, cells))
    }
    lines.append(contentsOf: totals(columns, room))
    if width != nil { lines += [""] + legend() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is left for the page's id; at least enough to tell pages apart.
  private func pageWidth(_ columns: [Column]) -> Int {
    let longest = table.rows.map { DisplayWidth.of($0.page.text) }.max() ?? 0
    let wanted = max(longest, DisplayWidth.of(pages), 7)
    guard let width else { return wanted }
    return min(wanted, max(16, width - columns.reduce(0) { $0 + $1.width + Self.gap.count }))
  }

  private static let gap = "   "

  private func line(_ page: String, _ room: Int, _ cells: [String]) -> String {
    let line = ([Printable.line(page).fitted(to: room)] + cells).joined(separator: Self.gap)
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private var pages: String {
    let count = table.rows.count
    return language(ms: "\(count) halaman", en: "\(count) \(count == 1 ? "page" : "pages")")
  }

  /// How many pages are in each state, state by state, below a rule.
  private func totals(_ columns: [Column], _ room: Int) -> [String] {
    let rule = ([room] + columns.map(\.width)).map { String(repeating: "─", count: $0) }
    let states = TranslationTable.State.allCases.filter { state in
      table.totals.contains { $0.pages[state] != nil }
    }
    let counts = zip(table.totals, columns).map { total, column in
      states.compactMap { state in
        total.pages[state].map { column.total(of: state, $0, style) }
      } + [column.words(total.words)]
    }
    let height = counts.map(\.count).max() ?? 0
    let rows = (0..<height).map { index in
      line(
        index == 0 ? pages : "", room,
        zip(counts, columns).map { cells, column in
          index < cells.count ? cells[index] : String(repeating: " ", count: column.width)
        })
    }
    return [style(rule.joined(separator: Self.gap), .faint)] + rows
  }

  /// What the states mean and what to do, for those that are there.
  private func legend() -> [String] {
    let states = TranslationTable.State.allCases.filter { state in
      state != .source && table.totals.contains { $0.pages[state] != nil }
    }
    var lines = states.map { state in
      style(
        "\(state.sign) \(state.word(in: language)): \(state.meaning(in: language))", .faint)
    }
    if states.contains(.stale) {
      lines.append(
        language(
          ms: "`selari status HALAMAN --diff` menunjukkan apa yang berubah",
          en: "`selari status PAGE --diff` shows what changed"))
    }
    if states.contains(.stale) || states.contains(.unchecked) {
      lines.append(
        language(
          ms: "`selari stamp HALAMAN` merekodkan terjemahan sebagai disemak",
          en: "`selari stamp PAGE` records a translation as checked"))
    }
    return lines
  }
}

/// A language's column: a state and a number of words.
private struct Column {
  let head: String
  private let table: StatusTable
  private let stateWidth: Int
  private let wordsWidth: Int

  var width: Int { stateWidth + 1 + wordsWidth }

  init(_ table: StatusTable, language: Int) {
    self.table = table
    let cells = table.table.rows.map { $0.cells[language] }
    let total = table.table.totals[language]
    head = table.table.languages[language].label
    let states = cells.map { Self.state(of: $0, in: table.language) }
    let counts = total.pages.map { "\($0.value) \($0.key.word(in: table.language))" }
    stateWidth =
      (states + counts + [Self.words(in: table.language)]).map { DisplayWidth.of($0) }.max() ?? 0
    wordsWidth = max(total.words.grouped.count, 5)
  }

  private static func words(in language: MessageLanguage) -> String {
    language(ms: "perkataan", en: "words")
  }

  private static func state(
    of cell: TranslationTable.Cell, in language: MessageLanguage
  ) -> String {
    let word = "\(cell.state.sign) \(cell.state.word(in: language))"
    return cell.changes.isEmpty ? word : word + " (\(cell.changes.count))"
  }

  func text(of cell: TranslationTable.Cell, _ style: TextStyle) -> String {
    let state = Self.state(of: cell, in: table.language).fitted(to: stateWidth)
    let words = cell.state == .missing ? "" : cell.words.grouped
    return style(state, cell.state.ink) + " " + words.padded(toLast: wordsWidth)
  }

  func total(of state: TranslationTable.State, _ count: Int, _ style: TextStyle) -> String {
    style("\(count) \(state.word(in: table.language))".fitted(to: width), state.ink)
  }

  func words(_ count: Int) -> String {
    let word = Self.words(in: table.language)
    return word.fitted(to: stateWidth) + " " + count.grouped.padded(toLast: wordsWidth)
  }
}

extension TranslationTable.State {
  /// Its colour on a terminal.
  var ink: TextStyle.Ink {
    switch self {
    case .source: .plain
    case .complete: .good
    case .stale: .severity(.warning)
    case .unchecked, .draft: .faint
    case .missing: .severity(.error)
    }
  }
}

extension String {
  /// The text in just so many columns: with spaces after it, or cut short in its middle.
  func fitted(to width: Int) -> String {
    let own = DisplayWidth.of(self)
    if own <= width { return self + String(repeating: " ", count: width - own) }
    let tail = max(0, width / 2 - 1)
    var head = ""
    for character in self {
      if DisplayWidth.of(head) + DisplayWidth.of(character) > width - tail - 1 { break }
      head.append(character)
    }
    let short = head + "…" + suffix(tail)
    return short + String(repeating: " ", count: max(0, width - DisplayWidth.of(short)))
  }

  /// The text at the end of so many columns.
  func padded(toLast width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(self))) + self
  }
}

extension Int {
  /// The number in groups of three: 1,204, as both languages write it.
  var grouped: String {
    var text = ""
    for (index, digit) in String(self).reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
