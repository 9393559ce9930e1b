/// Finds where the link definitions at the start of a paragraph end.
///
/// libcmark takes them out of the paragraph, and does not say how much of it that was.
/// https://spec.commonmark.org/0.30/#link-reference-definitions
struct LinkDefinitions {
  private let bytes: [UInt8]
  private var next = 0
  /// What stands in the brackets of those that were taken.
  private var labels: [Range<Int>] = []

  /// How many of a paragraph's lines are link definitions.
  static func count(in lines: Lines, of text: UnsafeBufferPointer<UInt8>) -> Int {
    let definitions = LinkDefinitions(lines, text)
    return definitions.bytes[..<definitions.next].count { $0 == 0x0A }
  }

  /// Where in the file the labels of a paragraph's link definitions stand.
  static func labels(
    in lines: Lines, of text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    let definitions = LinkDefinitions(lines, text)
    var places = LinePlaces(lines, hasBlanks: false)
    return definitions.labels.map { label in
      let start = places.place(of: label.lowerBound)
      return start..<places.place(of: label.upperBound)
    }
  }

  /// Takes all definitions.
  private init(_ lines: Lines, _ text: UnsafeBufferPointer<UInt8>) {
    var bytes: [UInt8] = []
    for line in lines {
      // A NUL is a character like others here.
      bytes.append(contentsOf: text[line.range].lazy.map { $0 == 0 ? 0xFF : $0 })
      bytes.append(0x0A)
    }
    self.bytes = bytes
    while takeDefinition() {}
  }

  private var byte: UInt8 { next < bytes.count ? bytes[next] : 0 }

  /// Takes a definition, or stays where it is.
  private mutating func takeDefinition() -> Bool {
    let start = next
    if let label = takeLabel(), takeDestination(), takeTitleAndEnd() {
      labels.append(label)
      return true
    }
    next = start
    return false
  }

  private mutating func takeLabel() -> Range<Int>? {
    guard byte == 0x5B else { return nil }
    next += 1
    let start = next
    while byte != 0x5D {
      if byte == 0x5B || next >= bytes.count || next - start > 999 { return nil }
      next += byte == 0x5C ? 2 : 1
    }
    let label = start..<min(next, bytes.count)
    next += 1
    guard !bytes[label].allSatisfy(isWhitespace), byte == 0x3A else { return nil }
    next += 1
    takeBlanksAndLine()
    return label
  }

  private mutating func takeDestination() -> Bool {
    let start = next
    if byte == 0x3C {
      next += 1
      while byte != 0x3E {
        if byte == 0x0A || byte == 0x3C || next >= bytes.count { return false }
        next += byte == 0x5C ? 2 : 1
      }
      next += 1
      return true
    }
    var depth = 0
    while next < bytes.count, byte > 0x20 {
      if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      next += byte == 0x5C && next + 1 < bytes.count && isPunctuation(bytes[next + 1]) ? 2 : 1
    }
    return next > start && depth == 0
  }

  /// Takes an optional title and the line's end; a title that does not end its line is none.
  private mutating func takeTitleAndEnd() -> Bool {
    let afterDestination = next
    takeBlanksAndLine()
    if next > afterDestination, takeTitle(), takeLineEnd() { return true }
    next = afterDestination
    return takeLineEnd()
  }

  private mutating func takeTitle() -> Bool {
    let close: UInt8
    switch byte {
    case 0x22, 0x27: close = byte
    case 0x28: close = 0x29
    default: return false
    }
    next += 1
    while byte != close {
      if next >= bytes.count { return false }
      next += byte == 0x5C ? 2 : 1
    }
    next += 1
    return true
  }

  private mutating func takeBlanksAndLine() {
    while isSpaceOrTab(byte) { next += 1 }
    guard byte == 0x0A else { return }
    next += 1
    while isSpaceOrTab(byte) { next += 1 }
  }

  private mutating func takeLineEnd() -> Bool {
    while isSpaceOrTab(byte) { next += 1 }
    guard byte == 0x0A, next < bytes.count else { return false }
    next += 1
    return true
  }
}
