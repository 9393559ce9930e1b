extension FactScanner {
  /// Reads a number in words: `tiga`, `dua puluh lima`, `seribu dua ratus`, `two hundred and fifty`,
  /// `setengah juta`. Gives the token to go on with.
  mutating func spelled(_ index: Int) -> Int {
    guard let number = spelledNumber(index) else {
      // `half` is often no number at all.
      if meaning(index) == .half {
        add(.init(kind: .fraction, value: 102), index...index, strength: .silent)
      }
      return host(text.tokens[index], index) ?? index + 1
    }
    if let next = spelledTime(number.digits, index...number.last) { return next }
    // `a thousand` is said without counting.
    let strength: MentionStrength = isArticle(index) ? .weak : .strong
    if let next = quantity(
      number.digits, index, number.last, magnitude: number.magnitude, strength: strength)
    {
      return next
    }
    count(number.digits, inWords: index...number.last)
    return number.last + 1
  }

  /// Adds a small number in words. "satu" and "one" are often no numbers at all: they answer for one in
  /// digits, and nobody misses them.
  mutating func count(_ number: DecimalDigits, inWords tokens: ClosedRange<Int>) {
    count(number, tokens, strength: number.whole == 1 ? .silent : .weak)
  }

  private struct SpelledNumber {
    /// Ten times what it is, so that halves of millions are whole.
    var tenths: UInt64 = 0
    var last: Int
    /// As a mention has it.
    var magnitude: Int8?

    var digits: DecimalDigits { DecimalDigits(tenths, exponent: -1) }
  }

  /// Parts of ever smaller magnitude, one after the other: `dua juta` + `lima ratus ribu` + `tiga`.
  private func spelledNumber(_ index: Int) -> SpelledNumber? {
    guard var part = self.part(index) else { return nil }
    var number = SpelledNumber(last: index)
    while true {
      number.tenths += (0..<part.magnitude).reduce(part.tenths) { value, _ in value * 10 }
      number.last = part.last
      guard part.magnitude > 0 else { return number }
      number.magnitude = number.magnitude == nil ? Int8(part.magnitude) : 0
      guard let next = self.part(after: part), next.magnitude < part.magnitude else {
        return number
      }
      part = next
    }
  }

  private typealias Part = (tenths: UInt64, magnitude: Int, last: Int)

  /// What is added to thousands or millions.
  private func part(after part: Part) -> Part? {
    guard isSpaced(part.last, part.last + 1) else { return nil }
    guard meaning(part.last + 1) == .and else { return self.part(part.last + 1) }
    // `two thousand and five`, but not `two thousand and five hundred`
    guard isSpaced(part.last + 1, part.last + 2), let rest = self.part(part.last + 2),
      rest.magnitude == 0, rest.tenths < 1000
    else { return nil }
    return rest
  }

  /// A number below a thousand, and how many powers of ten it counts.
  private func part(_ index: Int) -> Part? {
    if case .power(let power) = meaning(index) { return (10, power, index) }
    if meaning(index) == .half {
      let last = isSpaced(index, index + 1) && isArticle(index + 1) ? index + 1 : index
      switch meaning(after: last) {
      case .magnitude(let power): return (5, power, last + 1)
      case .dozens: return (60, 0, last + 1)
      default: return nil
      }
    }
    guard let (value, last) = belowThousand(index) else { return nil }
    let tenths = UInt64(value) * 10
    if case .magnitude(let power) = meaning(after: last) { return (tenths, power, last + 1) }
    if let half = half(after: last), case .magnitude(let power) = meaning(after: half) {
      return (tenths + 5, power, half + 1)
    }
    // An article alone counts nothing.
    return last == index && isArticle(index) ? nil : (tenths, 0, last)
  }

  /// Whether a token is the `a` of `a thousand`.
  private func isArticle(_ index: Int) -> Bool { meaning(index) == .letter(.morning) }

  /// `setengah`, `and a half`.
  private func half(after index: Int) -> Int? {
    if meaning(after: index) == .half { return index + 1 }
    guard meaning(after: index) == .and, isSpaced(index + 1, index + 2), isArticle(index + 2),
      meaning(after: index + 2) == .half
    else { return nil }
    return index + 3
  }

  /// `dua ratus lima puluh`, `two hundred and fifty`, `a hundred`.
  private func belowThousand(_ index: Int) -> (value: Int, last: Int)? {
    guard var (value, last) = isArticle(index) ? (1, index) : belowHundred(index) else {
      return nil
    }
    if meaning(after: last) == .dozens { return (value * 12, last + 1) }
    if meaning(after: last) == .hundreds { (value, last) = (value * 100, last + 1) }
    if value % 100 == 0, let rest = rest(after: last) {
      (value, last) = (value + rest.value, rest.last)
    }
    return (value, last)
  }

  /// What is added to hundreds.
  private func rest(after index: Int) -> (value: Int, last: Int)? {
    let last = meaning(after: index) == .and ? index + 1 : index
    guard isSpaced(last, last + 1), let rest = belowHundred(last + 1), rest.value < 100 else {
      return nil
    }
    return rest
  }

  /// `tiga`, `dua belas`, `dua puluh lima`, `twenty five`, and `seratus`, which is one word.
  private func belowHundred(_ index: Int) -> (value: Int, last: Int)? {
    guard case .cardinal(let number) = meaning(index) else { return nil }
    switch meaning(after: index) {
    case .teens: return (number + 10, index + 1)
    case .tens:
      let (tens, last) = (number * 10, index + 1)
      return ones(after: last).map { (tens + $0, last + 1) } ?? (tens, last)
    default:
      let isTens = (20...90).contains(number) && number % 10 == 0
      guard isTens, let ones = ones(after: index) else { return (number, index) }
      return (number + ones, index + 1)
    }
  }

  private func ones(after index: Int) -> Int? {
    guard case .cardinal(let ones) = meaning(after: index), ones < 10 else { return nil }
    return ones
  }
}
