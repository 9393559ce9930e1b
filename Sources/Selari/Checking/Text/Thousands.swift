/// Thousands that no-break spaces set apart, as the International System of Units writes them: `1 250`,
/// `1 000 000`. With an ordinary space they would be two numbers.
enum Thousands {
  /// Where a number ends that begins with digits, if groups of three follow them; nil where none do, or
  /// where they look like a telephone number.
  static func end(
    _ bytes: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ range: Range<Int>
  ) -> Int? {
    guard first.count <= 3, bytes[first.lowerBound] != UInt8(ascii: "0"),
      first.allSatisfy({ ASCII.isDigit(bytes[$0]) }), !continues(bytes, first.lowerBound, range)
    else { return nil }
    var end = first.upperBound
    while let group = separator(bytes, end, range).map({ end + $0 }),
      group < range.upperBound, ASCII.isDigit(bytes[group])
    {
      var next = group
      while next < range.upperBound, ASCII.isDigit(bytes[next]) { next += 1 }
      guard next - group == 3 else { return nil }
      end = next
    }
    guard end > first.upperBound else { return nil }
    return fraction(bytes, end, range)
  }

  /// The end of the number with the fraction that may follow its whole part; nil where what follows shows
  /// that it was no number.
  private static func fraction(
    _ bytes: UnsafeBufferPointer<UInt8>, _ whole: Int, _ range: Range<Int>
  ) -> Int? {
    guard whole + 1 < range.upperBound, ASCII.isDigit(bytes[whole + 1]) else { return whole }
    switch bytes[whole] {
    case UInt8(ascii: "-"), UInt8(ascii: ","): return nil
    case UInt8(ascii: "."):
      var end = whole + 1
      while end < range.upperBound, ASCII.isDigit(bytes[end]) { end += 1 }
      return end
    default: return whole
    }
  }

  /// Whether digits go on from others, or from the code of a country or a place.
  private static func continues(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>
  ) -> Bool {
    guard start > range.lowerBound else { return false }
    switch bytes[start - 1] {
    case UInt8(ascii: "+"), UInt8(ascii: ")"): return true
    case UInt8(ascii: "-"):
      return start - 2 >= range.lowerBound && ASCII.isDigit(bytes[start - 2])
    case 0xA0, 0xAF:
      return [start - 2, start - 3].contains { place in
        place > range.lowerBound && separator(bytes, place, range) == start - place
          && ASCII.isDigit(bytes[place - 1])
      }
    default: return false
    }
  }

  /// The length of a no-break space, or of a narrow one.
  private static func separator(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Int? {
    guard index + 2 < range.upperBound else { return nil }
    if bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return 2 }
    let isNarrow = bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF
    return isNarrow ? 3 : nil
  }
}
