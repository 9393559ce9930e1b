// What a line begins with: each scanner looks at a line from a position and gives nothing where
// there is no match. Positions are bytes of the file; the line's end reads as a line feed.

extension LineReader {
  /// Whether the line is the one that Git begins a conflict of a merge with: `<<<<<<< HEAD`.
  var isConflictMark: Bool {
    end - start > 7 && text[start..<start + 7].allSatisfy { $0 == 0x3C } && text[start + 7] == 0x20
  }

  /// The level of an ATX heading and where its text begins.
  func headingStart(at position: Int) -> (level: Int, text: Int)? {
    var next = position
    while next - position < 7, byte(next) == 0x23 { next += 1 }
    let level = next - position
    guard level >= 1, level <= 6 else { return nil }
    guard next >= end || isSpaceOrTab(byte(next)) else { return nil }
    while next < end, isSpaceOrTab(byte(next)) { next += 1 }
    return (level, next)
  }

  /// The level of the heading that a line of `=` or `-` makes of the paragraph above it.
  func setextLevel(at position: Int) -> Int? {
    let mark = byte(position)
    guard mark == 0x3D || mark == 0x2D else { return nil }
    var next = position
    while byte(next) == mark { next += 1 }
    return isBlank(from: next) ? (mark == 0x3D ? 1 : 2) : nil
  }

  /// Whether the line is a thematic break.
  func isThematicBreak(at position: Int) -> Bool {
    let mark = byte(position)
    guard mark == 0x2A || mark == 0x2D || mark == 0x5F else { return false }
    var marks = 0
    var next = position
    while next < end {
      if byte(next) == mark {
        marks += 1
      } else if !isSpaceOrTab(byte(next)) {
        return false
      }
      next += 1
    }
    return marks >= 3
  }

  /// The length of an opening code fence.
  func fenceStart(at position: Int) -> Int? {
    let mark = byte(position)
    guard mark == 0x60 || mark == 0x7E else { return nil }
    var next = position
    while byte(next) == mark { next += 1 }
    guard next - position >= 3 else { return nil }
    if mark == 0x60 {
      for index in next..<max(next, end) where text[index] == 0x60 { return nil }
    }
    return next - position
  }

  /// The length of a closing code fence.
  func fenceEnd(at position: Int, mark: UInt8) -> Int {
    var next = position
    while byte(next) == mark { next += 1 }
    return next - position >= 3 && isBlank(from: next) ? next - position : 0
  }

  /// A list item's marker: its length, and what kind of list it belongs to.
  func listMarker(at position: Int, interruptingParagraph: Bool) -> ListMarker? {
    let first = byte(position)
    var next = position
    var marker = ListMarker(length: 0, mark: first, start: -1)
    if first == 0x2A || first == 0x2D || first == 0x2B {
      next += 1
    } else if isDigit(first) {
      var start = 0
      repeat {
        start = start * 10 + Int(byte(next) - 0x30)
        next += 1
      } while next - position < 9 && isDigit(byte(next))
      if interruptingParagraph, start != 1 { return nil }
      guard byte(next) == 0x2E || byte(next) == 0x29 else { return nil }
      marker.mark = byte(next)
      marker.start = Int32(start)
      next += 1
    } else {
      return nil
    }
    guard isWhitespace(byte(next)) else { return nil }
    if interruptingParagraph, isBlank(from: next) { return nil }
    marker.length = next - position
    return marker
  }

  /// Whether nothing but blanks stands from a position to the line's end.
  func isBlank(from position: Int) -> Bool {
    var next = position
    while next < end, isSpaceOrTab(text[next]) { next += 1 }
    return next >= end
  }
}

/// The marker of a list item.
struct ListMarker {
  /// Bytes of the marker, without the blank after it.
  var length: Int
  /// The bullet, or the delimiter after the number.
  var mark: UInt8
  /// The number, or -1 for a bullet.
  var start: Int32
}
