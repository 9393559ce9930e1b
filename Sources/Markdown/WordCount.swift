extension Tree {
  /// Counts words: runs of letters and digits, joined by apostrophes and hyphens. A reference is one.
  func wordCount() -> Int {
    var words = 0
    for record in nodes {
      switch record.code {
      case .text, .code: words += countWords(record.bytes)
      case .reference: words += 1
      default: break
      }
    }
    return words
  }

  private func countWords(_ range: Range<Int>) -> Int {
    var count = 0
    var inside = false
    for byte in text[range] {
      if isWordByte(byte) {
        if !inside { count += 1 }
        inside = true
      } else if byte != 0x2D, byte != 0x27 {
        inside = false
      }
    }
    return count
  }
}

/// Whether a byte belongs to a word: ASCII letters and digits, and every part of other characters.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}
