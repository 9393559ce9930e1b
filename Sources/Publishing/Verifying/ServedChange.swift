import Diagnostics

/// How a served file differs from the one that was built.
struct ServedChange: Hashable, Sendable {
  /// The bytes that were built.
  let built: Int
  /// The bytes that are served; nil where there were too many to be fetched.
  let served: Int?
  /// The first byte that differs, from 1.
  let byte: Int
  /// The line of text that differs, as served and as built; nil where it is no text.
  let lines: ChangedLines?

  /// How files differ.
  /// - Parameters:
  ///   - built: The bytes that were built.
  ///   - served: The bytes that are served.
  ///   - isCut: Whether more are served than were fetched.
  ///   - isText: Whether lines can be shown.
  init(built: [UInt8], served: [UInt8], isCut: Bool, isText: Bool) {
    let differing = zip(built, served).enumerated().first { $1.0 != $1.1 }?.offset
    let offset = differing ?? min(built.count, served.count)
    self.built = built.count
    self.served = isCut ? nil : served.count
    byte = offset + 1
    lines = isText ? ChangedLines(built: built, served: served, offset: offset) : nil
  }
}

/// A line of text in two versions.
struct ChangedLines: Hashable, Sendable {
  /// The number of the line, which both have: everything before it is the same.
  let number: Int
  /// What is served.
  let served: ChangedLine
  /// What was built.
  let built: ChangedLine

  /// A line that is longer than this is no help to anybody.
  private static let longest = 4000

  init?(built: [UInt8], served: [UInt8], offset: Int) {
    let newline = UInt8(ascii: "\n")
    let start = served[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    number = 1 + served[..<offset].count { $0 == newline }
    let servedLine = served[start...].prefix { $0 != newline }
    let builtLine = built[start...].prefix { $0 != newline }
    guard servedLine.count <= Self.longest, builtLine.count <= Self.longest else { return nil }
    let same = zip(servedLine.reversed(), builtLine.reversed()).prefix { $0 == $1 }.count
    // What is the same at the end must not reach back over what is the same at the beginning.
    let tail = min(same, min(servedLine.count, builtLine.count) - (offset - start))
    self.served = ChangedLine(servedLine, from: offset - start, tail: tail)
    self.built = ChangedLine(builtLine, from: offset - start, tail: tail)
  }
}

/// A line, and which of it differs from another.
struct ChangedLine: Hashable, Sendable {
  /// Its text.
  let text: String
  /// Where the difference begins: the column, from 1, in code points.
  let start: Int
  /// Just after where it ends.
  let end: Int

  init(_ bytes: ArraySlice<UInt8>, from offset: Int, tail: Int) {
    let all = Array(bytes)
    text = String(decoding: all, as: UTF8.self)
    var first = min(offset, all.count)
    var last = max(first, all.count - tail)
    // Not in the middle of a code point.
    while first > 0, first < all.count, all[first] & 0xC0 == 0x80 { first -= 1 }
    while last < all.count, all[last] & 0xC0 == 0x80 { last += 1 }
    start = String(decoding: all[..<first], as: UTF8.self).unicodeScalars.count + 1
    end = max(
      start + 1, String(decoding: all[..<last], as: UTF8.self).unicodeScalars.count + 1)
  }

  /// The line as a place in a file.
  func place(in file: String, line: Int) -> Place {
    Place(
      file: file,
      span: Span(
        start: Position(line: line, column: start), end: Position(line: line, column: end)),
      excerpt: text)
  }
}
