// Amounts of money: `RM1,000`, `US$5`, `50 sen`, `seribu ringgit`.
extension FactScanner {
  typealias CurrencyBefore = (unit: FactMention.Currency, start: Int)

  /// The currency before a number, and where it begins: `RM1,000`, `RM 1,000`, `US$5`.
  func currency(before index: Int) -> CurrencyBefore? {
    if index > start, isSpaced(index - 1, index), case .currency(let found) = meaning(index - 1) {
      return (found, Int(text.tokens[index - 1].start))
    }
    let first = Int(text.blocks[block].text.lowerBound)
    var end = Int(text.tokens[index].start)
    while end > first, isBlank(end - 1) { end -= 1 }
    let sign = text.bytes[max(first, end - 3)..<end]
    for (unit, mark) in Self.signs where sign.suffix(mark.count).elementsEqual(mark) {
      let start = end - mark.count
      return unit == .dollar ? dollar(start, before: index) : (unit, start)
    }
    return nil
  }

  private static let signs: [(FactMention.Currency, [UInt8])] = [
    (.dollar, Array("$".utf8)), (.pound, Array("£".utf8)), (.yen, Array("¥".utf8)),
    (.euro, Array("€".utf8)),
  ]

  /// Whose dollar a sign stands for, by the letters joined to it: `US$`, in Malay `AS$`; `S$`, `A$`.
  private func dollar(_ sign: Int, before index: Int) -> CurrencyBefore {
    guard index > start, text.tokens[index - 1].kind == .word,
      Int(text.tokens[index - 1].end) == sign, text.tokens[index - 1].range.count <= 3
    else { return (.dollar, sign) }
    let letters = text.tokens[index - 1].range
    switch String(decoding: text.bytes[letters], as: UTF8.self) {
    case "S": return (.singaporeDollar, letters.lowerBound)
    case "A", "AU": return (.australianDollar, letters.lowerBound)
    default: return (.dollar, letters.lowerBound)
    }
  }

  /// The currency after a number, and its last token: `ringgit`, `dolar Singapura`, `US dollars`.
  func currency(after index: Int) -> (unit: FactMention.Currency, last: Int)? {
    switch (meaning(after: index), meaning(after: index + 1)) {
    case (.currency(.dollar), .dollarOf(let unit)), (.dollarOf(let unit), .currency(.dollar)):
      (unit, index + 2)
    case (.currency(let unit), _): (unit, index + 1)
    default: nil
    }
  }

  /// Adds an amount; 50 sen are RM0.50. Gives the token to go on with.
  mutating func amount(
    _ value: DecimalDigits, _ currency: FactMention.Currency, _ tokens: ClosedRange<Int>,
    from start: Int? = nil, magnitude: Int8? = nil
  ) -> Int {
    let isSen = currency == .sen
    let exponent = Int32(value.exponent - (isSen ? 2 : 0))
    let unit = isSen ? FactMention.Currency.ringgit : currency
    let own = bytes(of: tokens)
    let rate = rate(after: own.upperBound, tokens.upperBound)
    add(
      .init(kind: .amount, value: value.digits, extra: exponent * 16 + unit.rawValue), tokens,
      in: (start ?? own.lowerBound)..<(rate?.end ?? own.upperBound), magnitude: magnitude,
      unit: rate?.unit, isSen: isSen, isCurrencyLast: start == nil)
    return tokens.upperBound + 1
  }
}
