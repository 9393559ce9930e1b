extension FactGrammar {
  static let englishMonths: [(String, FactWord)] =
    months(
      "january february march april may june july august september october november december",
      short: "jan feb mar apr - jun jul aug sep|sept oct nov dec")

  static let englishWords: [(String, FactWord)] =
    englishMonths + englishNumbers + englishUnits + englishTimes + englishWeekdays

  static let englishWeekdays: [(String, FactWord)] = numbered(
    "sunday monday tuesday wednesday thursday friday saturday", from: 0, FactWord.weekday)

  private static let englishUnits: [(String, FactWord)] = [
    ("thousand", .magnitude(3)), ("million", .magnitude(6)), ("billion", .magnitude(9)),
    ("trillion", .magnitude(12)), ("half", .half), ("percent", .percent), ("pct", .percent),
    ("per", .per),
    ("cent", .cent), ("rm", .currency(.ringgit)), ("myr", .currency(.ringgit)),
    ("ringgit", .currency(.ringgit)), ("sen", .currency(.sen)), ("cents", .currency(.sen)),
    ("usd", .currency(.dollar)),
    ("dollar", .currency(.dollar)), ("dollars", .currency(.dollar)), ("eur", .currency(.euro)),
    ("euro", .currency(.euro)), ("euros", .currency(.euro)), ("gbp", .currency(.pound)),
    ("pounds", .currency(.pound)), ("jpy", .currency(.yen)), ("yen", .currency(.yen)),
    ("sgd", .currency(.singaporeDollar)), ("us", .dollarOf(.dollar)),
    ("american", .dollarOf(.dollar)), ("singapore", .dollarOf(.singaporeDollar)),
    ("aud", .currency(.australianDollar)), ("australian", .dollarOf(.australianDollar)),
  ]

  private static let englishTimes: [(String, FactWord)] = [
    ("am", .dayPart(.morning)), ("pm", .dayPart(.afternoon)), ("noon", .dayPart(.noon)),
    ("midnight", .dayPart(.midnight)), ("o'clock", .oClock), ("in", .inTheDay), ("at", .inTheDay),
    ("the", .the), ("morning", .spokenPart(.morning)), ("afternoon", .spokenPart(.afternoon)),
    ("evening", .spokenPart(.afternoon)), ("night", .spokenPart(.night)), ("a", .letter(.morning)),
    ("p", .letter(.afternoon)),
    ("m", .letterM), ("quarter", .quarterAfter), ("of", .of), ("st", .ordinalEnding),
    ("nd", .ordinalEnding), ("rd", .ordinalEnding), ("th", .ordinalEnding), ("s", .decadeEnding),
    ("q", .letterQ), ("early", .beforeMonth), ("mid", .beforeMonth), ("late", .beforeMonth),
  ]

  private static func ordinals(_ tens: [Substring]) -> [(String, FactWord)] {
    let ones = "first second third fourth fifth sixth seventh eighth ninth"
    let teens =
      "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
      + "nineteenth"
    var words = numbered(ones + " " + teens, from: 1, FactWord.ordinal)
    words += numbered("firstly secondly thirdly", from: 1, FactWord.ordinal)
    for (index, ten) in tens.enumerated() {
      words.append((String(ten.dropLast()) + "ieth", .ordinal(index * 10 + 20)))
      for (unit, one) in ones.split(separator: " ").enumerated() {
        words.append(("\(ten)-\(one)", .ordinal(index * 10 + 21 + unit)))
      }
    }
    return words
  }

  private static func fractions(_ ones: String) -> [(String, FactWord)] {
    let parts = "thirds quarters fifths sixths sevenths eighths ninths tenths"
    var words = numbered(parts, from: 3, FactWord.denominator)
    for (upper, one) in ones.split(separator: " ").enumerated() {
      for (lower, part) in parts.split(separator: " ").enumerated() {
        let name = upper == 0 ? part.dropLast() : part
        words.append(("\(one)-\(name)", .fraction(upper + 1, lower + 3)))
      }
    }
    return words
  }

  private static let englishNumbers: [(String, FactWord)] = {
    let ones = "one two three four five six seven eight nine"
    let teens =
      "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    var words = numbered(ones + " " + teens, from: 1, FactWord.cardinal)
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ")
    for (index, ten) in tens.enumerated() {
      words.append((String(ten), .cardinal(index * 10 + 20)))
      for (unit, one) in ones.split(separator: " ").enumerated() {
        words.append(("\(ten)-\(one)", .cardinal(index * 10 + 21 + unit)))
      }
    }
    words += [
      ("both", .cardinal(2)), ("hundred", .hundreds), ("and", .and), ("dozen", .dozens),
      ("once", .lone(1)), ("twice", .lone(2)), ("thrice", .lone(3)),
    ]
    return words + ordinals(tens) + fractions(ones)
  }()
}
