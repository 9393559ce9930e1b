/// Digits of other scripts than the Latin one, and the marks that join them: `٠٣`, `０３`, `௦௩`.
///
/// They are the same figures, so a telephone number in them is the one that the source writes with ASCII.
enum OtherDigits {
  /// The value of the digit at an index and its length; nil where none stands there.
  @inline(__always)
  static func digit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int
  ) -> (value: UInt8, length: Int)? {
    switch bytes[index] {
    case 0xD9, 0xDB, 0xE0, 0xE1, 0xEF:
      bytes.baseAddress.flatMap { digit(UnsafeBufferPointer(start: $0, count: limit), index) }
    default: nil
    }
  }

  /// By https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedNumericType.txt, the scripts that are
  /// written today.
  private static func digit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (value: UInt8, length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    // Arabic, and its eastern forms.
    if bytes[index] == 0xD9 { return value(second, from: 0xA0, 2) }
    if bytes[index] == 0xDB { return value(second, from: 0xB0, 2) }
    guard index + 2 < bytes.count else { return nil }
    let third = bytes[index + 2]
    switch (bytes[index], second) {
    // Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam.
    case (0xE0, 0xA5...0xB5) where second & 1 == 1: return value(third, from: 0xA6, 3)
    // Thai, Lao.
    case (0xE0, 0xB9), (0xE0, 0xBB): return value(third, from: 0x90, 3)
    // Tibetan.
    case (0xE0, 0xBC): return value(third, from: 0xA0, 3)
    // Burmese, Khmer.
    case (0xE1, 0x81): return value(third, from: 0x80, 3)
    case (0xE1, 0x9F): return value(third, from: 0xA0, 3)
    // The wide forms of a Chinese keyboard.
    case (0xEF, 0xBC): return value(third, from: 0x90, 3)
    default: return nil
    }
  }

  private static func value(
    _ byte: UInt8, from zero: UInt8, _ length: Int
  ) -> (value: UInt8, length: Int)? {
    byte &- zero < 10 ? (byte &- zero, length) : nil
  }

  /// The mark at an index that stands between such digits, as ASCII has it, and its length: a point, a comma,
  /// or the Arabic and the wide ones.
  static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int
  ) -> (byte: UInt8, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","): return (bytes[index], 1)
    case 0xD9 where index + 1 < limit && bytes[index + 1] == 0xAB: return (UInt8(ascii: "."), 2)
    case 0xD9 where index + 1 < limit && bytes[index + 1] == 0xAC: return (UInt8(ascii: ","), 2)
    case 0xEF where index + 2 < limit && bytes[index + 1] == 0xBC:
      switch bytes[index + 2] {
      case 0x8C: return (UInt8(ascii: ","), 3)
      case 0x8E: return (UInt8(ascii: "."), 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// A number as ASCII writes it; one that is written so is itself.
  static func ascii(_ number: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = number.first, first >= 0x80 else { return number }
    return number.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if let digit = digit(bytes, index, bytes.count) {
          result.append(0x30 + digit.value)
          index += digit.length
        } else if let mark = mark(bytes, index, bytes.count) {
          result.append(mark.byte)
          index += mark.length
        } else {
          result.append(bytes[index])
          index += 1
        }
      }
      return result[...]
    }
  }
}
