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
  /// Counts words: runs of letters and digits, joined by apostrophes and hyphens. A reference is one, and so
  /// is each letter of a writing that has no blanks between words.
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
  /// Whether a word of Latin letters ends before the character that begins at an index: it is one of a writing
  /// without blanks between words, or punctuation of one that has its own
  /// ([UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries)).
  func beginsOtherWord(at index: Int) -> Bool {
    switch self[index] {
    case 0xE0...0xF4: unspacedLetter(at: index) != nil
    // ، ؛ ؟ ۔
    case 0xD8 where index + 1 < count: [0x8C, 0x9B, 0x9F].contains(self[index + 1])
    case 0xDB where index + 1 < count: self[index + 1] == 0x94
    default: false
    }
  }

  /// Where the character begins that ends right before an index.
  func characterStart(before index: Int) -> Int {
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

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
      // Writings without blanks begin at U+0E00.
      if self[index] >= 0xE0, let letter = unspacedLetter(at: index) {
        words += letter.isWord ? 1 : 0
        isInWord = false
        index += letter.length
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

  /// The length of the character at an index, where it is one of a writing that has no blanks between
  /// words, and whether it counts as one; nil for all others. Signs above and below a letter, and
  /// punctuation, count as none.
  private func unspacedLetter(at index: Int) -> (isWord: Bool, length: Int)? {
    let length = self[index] < 0xF0 ? 3 : 4
    guard index + length <= count else { return nil }
    let lead = UInt32(self[index]) & (length == 3 ? 0x0F : 0x07)
    let code = self[index + 1..<index + length].reduce(lead) { $0 << 6 | UInt32($1) & 0x3F }
    switch code {
    // Punctuation of Chinese and Japanese, but for the signs that repeat a character; its wide forms.
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65:
      return (false, length)
    // Thai, Lao; Burmese; Khmer; kana; Chinese characters; Yi.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x30FF, 0x31F0...0x31FF,
      0x3400...0x4DBF, 0x4E00...0xA4CF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      guard let scalar = Unicode.Scalar(code) else { return nil }
      switch scalar.properties.generalCategory {
      case .otherLetter, .modifierLetter, .letterNumber, .decimalNumber: return (true, length)
      default: return (false, length)
      }
    default: return nil
    }
  }
}
