/// The names of months and weekdays, in the languages that writers of Malay and English slip into.
///
/// A date is a date in a name or a quotation, too, and where it is in the wrong language: a language's
/// grammar knows the names of all of them, and which of them are not its own.
enum CalendarNames {
  /// A name in a language that is not the text's.
  struct Foreign: Sendable {
    /// The language's code.
    let code: String
    /// Whether it means something else in the text's own language, or in names of people, so that it is a
    /// month only in a whole date: `Mac`, `May`.
    let isAmbiguous: Bool
  }

  static let malay = FactGrammar.malayMonths + FactGrammar.malayWeekdays
  static let english = FactGrammar.englishMonths + FactGrammar.englishWeekdays

  /// Those that Malay writes otherwise are what tells the two apart. `Minggu` is a week in Malay.
  static let indonesian: [(String, FactWord)] =
    FactGrammar.months(
      "januari februari maret april mei juni juli agustus september oktober november desember",
      short: "- - - - - - - agu|agt - - - des")
    + [("senin", .weekday(1)), ("kamis", .weekday(4)), ("jumat", .weekday(5))]

  /// The names that are not a language's own, by their hashes.
  static func foreign(
    to own: [(String, FactWord)], among others: [(code: String, names: [(String, FactWord)])]
  ) -> WordTable<Foreign> {
    let known = Set(own.map(\.0))
    return WordTable(
      others.flatMap { code, names in
        names.filter { !known.contains($0.0) && !everywhere.contains($0.0) }.map { name, _ in
          (WordHash(name).value, Foreign(code: code, isAmbiguous: ambiguous.contains(name)))
        }
      })
  }

  /// `Jun` is June in Malay, and is shortened to that in English.
  private static let everywhere: Set = ["jun"]
  private static let ambiguous: Set = ["mac", "mei", "may", "mar", "des", "agu", "agt"]
}
