/// Steps from character to character of a text in UTF-8.
extension [UInt8] {
  /// Where the character after the one at an index begins, or the text ends.
  func character(after index: Int) -> Int {
    var next = Swift.min(index + 1, count)
    while next < count, self[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// Where the character before an index begins.
  func character(before index: Int) -> Int {
    var last = index - 1
    while last > 0, self[last] & 0xC0 == 0x80 { last -= 1 }
    return last
  }
}
