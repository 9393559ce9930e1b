extension FactMention {
  /// Takes over what the first end of a range leaves to the last one: `RM10–20 million`.
  mutating func `continue`(from first: FactMention) {
    guard key.kind == .number, first.key.kind == .amount, strength == .strong, unit == nil,
      value > first.value
    else { return }
    key = first.amount(DecimalDigits(key.value, exponent: Int(key.extra)))
    quotation = first.range.lowerBound..<range.upperBound
  }

  /// An amount of the same currency.
  private func amount(_ number: DecimalDigits) -> Key {
    let exponent = Int32(number.exponent - (isSen ? 2 : 0))
    return Key(kind: .amount, value: number.digits, extra: exponent * 16 + (key.extra & 15))
  }

  /// Takes over what the first end of a range leaves to the last: `20 – 22 Oktober 2022`,
  /// `9.00 – 11.00 pagi`, `10–20%`, `20 hingga 30 juta`.
  mutating func complete(from last: FactMention, _ mark: RangeMark) {
    let own = key
    defer { if key != own { quotation = range.lowerBound..<last.range.upperBound } }
    switch (key.kind, last.key.kind) {
    case (.number, .date), (.dayOfMonth, .date): completeDate(last.key.value)
    case (.number, .dayOfMonth):
      if let day { key = Key(kind: .dayOfMonth, value: last.key.value / 100 * 100 + day) }
    case (.monthName, .month):
      key = Key(kind: .month, value: last.key.value / 100 * 100 + key.value)
      strength = last.strength
    case (.number, .time), (.time, .time): completeTime(last)
    case (.number, .percent): key.kind = .percent
    case (.number, .number): completeMagnitude(last)
    // In `Fasa 1 – RM50,000` and `borang 5 dan 20 ringgit` the first figure is no amount.
    case (.number, .amount) where strength == .strong && last.isCurrencyLast && mark != .pair:
      completeMagnitude(last)
      key = last.amount(DecimalDigits(key.value, exponent: Int(key.extra)))
    case (.amount, .amount) where key.extra & 15 == last.key.extra & 15: completeMagnitude(last)
    default: break
    }
  }

  /// The day of a month that a number may be.
  private var day: UInt64? {
    guard let day = DecimalDigits(key.value, exponent: Int(key.extra)).whole,
      (1...31).contains(day)
    else { return nil }
    return UInt64(day)
  }

  private mutating func completeDate(_ date: UInt64) {
    if key.kind == .dayOfMonth {
      key = Key(kind: .date, value: date / 10000 * 10000 + key.value)
    } else if let day, strength != .silent {
      key = Key(kind: .date, value: date / 100 * 100 + day)
    }
  }

  /// Both ends are in the half of the day that the last one names, if the first comes before it.
  private mutating func completeTime(_ last: FactMention) {
    guard !isQualified, last.isQualified else { return }
    let clock: (hour: Int, minute: Int)?
    if key.kind == .time {
      clock = (Int(key.value) / 60, Int(key.value) % 60)
    } else {
      clock = DecimalDigits(key.value, exponent: Int(key.extra)).clock
    }
    guard let clock, clock.hour <= 12 else { return }
    let morning = clock.hour % 12 * 60 + clock.minute
    let end = Int(last.key.value)
    let isAfternoon = end >= 720 && morning + 720 < end
    key = Key(kind: .time, value: UInt64(isAfternoon ? morning + 720 : morning))
    isQualified = true
  }

  /// Both ends count what the last one says, if the first comes before it: `20 hingga 30 juta`.
  private mutating func completeMagnitude(_ last: FactMention) {
    guard magnitude == nil, let power = last.magnitude, power > 0 else { return }
    let isAmount = key.kind == .amount
    let own = value
    guard own > 0, own < 1000, own <= last.value / Self.power(Int(power)) else { return }
    key.extra += Int32(power) * (isAmount ? 16 : 1)
  }

  /// The number that it states.
  private var value: Double {
    let exponent = Int(key.kind == .amount ? key.extra >> 4 : key.extra)
    return exponent < 0
      ? Double(key.value) / Self.power(-exponent) : Double(key.value) * Self.power(exponent)
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { value, _ in value * 10 }
  }
}
