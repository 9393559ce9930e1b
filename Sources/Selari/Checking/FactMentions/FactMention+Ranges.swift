extension FactMention {
  /// Takes over what the first end of a range leaves to the last: `20 – 22 Oktober 2022`,
  /// `9.00 – 11.00 pagi`, `10–20%`, `20 hingga 30 juta`.
  mutating func complete(from last: FactMention) {
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
    case (.number, .number) where last.isQualified && !isQualified: completeMagnitude(last)
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
    } else if let day {
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

  private mutating func completeMagnitude(_ last: FactMention) {
    guard let whole = DecimalDigits(key.value, exponent: Int(key.extra)).whole, whole < 1000,
      let magnitude = [12, 9, 6, 3].first(where: { $0 <= Int(last.key.extra) })
    else { return }
    key.extra += Int32(magnitude)
  }
}
