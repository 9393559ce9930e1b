extension MarkScanner {
  /// Puts the right mark in place of a straight quote between wide characters, of which libcmark makes one
  /// that closes wherever it stands: `他说"你好"，然后`.
  mutating func addQuote(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let isSingle = bytes[index] == 0x27
    guard let sides = WideSides(of: index, in: bytes), !isSingle || sides.areBothWide else {
      // libcmark's own.
      let opens = WideSides.opens(index, in: bytes)
      if isSingle { isSingleQuoted = opens } else { isQuoted = opens }
      return
    }
    let opens = isSingle ? !isSingleQuoted : !isQuoted
    // `6"屏幕` is in inches.
    if opens, isDigit(bytes[index - 1]) { return }
    let mark: StaticString =
      isSingle ? (opens ? "\u{2018}" : "\u{2019}") : (opens ? "\u{201C}" : "\u{201D}")
    add(
      .character, index..<index + 1,
      text: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    if isSingle { isSingleQuoted = opens } else { isQuoted = opens }
  }
}
