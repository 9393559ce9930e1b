/// What a figure counts, where that is a unit of time or of measurement.
enum FactUnit: UInt8, Sendable {
  case second, minute, hour, day, week, month, year
  /// A day on which people work, by which time limits of law are counted.
  case workingDay
  case millimetre, centimetre, metre, kilometre, inch, foot, mile
  case gram, kilogram, tonne, millilitre, litre, hectare, acre
  case celsius, fahrenheit
}

/// What a word after a figure says about what is counted.
enum UnitWord: Sendable {
  case unit(FactUnit)
  /// The unit comes next: `5 working days`, `20 degrees Celsius`; and which kind of day that is.
  case before(FactUnit)
  /// Which kind of day the word before is: `hari bekerja`.
  case after(FactUnit)
  /// A unit of time comes next, for which an amount is: `per hour`, `a month`.
  case each
  /// For how long an amount is, in one word: `sebulan`.
  case rate(FactUnit)

  static let malay: [(String, UnitWord)] =
    words([
      ("saat", .second), ("minit", .minute), ("jam", .hour), ("hari", .day), ("minggu", .week),
      ("bulan", .month), ("tahun", .year), ("milimeter", .millimetre),
      ("sentimeter", .centimetre), ("meter", .metre), ("kilometer", .kilometre), ("inci", .inch),
      ("kaki", .foot), ("batu", .mile), ("tan", .tonne), ("mililiter", .millilitre),
      ("liter", .litre), ("hektar", .hectare), ("ekar", .acre),
    ]) + both + [
      ("darjah", .before(.day)), ("bekerja", .after(.workingDay)), ("kerja", .after(.workingDay)),
      ("kalendar", .after(.day)), ("per", .each), ("setiap", .each), ("sejam", .rate(.hour)),
      ("sehari", .rate(.day)), ("seminggu", .rate(.week)), ("sebulan", .rate(.month)),
      ("setahun", .rate(.year)),
    ]

  static let english: [(String, UnitWord)] =
    words([
      ("second seconds", .second), ("minute minutes min mins", .minute),
      ("hour hours hr hrs", .hour), ("day days", .day), ("week weeks", .week),
      ("month months", .month), ("year years", .year), ("millimetre millimetres", .millimetre),
      ("centimetre centimetres", .centimetre), ("metre metres meter meters", .metre),
      ("kilometre kilometres kilometer kilometers", .kilometre), ("inch inches", .inch),
      ("foot feet", .foot), ("mile miles", .mile), ("tonne tonnes ton tons", .tonne),
      ("grams grammes", .gram), ("kilograms kilogrammes", .kilogram),
      ("millilitre millilitres milliliter milliliters", .millilitre),
      ("litre litres liter liters", .litre), ("hectare hectares", .hectare),
      ("acre acres", .acre),
    ]) + both
    + ["calendar", "degrees"].map { ($0, UnitWord.before(.day)) }
    + ["working", "business"].map { ($0, UnitWord.before(.workingDay)) }
    + ["a", "an", "per", "each", "every"].map { ($0, UnitWord.each) }
    + [
      ("annum", .unit(.year)), ("hourly", .rate(.hour)), ("daily", .rate(.day)),
      ("weekly", .rate(.week)), ("monthly", .rate(.month)), ("yearly", .rate(.year)),
      ("annually", .rate(.year)),
    ]

  /// What both languages write.
  private static let both = words([
    ("mm", .millimetre), ("cm", .centimetre), ("km", .kilometre), ("kg", .kilogram),
    ("ml", .millilitre),
    ("gram", .gram), ("kilogram", .kilogram), ("celsius", .celsius), ("fahrenheit", .fahrenheit),
  ])

  private static func words(_ lists: [(String, FactUnit)]) -> [(String, UnitWord)] {
    lists.flatMap { list, unit in
      list.split(separator: " ").map { (String($0), UnitWord.unit(unit)) }
    }
  }
}
