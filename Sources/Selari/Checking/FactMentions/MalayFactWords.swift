extension FactGrammar {
  static let malayMonths: [(String, FactWord)] =
    months(
      "januari februari mac april mei jun julai ogos september oktober november disember",
      // Kamus Dewan has `Og.` and `Sept.`, CLDR has `Ogo` and `Sep`; people write `Ogs`, too.
      short: "jan feb - apr - jun jul og|ogo|ogs sep|sept okt nov dis")

  static let malayWords: [(String, FactWord)] =
    malayMonths + malayNumbers + malayUnits + malayTimes + malayWeekdays

  static let malayWeekdays: [(String, FactWord)] = numbered(
    "ahad isnin selasa rabu khamis jumaat sabtu", from: 0, FactWord.weekday)

  private static let malayUnits: [(String, FactWord)] = [
    ("ribu", .magnitude(3)), ("juta", .magnitude(6)), ("bilion", .magnitude(9)),
    ("trilion", .magnitude(12)), ("seribu", .power(3)), ("sejuta", .power(6)),
    ("sebilion", .power(9)), ("setrilion", .power(12)), ("setengah", .half), ("separuh", .half),
    ("peratus", .percent), ("rm", .currency(.ringgit)), ("myr", .currency(.ringgit)),
    ("ringgit", .currency(.ringgit)), ("sen", .currency(.sen)), ("usd", .currency(.dollar)),
    ("dolar", .currency(.dollar)), ("eur", .currency(.euro)), ("euro", .currency(.euro)),
    ("gbp", .currency(.pound)), ("paun", .currency(.pound)), ("jpy", .currency(.yen)),
    ("yen", .currency(.yen)), ("sgd", .currency(.singaporeDollar)), ("as", .dollarOf(.dollar)),
    ("amerika", .dollarOf(.dollar)), ("singapura", .dollarOf(.singaporeDollar)),
    ("aud", .currency(.australianDollar)), ("australia", .dollarOf(.australianDollar)),
  ]

  private static let malayTimes: [(String, FactWord)] = [
    ("pagi", .dayPart(.morning)), ("petang", .dayPart(.afternoon)), ("malam", .dayPart(.night)),
    ("tghari", .dayPart(.noon)), ("pg", .dayPart(.morning)), ("ptg", .dayPart(.afternoon)),
    ("tengah", .middle), ("tgh", .middle), ("hari", .day), ("pukul", .clock), ("jam", .clock),
    ("suku", .quarterBefore), ("tahun", .year), ("haribulan", .of), ("hb", .of),
    ("ke", .ordinalBeginning), ("an", .decadeEnding), ("a", .letter(.morning)),
    ("p", .letter(.afternoon)), ("m", .letterM), ("am", .dayPart(.morning)),
    ("pm", .dayPart(.afternoon)), ("q", .letterQ), ("t", .letterT), ("tengahari", .dayPart(.noon)),
    ("bulan", .beforeMonth), ("awal", .beforeMonth), ("pertengahan", .beforeMonth),
    ("akhir", .beforeMonth), ("hujung", .beforeMonth),
  ]

  private static let malayNumbers: [(String, FactWord)] = {
    let ones = "satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas"
    var words = numbered(ones, from: 1, FactWord.cardinal)
    words += [
      ("puluh", .tens), ("belas", .teens), ("ratus", .hundreds), ("seratus", .cardinal(100)),
      ("dozen", .dozens), ("sedozen", .lone(12)), ("sekali", .lone(1)), ("seorang", .lone(1)),
      ("sebuah", .lone(1)), ("sekeping", .lone(1)), ("sehelai", .lone(1)), ("senaskhah", .lone(1)),
    ]
    words += numbered(
      "pertama kedua ketiga keempat kelima keenam ketujuh kelapan kesembilan kesepuluh kesebelas",
      from: 1, FactWord.ordinal)
    words += numbered(
      "pertiga perempat perlima perenam pertujuh perlapan persembilan persepuluh", from: 3,
      FactWord.denominator)
    // kedua-dua, ketiga-tiga: both, all three.
    words += numbered(
      "kedua-dua ketiga-tiga keempat-empat kelima-lima keenam-enam", from: 2, FactWord.cardinal)
    words += numbered("kedua-duanya ketiga-tiganya keempat-empatnya", from: 2, FactWord.cardinal)
    return words
  }()
}
