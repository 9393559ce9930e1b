// What figures count, and for how long amounts are: `3 hari`, `5 km`, `20 °C`, `RM5 sejam`.
extension FactScanner {
  /// Adds a number, with the unit that it counts where one is known.
  mutating func count(
    _ number: DecimalDigits, _ tokens: ClosedRange<Int>, strength: MentionStrength = .strong,
    magnitude: Int8? = nil, clock: UInt16? = nil
  ) {
    let own = bytes(of: tokens)
    let unit = degrees(after: own.upperBound) ?? unit(after: tokens.upperBound)
    // `1 jam` is `one hour`, and "one" is often no number at all.
    let isOne = unit != nil && number.whole == 1 && strength == .strong
    add(
      .number(number), tokens, in: own.lowerBound..<(unit?.end ?? own.upperBound),
      strength: isOne ? .weak : strength, magnitude: magnitude, unit: unit?.unit,
      clock: unit == nil ? clock : nil)
  }

  /// The unit in words that stands after a token, and where it ends; a hyphen may stand between: `3-day`.
  private func unit(after index: Int) -> (unit: FactUnit, end: Int)? {
    guard isSpaced(index, index + 1) || separator(index, index + 1) == UInt8(ascii: "-"),
      let token = token(index + 1)
    else { return nil }
    switch unitWord(index + 1) {
    case .unit(.day):
      guard isSpaced(index + 1, index + 2), case .after(let day) = unitWord(index + 2) else {
        return (.day, Int(token.end))
      }
      return (day, Int(text.tokens[index + 2].end))
    case .unit(let unit): return (unit, Int(token.end))
    case .before(let day):
      guard isSpaced(index + 1, index + 2), case .unit(let unit) = unitWord(index + 2) else {
        return nil
      }
      return (unit == .day ? day : unit, Int(text.tokens[index + 2].end))
    case .after, .each, .rate, nil: return nil
    }
  }

  private func unitWord(_ index: Int) -> UnitWord? {
    token(index).flatMap { grammar?.units[$0.hash] }
  }

  /// For how long an amount or a percentage is that ends at a place, after a token, and where that is
  /// said: `sebulan`, `a year`, `per day`, `/jam`.
  func rate(after place: Int, _ index: Int) -> (unit: FactUnit, end: Int)? {
    guard let token = token(index + 1) else { return nil }
    let between = text.bytes[place..<max(place, Int(token.start))]
    let isPer = between.elementsEqual([UInt8(ascii: "/")])
    guard isPer || (place..<Int(token.start)).allSatisfy(isBlank) else { return nil }
    switch unitWord(index + 1) {
    case .rate(let unit): return (unit, Int(token.end))
    case .unit(let unit) where isPer: return (unit, Int(token.end))
    case .each:
      guard isSpaced(index + 1, index + 2), case .unit(let unit) = unitWord(index + 2) else {
        return nil
      }
      return (unit, Int(text.tokens[index + 2].end))
    default: return nil
    }
  }

  /// The scale of a temperature after a place, and where it ends: `°C`, ` °F`.
  private func degrees(after place: Int) -> (unit: FactUnit, end: Int)? {
    let place = afterBlanks(place)
    // The sign has two bytes.
    guard place + 2 < limit, text.bytes[place..<place + 2].elementsEqual("°".utf8) else {
      return nil
    }
    let letter = afterBlanks(place + 2)
    guard letter < limit, letter + 1 == limit || !ASCII.isLetter(text.bytes[letter + 1]) else {
      return nil
    }
    switch text.bytes[letter] {
    case UInt8(ascii: "C"): return (.celsius, letter + 1)
    case UInt8(ascii: "F"): return (.fahrenheit, letter + 1)
    default: return nil
    }
  }
}
