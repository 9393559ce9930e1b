extension FactScanner {
  /// `20/10/2022`, `20-10-2022`, `20.10.2022`, `2022-10-20`: the day comes before the month, as
  /// Malaysia writes it.
  mutating func numericDate(_ index: Int) -> Int? {
    if let date = pointedDate(index) {
      add(date, index...index)
      return index + 1
    }
    guard let mark = separator(index, index + 1), mark == 0x2F || mark == 0x2D,
      separator(index + 1, index + 2) == mark, let first = plain(index),
      let month = plain(index + 1), let last = plain(index + 2)
    else { return nil }
    let year: Int
    let day: Int
    switch (first.count, last.count) {
    case (4, 1...2): (year, day) = (first.value, last.value)
    case (1...2, 4): (year, day) = (last.value, first.value)
    case (1...2, 2) where mark == 0x2F: (year, day) = (2000 + last.value, first.value)
    default: return nil
    }
    guard CivilDate(year: year, month: month.value, day: day) != nil else { return nil }
    add(.date(year, month.value, day), index...index + 2)
    return index + 3
  }

  func plain(_ index: Int) -> (value: Int, count: Int)? {
    guard let token = token(index), token.kind == .number else { return nil }
    let count = digits(of: token).count
    guard count <= 4, let value = whole(index) else { return nil }
    return (value, count)
  }

  private func pointedDate(_ index: Int) -> FactMention.Key? {
    let token = text.tokens[index]
    guard (8...10).contains(token.range.count) else { return nil }
    let parts = text.bytes[token.range].split(separator: UInt8(ascii: "."))
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3,
      CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]) != nil
    else { return nil }
    return .date(numbers[2], numbers[1], numbers[0])
  }

  /// `20 Oktober 2022`, `20th of October 2022`, `20 Oktober`.
  mutating func dayFirst(_ index: Int) -> Int? {
    guard let day = whole(index), (1...31).contains(day) else { return nil }
    var last = index
    if isAttached(last, last + 1), meaning(last + 1) == .ordinalEnding { last += 1 }
    if meaning(after: last) == .of { last += 1 }
    // `2 hb. Mei`
    let isAbbreviated = last > index && isShortened(last)
    guard
      case .month(let month, let isShort) = isAbbreviated ? meaning(last + 1) : meaning(after: last)
    else { return nil }
    last += 1
    let beforeYear = meaning(after: last) == .year ? last + 1 : last
    let isStopped = beforeYear == last && isShort && isShortened(last)
    if let year = year(beforeYear + 1), isStopped || isYearGap(beforeYear, beforeYear + 1) {
      add(.date(year, month, day), index...beforeYear + 1)
      return beforeYear + 2
    }
    // `Workers aged 18 may apply.`
    if text.tokens[last].hash == Self.may, !text.tokens[last].flags.contains(.capitalised) {
      return nil
    }
    add(.init(kind: .dayOfMonth, value: UInt64(month * 100 + day)), index...last)
    return last + 1
  }

  private static let may = WordHash("may").value

  /// Whether a point and a blank stand after a token, perhaps with a comma between.
  func isShortened(_ index: Int) -> Bool {
    guard index + 1 < end else { return false }
    let gap = gap(index, index + 1)
    return gap.count > 1 && text.bytes[gap.lowerBound] == UInt8(ascii: ".")
      && gap.dropFirst().allSatisfy { isBlank($0) || text.bytes[$0] == UInt8(ascii: ",") }
  }
}
