extension Tokenizer {
  /// A number in digits of another script, known by what it is in ASCII; gives where it ends.
  mutating func otherNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>
  ) -> Int? {
    let limit = range.upperBound
    var hash = WordHash()
    var index = start
    while index < limit {
      if let digit = OtherDigits.digit(bytes, index, limit) {
        hash.add(0x30 + digit.value)
        index += digit.length
      } else if index > start, let mark = OtherDigits.mark(bytes, index, limit),
        index + mark.length < limit,
        OtherDigits.digit(bytes, index + mark.length, limit) != nil
      {
        hash.add(mark.byte)
        index += mark.length
      } else {
        break
      }
    }
    guard index > start else { return nil }
    append(.number, hash, start..<index)
    return index
  }
}
