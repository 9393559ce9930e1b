/// Whether a byte belongs to a word: ASCII letters and digits, and every part of other characters.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

extension UnsafeBufferPointer<UInt8> {
  /// The length of the character at an index where that is punctuation outside ASCII: a dash, a
  /// typographic quote, a no-break space; 0 for everything else.
  @inline(__always)
  func punctuationLength(at index: Int) -> Int {
    switch self[index] {
    // U+2000 to U+207F.
    case 0xE2 where index + 2 < count && self[index + 1] & 0xFE == 0x80: 3
    // U+00A0 to U+00BF.
    case 0xC2 where index + 1 < count && self[index + 1] >= 0xA0: 2
    default: 0
    }
  }
}

extension Tree {
  /// Counts words: runs of letters and digits, joined by apostrophes and hyphens. A reference is one.
  func wordCount() -> Int {
    text.withUnsafeBufferPointer { bytes in
      var words = 0
      for record in nodes {
        switch record.code {
        case .text, .code: words += UnsafeBufferPointer(rebasing: bytes[record.bytes]).wordCount()
        case .reference: words += 1
        default: break
        }
      }
      return words
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func wordCount() -> Int {
    var words = 0
    var isInWord = false
    var index = 0
    while index < count {
      let length = punctuationLength(at: index)
      if length > 0 {
        // A typographic apostrophe joins.
        if !(length == 3 && self[index + 1] == 0x80 && self[index + 2] == 0x99) { isInWord = false }
        index += length
        continue
      }
      if isWordByte(self[index]) {
        if !isInWord { words += 1 }
        isInWord = true
      } else if self[index] != 0x2D, self[index] != 0x27 {
        isInWord = false
      }
      index += 1
    }
    return words
  }
}
