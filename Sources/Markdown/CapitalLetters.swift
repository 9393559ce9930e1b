/// Letters beyond ASCII that a phrase has small and a text may have as capitals: `état civil` is `État civil`
/// at the start of a sentence, and `ÉTAT CIVIL` in a heading.
enum CapitalLetters {
  /// A phrase with a capital in place of the small letter beyond ASCII that it begins with; nil for one that
  /// begins otherwise.
  static func beginning(_ phrase: [UInt8]) -> [UInt8]? {
    guard let first = phrase.first, first >= 0x80, let small = letter(of: phrase, at: 0) else {
      return nil
    }
    let capital = small.properties.titlecaseMapping
    guard !capital.unicodeScalars.elementsEqual([small]) else { return nil }
    return Array(capital.utf8) + phrase.dropFirst(small.utf8.count)
  }

  /// Where a phrase and a text go on behind a letter, by a byte of it that is another in either; nil where the
  /// text does not have the capital of the phrase's letter. Of the first letter, ``beginning(_:)`` makes a phrase
  /// of its own.
  static func end(
    in phrase: [UInt8], at index: Int, _ text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (phrase: Int, text: Int)? {
    var start = index
    while start > 0, phrase[start] & 0xC0 == 0x80 { start -= 1 }
    guard start > 0, let small = letter(of: phrase, at: start),
      small.properties.changesWhenUppercased
    else { return nil }
    let capital = small.properties.uppercaseMapping.utf8
    // The bytes of the letter before this one are the same in both.
    let begin = place - (index - start)
    guard text[begin...].starts(with: capital) else { return nil }
    return (start + small.utf8.count, begin + capital.count)
  }

  private static func letter(of phrase: [UInt8], at index: Int) -> Unicode.Scalar? {
    var decoder = UTF8()
    var bytes = phrase[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }
}

extension Unicode.Scalar {
  /// Its bytes.
  fileprivate var utf8: String.UTF8View { String(self).utf8 }
}
