import Diagnostics

/// What stands between two mentions that may be the ends of a range.
enum RangeMark: Sendable {
  /// `hingga`
  case word
  /// `–`, which with blanks around it also stands between things that are no range.
  case dash
  /// `dan`: after `antara` it makes a range, too.
  case pair
}

/// The words by which a language states dates, times and figures.
struct FactGrammar: Sendable {
  let words: WordTable<FactWord>
  /// What stands between the two ends of a range: `hingga`, `–`.
  let rangeWords: WordTable<RangeMark>
  /// What figures count.
  let units: WordTable<UnitWord>
  /// The names of months and weekdays that are another language's.
  let foreignNames: WordTable<CalendarNames.Foreign>

  /// The grammar of a language by its code; nil for a language that has none here: only what needs no
  /// grammar is compared then.
  static func of(_ code: String) -> FactGrammar? {
    switch MessageLanguage(spokenAs: code) {
    case .ms: malay
    case .en: english
    case nil: nil
    }
  }

  private static let malay = FactGrammar(
    malayWords, UnitWord.malay, names: CalendarNames.malay,
    others: [("en", CalendarNames.english), ("id", CalendarNames.indonesian)])
  private static let english = FactGrammar(
    englishWords, UnitWord.english, names: CalendarNames.english,
    others: [("ms", CalendarNames.malay), ("id", CalendarNames.indonesian)])

  private static let ranges: [(String, RangeMark)] =
    ["hingga", "sehingga", "sampai", "hingga pukul", "to", "until", "till", "through"].map {
      ($0, .word)
    } + ["-", "–", "—"].map { ($0, .dash) } + ["dan", "and"].map { ($0, .pair) }

  private init(
    _ words: [(String, FactWord)], _ units: [(String, UnitWord)],
    names: [(String, FactWord)], others: [(code: String, names: [(String, FactWord)])]
  ) {
    let all = words + others.flatMap(\.names)
    self.words = WordTable(all.map { (WordHash($0.0).value, $0.1) })
    foreignNames = CalendarNames.foreign(to: names, among: others)
    self.units = WordTable(units.map { (WordHash($0.0).value, $0.1) })
    rangeWords = WordTable(Self.ranges.map { (WordHash($0.0).value, $0.1) })
  }

  /// The names of the months, and what they are shortened to: in several ways where a `|` stands, in none
  /// where a `-` does.
  static func months(_ names: String, short: String) -> [(String, FactWord)] {
    // `Jun` is no shorter than its name, and ends a sentence as that does.
    let whole = names.split(separator: " ")
    let abbreviations = short.split(separator: " ").enumerated().flatMap { number, forms in
      forms.split(separator: "|").filter { $0 != "-" && !whole.contains($0) }.map {
        (String($0), FactWord.month(number + 1, isShort: true))
      }
    }
    return abbreviations + numbered(names, from: 1) { .month($0, isShort: false) }
  }

  /// The words of a list, numbered from a beginning.
  static func numbered(
    _ list: String, from first: Int, _ meaning: (Int) -> FactWord
  ) -> [(String, FactWord)] {
    list.split(separator: " ").enumerated().map { (String($1), meaning(first + $0)) }
  }
}
