/// Slips of the pen at the beginning of a line: `-about`, `– about`, a no-break space before a key.
///
/// To YAML such a line begins a text, which the next line goes on with: libyaml gives up only there.
struct YAMLLineStart {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The slip in the line that begins at an offset, and at which byte; nil where there is none.
  func slip(inLineAt start: Int) -> (syntax: YAMLFault.Syntax, at: Int)? {
    let first = firstWritten(inLineAt: start)
    if isNoBreakSpace(first) { return (.noBreakSpace(after: nil), first) }
    guard first + 1 < bytes.count else { return nil }
    if bytes[first] == UInt8(ascii: "-") {
      if isNoBreakSpace(first + 1) { return (.noBreakSpace(after: "-"), first + 1) }
      // `---` begins a document, and `-5` is a number.
      let begins = bytes[first + 1]
      let isWord = ASCII.isLetter(begins) || "\"'{[".utf8.contains(begins) || begins >= 0x80
      return isWord && isAmongItems(start) ? (.noBlankAfterHyphen, first) : nil
    }
    guard let dash = dash(first), first + 3 < bytes.count, bytes[first + 3] == 0x20,
      isAmongItems(start)
    else { return nil }
    return (.dashForHyphen(dash), first)
  }

  /// The slip in the topmost of the lines right above that one and have one each.
  func slip(aboveLineAt start: Int) -> (syntax: YAMLFault.Syntax, at: Int)? {
    var (line, found) = (start, (syntax: YAMLFault.Syntax, at: Int)?.none)
    while line > 0 {
      line = lineStart(above: line)
      guard let slip = slip(inLineAt: line) else { break }
      found = slip
    }
    return found
  }

  /// Where the line begins that holds an offset.
  func lineStart(of offset: Int) -> Int {
    var start = min(max(offset, 0), bytes.count)
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// Where the line begins above the one that begins at an offset.
  func lineStart(above start: Int) -> Int {
    let isDouble = start > 1 && bytes[start - 2] == 0x0D && bytes[start - 1] == 0x0A
    return lineStart(of: start - (isDouble ? 2 : 1))
  }

  /// Where the nearest line above begins that is neither empty nor a comment.
  func written(above start: Int) -> Int? {
    var line = start
    while line > 0 {
      line = lineStart(above: line)
      let first = firstWritten(inLineAt: line)
      if ![0x0A, 0x0D, UInt8(ascii: "#")].contains(bytes[first]) { return line }
    }
    return nil
  }

  /// Whether a line stands where an item may: beside one, or below a key without a value.
  private func isAmongItems(_ start: Int) -> Bool {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    if beginsItem(firstWritten(inLineAt: min(end + 1, bytes.count))) { return true }
    guard start > 0 else { return false }
    let above = lineStart(above: start)
    return beginsItem(firstWritten(inLineAt: above))
      || bytes[above..<start].last { ![0x20, 0x0A, 0x0D].contains($0) } == UInt8(ascii: ":")
  }

  /// What a key begins with that is no blank to YAML, but was to be one; nil where it begins with another.
  func noBreakSpace(beforeKeyAt start: Int) -> YAMLFault.Syntax? {
    guard isNoBreakSpace(start) else { return nil }
    let before = bytes[..<start].last { $0 != 0x20 }
    return .noBreakSpace(
      after: before.flatMap { "{,-?".utf8.contains($0) ? Character(UnicodeScalar($0)) : nil })
  }

  /// The first byte of a line that is no space.
  func firstWritten(inLineAt start: Int) -> Int {
    var next = start
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next
  }

  /// Whether an item of a list begins at an offset.
  func beginsItem(_ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
      && (offset + 1 == bytes.count || [0x20, 0x0A, 0x0D].contains(bytes[offset + 1]))
  }

  /// Where the keys of a line's mapping begin: behind the hyphens of the items that it begins.
  func keyColumn(inLineAt start: Int) -> Int {
    var next = firstWritten(inLineAt: start)
    while beginsItem(next) { next = firstWritten(inLineAt: next + 1) }
    return next - start
  }

  /// Whether U+00A0 stands at an offset.
  func isNoBreakSpace(_ offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0
  }

  /// The dash or bullet at an offset: they are E2 80 92 to E2 80 95, and E2 80 A2.
  private func dash(_ offset: Int) -> Character? {
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
      (0x92...0x95).contains(bytes[offset + 2]) || bytes[offset + 2] == 0xA2
    else { return nil }
    return Character(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[offset..<offset + 3]), as: UTF8.self))
  }
}
