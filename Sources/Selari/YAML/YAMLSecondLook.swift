/// A second look at where libyaml gave up: it says what its grammar would have taken next, and the slip
/// of the pen mostly stands a little before that.
struct YAMLSecondLook {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: YAMLLineStart

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lines = YAMLLineStart(bytes)
  }

  /// What is wrong, and at which byte, where libyaml said `syntax` of the byte `at`.
  /// - Parameter opening: The bracket that it had open.
  func look(
    _ syntax: YAMLFault.Syntax, at: Int, opening: Int? = nil
  ) -> (syntax: YAMLFault.Syntax, at: Int) {
    if !syntax.isAtOpening, let open = YAMLOpenQuote(bytes).opening(endingInLineOf: at) {
      return (.lateQuote, open)
    }
    switch syntax {
    case .missingColon:
      if let slip = lines.slip(inLineAt: lineStart(of: at)) { return slip }
      if let seen = tight(inLineOf: at) { return seen }
    case .secondColon:
      // The line above reads as the beginning of a text that this line goes on with.
      if let slip = lines.slip(aboveLineAt: lineStart(of: at)) { return slip }
      if let item = deeperItem(inLineOf: at) { return (.indentation, item) }
      if let key = deeperKey(before: at) { return (.indentation, key) }
      if let seen = tight(inLineOf: lineStart(of: at) - 1) { return seen }
      if let quote = curlyQuote(before: at) { return (.curlyQuote, quote) }
    case .indentation:
      if let slip = lines.slip(inLineAt: lineStart(of: at)) { return slip }
      if isClosing(at) { return (.strayBracket(character(at)), at) }
      guard let before = lastWritten(before: at) else { break }
      return isQuote(before) ? (.quoteWithin(character(before)), at) : (.afterTheValue, at)
    case .unclosedMapping, .unclosedList:
      if let quote = curlyQuote(before: at) { return (.curlyQuote, quote) }
      if let rest = openingOfTheRest(before: at) { return rest }
      if let opening, isNextEntry(at, after: opening) { return (syntax, at) }
      if let brace = placeholder(at) { return (.braceWithin, brace) }
      if at < bytes.count, bytes[at] == UInt8(ascii: ":") { return colon(at, syntax) }
      if let before = lastWritten(before: at), isQuote(before) {
        return (.quoteWithin(character(before)), at)
      }
    case .afterTheValue:
      if isClosing(at) { return (.strayBracket(character(at)), at) }
    case .other:
      if let rest = openingOfTheRest(before: at) { return rest }
      guard let open = openBracket(before: at) else { break }
      if lines.beginsItem(at), isNextEntry(at, after: open.at) { return open }
      if at < bytes.count, bytes[at] == UInt8(ascii: ",") { return (.emptyEntry, at) }
    default: break
    }
    return (syntax, at)
  }

  /// The `{` of a placeholder in a text without quotation marks: `Page {number} of {total}` where libyaml
  /// gives up at the brace, `{number} pages` where it does behind the closing one.
  private func placeholder(_ at: Int) -> Int? {
    guard at < bytes.count, let before = lastWritten(before: at) else { return nil }
    if bytes[at] == UInt8(ascii: "{") {
      // A word right behind a bracket or a comma is a key without its colon.
      guard isKeyByte(bytes[before]),
        let opening = lastWritten(before: word(endingAt: before + 1)),
        ![UInt8(ascii: "{"), UInt8(ascii: ",")].contains(bytes[opening])
      else { return nil }
      return at
    }
    guard bytes[before] == UInt8(ascii: "}") else { return nil }
    let key = bytes[at...].prefix(while: isKeyByte)
    if key.endIndex < bytes.count, bytes[key.endIndex] == UInt8(ascii: ":") { return nil }
    let name = word(endingAt: before)
    guard name < before, name > 0, bytes[name - 1] == UInt8(ascii: "{") else { return nil }
    return name - 1
  }

  // MARK: - Looking about

  private func lineStart(of offset: Int) -> Int { lines.lineStart(of: offset) }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Where the word begins that ends before a place.
  private func word(endingAt end: Int) -> Int {
    bytes[..<end].lastIndex { !isKeyByte($0) }.map { $0 + 1 } ?? 0
  }

  /// What a colon inside brackets means, by what stands before it.
  private func colon(_ at: Int, _ syntax: YAMLFault.Syntax) -> (YAMLFault.Syntax, Int) {
    let key = word(endingAt: at)
    guard key < at, key > 0, at + 1 < bytes.count, isBlank(bytes[at + 1]) else {
      return (.secondColon, at)
    }
    guard isBlank(bytes[key - 1]) else {
      // A key at the beginning of a line comes after the bracket that was to be closed.
      return isLineEnd(bytes[key - 1]) ? (syntax, at) : (.secondColon, at)
    }
    guard bytes[key] | 0x20 == bytes[key] else { return (.secondColon, at) }
    // A key that is the first of its line comes after the end of the value, too.
    if let before = lastWritten(before: key),
      [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "{")].contains(bytes[before])
    {
      return (.secondColon, at)
    }
    return (.missingComma(key: String(decoding: bytes[key..<at], as: UTF8.self)), key)
  }

  /// The key at whose colon libyaml gave up, where it is the first of its line and stands deeper than the
  /// line above, which is complete.
  private func deeperKey(before colon: Int) -> Int? {
    let start = lineStart(of: colon)
    guard let last = lines.written(above: start), let key = keyStart(at: start, endingAt: colon),
      let above = keyStart(at: last, endingAt: nil), key - start > above - last
    else { return nil }
    return key
  }

  /// Where the key of a line begins that has one, with a blank and a value after its colon.
  private func keyStart(at line: Int, endingAt colon: Int?) -> Int? {
    var next = line
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    let key = next
    while next < bytes.count, isKeyByte(bytes[next]) { next += 1 }
    guard next > key, next + 1 < bytes.count, bytes[next] == UInt8(ascii: ":"),
      isBlank(bytes[next + 1]), colon.map({ $0 == next }) ?? true
    else { return nil }
    return key
  }

  /// The hyphen of the line where libyaml gave up, where it stands deeper than that of the item in the line
  /// above.
  private func deeperItem(inLineOf at: Int) -> Int? {
    let start = lineStart(of: at)
    guard start > 0 else { return nil }
    let above = lines.lineStart(above: start)
    let (item, other) = (
      lines.firstWritten(inLineAt: start), lines.firstWritten(inLineAt: above)
    )
    guard lines.beginsItem(item), lines.beginsItem(other), item - start > other - above else {
      return nil
    }
    return item
  }

  /// Whether a place is in a line below that of an open bracket which begins no deeper than the bracket's
  /// own entry: what it holds comes after that entry, and the bracket was to be closed before.
  private func isNextEntry(_ at: Int, after opening: Int) -> Bool {
    let (start, other) = (lineStart(of: at), lineStart(of: opening))
    guard start > opening else { return false }
    let key = lines.keyColumn(inLineAt: other)
    let isItem = other + key == opening
    return lines.firstWritten(inLineAt: start) - start
      <= (isItem ? lines.firstWritten(inLineAt: other) - other : key)
  }

  private func isClosing(_ at: Int) -> Bool { at < bytes.count && "]}".utf8.contains(bytes[at]) }

  /// The bracket that is still open where nothing follows but blanks, to the end of the text.
  private func openingOfTheRest(before at: Int) -> (syntax: YAMLFault.Syntax, at: Int)? {
    guard bytes[min(at, bytes.count)...].allSatisfy({ isBlank($0) || isLineEnd($0) }) else {
      return nil
    }
    return openBracket(before: at)
  }

  /// The innermost bracket that is open at a place.
  private func openBracket(before at: Int) -> (syntax: YAMLFault.Syntax, at: Int)? {
    var closed = 0
    for index in bytes.indices[..<min(at, bytes.count)].reversed() {
      switch bytes[index] {
      case UInt8(ascii: "]"), UInt8(ascii: "}"): closed += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if closed == 0 {
          return (bytes[index] == UInt8(ascii: "[") ? .unclosedList : .unclosedMapping, index)
        }
        closed -= 1
      default: break
      }
    }
    return nil
  }

  /// The colon of a line `key:value`, or what stands after it and looks like a blank.
  func tight(inLineOf offset: Int) -> (syntax: YAMLFault.Syntax, at: Int)? {
    guard let colon = tightColon(inLineOf: offset) else { return nil }
    return lines.isNoBreakSpace(colon + 1)
      ? (.noBreakSpace(after: ":"), colon + 1) : (.noBlankAfterColon, colon)
  }

  /// The colon of a key in a flow mapping that has no value, since no blank follows the colon: of `ms:Cukai`
  /// in `{ms:Cukai, en: Tax}`.
  func tightColon(inKey key: Range<Int>) -> Int? {
    guard let colon = bytes[key].firstIndex(where: { !isKeyByte($0) }), colon > key.lowerBound,
      colon + 1 < key.upperBound, bytes[colon] == UInt8(ascii: ":"),
      bytes[colon + 1] != UInt8(ascii: "/")
    else { return nil }
    return colon
  }

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
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
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
