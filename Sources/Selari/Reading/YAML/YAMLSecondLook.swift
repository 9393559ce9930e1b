/// A second look at where libyaml gave up: it says what its grammar would have taken next, and the slip
/// of the pen mostly stands a little before that.
struct YAMLSecondLook {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What is wrong, and at which byte, where libyaml said `syntax` of the byte `at`.
  func look(_ syntax: YAMLFault.Syntax, at: Int) -> (syntax: YAMLFault.Syntax, at: Int) {
    switch syntax {
    case .missingColon:
      if let colon = tightColon(inLineOf: at) { return (.noBlankAfterColon, colon) }
    case .secondColon:
      // The line above reads as the beginning of a text that this line goes on with.
      if let colon = tightColon(inLineOf: lineStart(of: at) - 1) {
        return (.noBlankAfterColon, colon)
      }
      if let quote = curlyQuote(before: at) { return (.curlyQuote, quote) }
    case .indentation:
      guard let before = lastWritten(before: at) else { break }
      return isQuote(before) ? (.quoteWithin(character(before)), at) : (.afterTheValue, at)
    case .unclosedMapping, .unclosedList:
      if let quote = curlyQuote(before: at) { return (.curlyQuote, quote) }
      if at < bytes.count, bytes[at] == UInt8(ascii: ":") { return (.secondColon, at) }
      if let before = lastWritten(before: at), isQuote(before) {
        return (.quoteWithin(character(before)), at)
      }
    default: break
    }
    return (syntax, at)
  }

  // MARK: - Looking about

  private func lineStart(of offset: Int) -> Int {
    var start = min(max(offset, 0), bytes.count)
    while start > 0, !isLineEnd(bytes[start - 1]) { start -= 1 }
    return start
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The colon of a line `key:value`, which has no other.
  private func tightColon(inLineOf offset: Int) -> Int? {
    guard offset >= 0, offset < bytes.count else { return nil }
    var next = lineStart(of: offset)
    while next < bytes.count, isBlank(bytes[next]) { next += 1 }
    let key = next
    while next < bytes.count, isKeyByte(bytes[next]) { next += 1 }
    guard next > key, next + 1 < bytes.count, bytes[next] == UInt8(ascii: ":") else { return nil }
    // `https://…` is no key.
    let after = bytes[next + 1]
    guard !isBlank(after), !isLineEnd(after), after != UInt8(ascii: "/") else { return nil }
    return next
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default:
      byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  /// Where the last written byte before an offset stands, if on the same line.
  private func lastWritten(before offset: Int) -> Int? {
    var last = min(offset, bytes.count) - 1
    while last >= 0, isBlank(bytes[last]) { last -= 1 }
    return last >= 0 && !isLineEnd(bytes[last]) ? last : nil
  }

  private func isQuote(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'")
  }

  private func character(_ offset: Int) -> Character { Character(UnicodeScalar(bytes[offset])) }

  /// The `“` or `‘` at the beginning of a value, on the line and before an offset: they are E2 80 9C
  /// and E2 80 98.
  private func curlyQuote(before offset: Int) -> Int? {
    let start = lineStart(of: offset)
    var next = start
    while next + 2 < offset {
      if bytes[next] == 0xE2, bytes[next + 1] == 0x80,
        bytes[next + 2] == 0x9C || bytes[next + 2] == 0x98,
        let before = lastWritten(before: next),
        [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "-")]
          .contains(bytes[before])
      {
        return next
      }
      next += 1
    }
    return nil
  }
}
