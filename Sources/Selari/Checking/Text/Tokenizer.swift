import Bytes

/// Cuts text into words, numbers and addresses, in one pass over its bytes.
struct Tokenizer: ~Copyable {
  private var found: RecordBuffer<TextToken>
  /// What words are known for; nil where nobody asks.
  private let lexicon: Lexicon?
  /// Whether a mark that opens a quotation came last: `"` or “.
  private var isQuoted = false
  /// Where the quotation ends that a ‘ or a « has begun.
  private var quotationEnd = 0

  /// - Parameter length: How long the text is about to be, in bytes.
  init(_ lexicon: Lexicon?, length: Int = 0) {
    self.lexicon = lexicon
    found = RecordBuffer(capacity: length / 5)
  }

  /// How many tokens there are so far.
  var count: Int { found.count }

  /// The tokens so far.
  var tokens: [TextToken] { found.array() }

  /// Adds the tokens of a stretch of text. Quotation marks are paired within it.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    isQuoted = false
    quotationEnd = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x20 {
        index += 1
      } else if let end = shortWord(bytes, index, range.upperBound) {
        index = end
      } else if byte >= 0x80, let end = otherNumber(bytes, index, range) {
        index = end
      } else if ASCII.isLetter(byte) || (byte >= 0x80 && Self.punctuation(bytes, index, range) == 0)
      {
        index = word(bytes, index, range)
      } else if ASCII.isDigit(byte) {
        index = number(bytes, index, range)
      } else if byte == UInt8(ascii: "@") {
        index = email(bytes, index, range)
      } else if byte == UInt8(ascii: ":"), index + 2 < range.upperBound,
        bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/")
      {
        index = url(bytes, index, range)
      } else {
        index += quotation(bytes, index, range)
      }
    }
  }

  /// The tokens of a text of its own.
  static func tokens(of text: String, _ lexicon: Lexicon? = nil) -> [TextToken] {
    var tokenizer = Tokenizer(lexicon)
    Array(text.utf8).withUnsafeBufferPointer { tokenizer.add($0, 0..<$0.count) }
    return tokenizer.tokens
  }

  /// Steps over punctuation, noting quotation marks; gives its length.
  private mutating func quotation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Int {
    if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
    let length = Self.punctuation(bytes, index, range)
    if length == 3, bytes[index] == 0xE2, bytes[index + 1] == 0x80 {
      if bytes[index + 2] == 0x9C { isQuoted = true }
      if bytes[index + 2] == 0x9D { isQuoted = false }
    }
    if index >= quotationEnd, let end = QuotationEnd.find(bytes, index, range) {
      quotationEnd = end
    }
    return max(length, 1)
  }

  mutating func append(
    _ kind: TextToken.Kind, _ hash: WordHash, _ range: Range<Int>, _ flags: TextToken.Flags = []
  ) {
    var flags = isQuoted || range.lowerBound < quotationEnd ? flags.union(.quoted) : flags
    let value = hash.value
    if let lexicon { flags.formUnion(lexicon[value]) }
    found.append(
      TextToken(
        hash: value, start: Int32(truncatingIfNeeded: range.lowerBound),
        end: Int32(truncatingIfNeeded: range.upperBound), kind: kind, flags: flags))
  }

  // MARK: - Words and numbers

  /// A word of up to seven ASCII letters that ends at a blank or a comma, as most words are; gives where
  /// it ends.
  @inline(__always)
  private mutating func shortWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start &+ 8 <= limit else { return nil }
    let lane = LetterLane(
      UInt64(littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)))
    guard lane.count > 0, lane.count < 8 else { return nil }
    let end = start &+ lane.count
    guard bytes[end] == 0x20 || bytes[end] == UInt8(ascii: ",") else { return nil }
    append(
      .word, WordHash(letters: lane.letters, count: lane.count), start..<end,
      bytes[start] &- 0x41 < 26 ? .capitalised : [])
    return end
  }

  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>
  ) -> Int {
    var hash = WordHash()
    var flags: TextToken.Flags = bytes[start] &- 0x41 < 26 ? .capitalised : []
    var index = start
    let end = range.upperBound
    while true {
      // Nearly all words are ASCII letters to their end.
      index = letters(bytes, index, end, &hash)
      guard index < end else { break }
      let byte = bytes[index]
      if byte >= 0x80, Self.punctuation(bytes, index, range) == 0,
        OtherDigits.digit(bytes, index, end) == nil
      {
        hash.add(byte)
        index += 1
        continue
      }
      let joiner = Self.joiner(bytes, index, range)
      let next = index + joiner
      guard joiner > 0, next < range.upperBound, ASCII.isLetter(bytes[next]) else { break }
      let isHyphen = byte == UInt8(ascii: "-") || (joiner == 3 && bytes[index + 2] == 0x91)
      if isHyphen { flags.insert(.hyphenated) }
      hash.add(isHyphen ? UInt8(ascii: "-") : UInt8(ascii: "'"))
      index = next
    }
    if index - start == 3, index < range.upperBound, bytes[index] == UInt8(ascii: "."),
      bytes[start] | 0x20 == UInt8(ascii: "w"), hash == Self.www
    {
      return address(bytes, start, range)
    }
    append(.word, hash, start..<index, flags)
    return index
  }

  /// Adds the ASCII letters that begin at an index; gives where they end.
  @inline(__always)
  private func letters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hash: inout WordHash
  ) -> Int {
    var index = start
    while let base = bytes.baseAddress, index &+ 8 <= end {
      let lane = LetterLane(
        UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)))
      hash.add(letters: lane.letters, count: lane.count)
      index &+= lane.count
      guard lane.count == 8 else { return index }
    }
    while index < end, ASCII.isLetter(bytes[index]) {
      hash.add(bytes[index])
      index &+= 1
    }
    return index
  }

  private static let www = WordHash("www")

  /// The length of a hyphen or an apostrophe.
  @inline(__always)
  private static func joiner(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return 1
    case 0xE2 where index + 2 < range.upperBound && bytes[index + 1] == 0x80:
      return bytes[index + 2] == 0x99 || bytes[index + 2] == 0x91 ? 3 : 0
    default: return 0
    }
  }

  private mutating func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>
  ) -> Int {
    var hash = WordHash()
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      let isJoined =
        (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && index + 1 < range.upperBound
        && ASCII.isDigit(bytes[index + 1])
      guard ASCII.isDigit(byte) || isJoined else { break }
      hash.add(byte)
      index += 1
    }
    // Rarely anything but ASCII follows a number.
    if index < range.upperBound, bytes[index] >= 0x80,
      let end = Thousands.end(bytes, start..<index, range)
    {
      for place in index..<end { hash.add(bytes[place]) }
      index = end
    }
    append(.number, hash, start..<index)
    return index
  }

  // MARK: - Addresses

  /// An e-mail address around the `@` at an index; gives where to go on.
  private mutating func email(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ range: Range<Int>
  ) -> Int {
    var start = at
    let limit = lowestStart(in: range)
    while start > limit, Self.isLocal(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < range.upperBound, Self.isHost(bytes[end]) { end += 1 }
    while end > at + 1, !ASCII.isAlphanumeric(bytes[end - 1]) { end -= 1 }
    let hasDot = (at + 1..<max(end, at + 1)).contains { bytes[$0] == UInt8(ascii: ".") }
    guard start < at, hasDot else { return at + 1 }
    replace(.email, bytes, start..<end)
    return end
  }

  /// An address around the `://` at an index; gives where to go on.
  private mutating func url(
    _ bytes: UnsafeBufferPointer<UInt8>, _ colon: Int, _ range: Range<Int>
  ) -> Int {
    var start = colon
    let limit = lowestStart(in: range)
    while start > limit, ASCII.isLetter(bytes[start - 1]) { start -= 1 }
    guard start < colon else { return colon + 3 }
    return address(bytes, start, range)
  }

  private mutating func address(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>
  ) -> Int {
    var end = start
    var depth = 0
    loop: while end < range.upperBound {
      switch bytes[end] {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): break loop
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { break loop }
      case 0xC2, 0xD8, 0xDB, 0xE2, 0xE3, 0xEF:
        if Self.punctuation(bytes, end, range) > 0 { break loop }
      default: break
      }
      end += 1
    }
    while end > start, ".,;:!?'".utf8.contains(bytes[end - 1]) { end -= 1 }
    replace(.url, bytes, start..<end)
    return end
  }

  /// Where an address may begin at the earliest: after the one before it.
  private func lowestStart(in range: Range<Int>) -> Int {
    guard let last = found.last, last.kind == .email || last.kind == .url else {
      return range.lowerBound
    }
    return max(range.lowerBound, Int(last.end))
  }

  /// Puts an address in place of the words that its beginning was taken for. A word that begins before it
  /// (`rené@`, `看https`) ends where it begins: tokens never overlap.
  private mutating func replace(
    _ kind: TextToken.Kind, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    while let last = found.last, Int(last.end) > range.lowerBound {
      found.removeLast()
      guard Int(last.start) < range.lowerBound else { continue }
      let before = Int(last.start)..<range.lowerBound
      if last.kind == .number {
        _ = number(bytes, before.lowerBound, before)
      } else {
        _ = word(bytes, before.lowerBound, before)
      }
      break
    }
    var hash = WordHash()
    for index in range { hash.add(bytes[index]) }
    append(kind, hash, range)
  }
}
