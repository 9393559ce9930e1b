/// Where quotations end that begin with ‘ or «. The first is found by its end, for the mark that closes it
/// is an apostrophe, too: `‘it’s the members’ day’`.
enum QuotationEnd {
  /// Where the quotation ends that begins at an index; nil where none does.
  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Int? {
    let ahead = index..<min(range.upperBound, index + longest)
    switch Mark(bytes, index, range.upperBound) {
    // In a word it is a letter or an apostrophe.
    case .single where !followsWord(bytes, index, range):
      return endOfSingle(bytes, index + Mark.single.length, ahead)
    case .angle: return endOfAngle(bytes, index + Mark.angle.length, ahead)
    default: return nil
    }
  }

  /// Whether a part of a word stands right before an index, by the first byte of its character.
  private static func followsWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Bool {
    var before = index - 1
    while before > range.lowerBound, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    return before >= range.lowerBound && isPartOfWord(bytes, before, range)
  }

  /// How far is looked for an end, in bytes, so that marks which have none cost little.
  private static let longest = 4_096

  /// A quotation mark of these kinds.
  private enum Mark {
    case single, singleEnd, angle, angleEnd

    var length: Int { self == .single || self == .singleEnd ? 3 : 2 }

    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) {
      switch bytes[index] {
      case 0xE2 where index + 2 < limit && bytes[index + 1] == 0x80:
        switch bytes[index + 2] {
        case 0x98: self = .single
        case 0x99: self = .singleEnd
        default: return nil
        }
      case 0xC2 where index + 1 < limit:
        switch bytes[index + 1] {
        case 0xAB: self = .angle
        case 0xBB: self = .angleEnd
        default: return nil
        }
      default: return nil
      }
    }
  }

  /// The first ’ that is no apostrophe. One after an `s` may be either (`members’`): it ends the quotation
  /// where no other does, before the next begins.
  private static func endOfSingle(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>
  ) -> Int? {
    var perhaps: Int?
    var index = start
    while index < range.upperBound {
      switch Mark(bytes, index, range.upperBound) {
      case .single: return perhaps
      case .singleEnd where isEnd(bytes, index, range):
        guard bytes[index - 1] | 0x20 == UInt8(ascii: "s") else { return index }
        perhaps = index
      default: break
      }
      index += 1
    }
    return perhaps
  }

  /// Whether a ’ can end a quotation: it follows a word, and no word follows it at once (`it’s`, `’90`).
  private static func isEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Bool {
    let next = index + Mark.singleEnd.length
    let follows = next < range.upperBound && isPartOfWord(bytes, next, range)
    return !follows && bytes[index - 1] > 0x20
  }

  private static func isPartOfWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Bool {
    let byte = bytes[index]
    return ASCII.isAlphanumeric(byte)
      || (byte >= 0x80 && Tokenizer.punctuation(bytes, index, range) == 0)
  }

  /// The » that goes with a «: others may stand between them.
  private static func endOfAngle(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>
  ) -> Int? {
    var depth = 1
    var index = start
    while index < range.upperBound {
      switch Mark(bytes, index, range.upperBound) {
      case .angle: depth += 1
      case .angleEnd:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }
}
