extension FactGrammar {
  static let englishMonths: [(String, FactWord)] =
    numbered(
      "january february march april may june july august september october november december",
      from: 1, FactWord.month)
    + numbered("jan feb mar apr may jun jul aug sept oct nov dec", from: 1, FactWord.month)
    + [("sep", .month(9))]

  static let englishWords: [(String, FactWord)] =
    englishMonths + englishNumbers + englishUnits + englishTimes
    + numbered(
      "sunday monday tuesday wednesday thursday friday saturday", from: 0, FactWord.weekday)

  private static let englishUnits: [(String, FactWord)] = [
    ("thousand", .magnitude(3)), ("million", .magnitude(6)), ("billion", .magnitude(9)),
    ("trillion", .magnitude(12)), ("percent", .percent), ("pct", .percent), ("per", .per),
    ("cent", .cent), ("rm", .currency(.ringgit)), ("myr", .currency(.ringgit)),
    ("ringgit", .currency(.ringgit)), ("sen", .currency(.sen)), ("usd", .currency(.dollar)),
    ("dollar", .currency(.dollar)), ("dollars", .currency(.dollar)), ("eur", .currency(.euro)),
    ("euros", .currency(.euro)), ("gbp", .currency(.pound)), ("pounds", .currency(.pound)),
    ("sgd", .currency(.singaporeDollar)),
  ]

  private static let englishTimes: [(String, FactWord)] = [
    ("am", .dayPart(.morning)), ("pm", .dayPart(.afternoon)), ("noon", .dayPart(.noon)),
    ("midnight", .dayPart(.midnight)), ("a", .letter(.morning)), ("p", .letter(.afternoon)),
    ("m", .letterM), ("quarter", .quarterAfter), ("of", .of), ("st", .ordinalEnding),
    ("nd", .ordinalEnding), ("rd", .ordinalEnding), ("th", .ordinalEnding), ("s", .decadeEnding),
    ("q", .letterQ),
  ]

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
    words += [("both", .cardinal(2)), ("hundred", .hundreds)]
    words += numbered(
      "first second third fourth fifth sixth seventh eighth ninth tenth", from: 1, FactWord.ordinal)
    words += numbered("firstly secondly thirdly", from: 1, FactWord.ordinal)
    return words
  }()
}
