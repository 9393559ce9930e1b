/// Phrases of other languages that a page's text marks as such, compiled for matching.
///
/// Made once for each language of the site, and shared by threads. The longest phrase wins, and only
/// whole words count. A small letter of a phrase matches a capital, too (at the start of a sentence,
/// in a heading), a capital only itself, so that `UN` is not found in `un`. Names win over phrases of
/// the same length and are never marked: a voice should not change at every mention. A number in
/// a phrase or a name stays on the line of the word before it: `Alliance 8.7`; so does what follows a
/// letter and a hyphen at its beginning: `e-mel`.
public final class ForeignTerms: Sendable {
  /// What an element says of its text in each of the phrases' languages, as bytes: ` lang="en"`.
  let attributes: [[UInt8]]
  private let phrases: [Phrase]
  /// For the first two bytes of a phrase, small: its bucket's phrases, the longest first.
  private let buckets: [Range<Int32>]
  /// What a byte of a text can be.
  private let classes: [UInt8]
  /// Where the phrases begin that something is done to, to tell at once that a page has none of them.
  private let beginnings: WordBeginnings

  private struct Phrase {
    let bytes: [UInt8]
    /// Index of the language; nil for a name.
    let language: Int?
    /// Whether it has a number after one of its words, or begins with a letter and a hyphen.
    let staysWhole: Bool

    init(_ bytes: [UInt8], language: Int?) {
      self.bytes = bytes
      self.language = language
      staysWhole =
        bytes.beginsHyphenated
        || zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 &- 0x30 < 10 }
    }

    /// Whether it is written in another way than it stands in a text.
    var isChanged: Bool { language != nil || staysWhole }
  }

  /// A phrase or a name in a text.
  struct Match {
    let range: Range<Int>
    /// Index of the language; nil for a name.
    let language: Int?
    /// Whether it has a number after one of its words, or begins with a letter and a hyphen.
    let staysWhole: Bool
  }

  // What a byte of a text can be, as bits.
  private static let isWord: UInt8 = 1
  /// A phrase may begin with it.
  private static let isStart: UInt8 = 2
  /// The first byte of punctuation outside ASCII, perhaps.
  private static let isPunctuation: UInt8 = 4

  private static let bucketCount = 1024

  /// Compiles phrases, each with its language, and proper names.
  /// - Parameter attributes: What an element says of its text in a language, a blank before it.
  public init(
    phrases: [(text: String, language: String)], names: [String],
    attributes: (String) -> String = { " lang=\"\($0)\"" }
  ) {
    var languages: [String] = []
    var all: [Phrase] = []
    for phrase in phrases {
      let index = languages.firstIndex(of: phrase.language) ?? languages.count
      if index == languages.count { languages.append(phrase.language) }
      all.append(Phrase(Self.words(phrase.text), language: index))
    }
    all += names.map { Phrase(Self.words($0), language: nil) }
    // Where a phrase may begin is told by its first bytes: the capital of one beyond ASCII has others.
    all += all.compactMap { phrase in
      CapitalLetters.beginning(phrase.bytes).map { Phrase($0, language: phrase.language) }
    }
    all = all.filter { $0.bytes.count > 1 }.sorted { Order($0) < Order($1) }
    var buckets = [Range<Int32>](repeating: 0..<0, count: Self.bucketCount)
    var classes = Self.plainClasses
    for (index, phrase) in all.enumerated() {
      let bucket = Self.bucket(phrase.bytes[0], phrase.bytes[1])
      let start = buckets[bucket].isEmpty ? Int32(index) : buckets[bucket].lowerBound
      buckets[bucket] = start..<Int32(index + 1)
      let first = phrase.bytes[0]
      classes[Int(first)] |= Self.isStart
      if first &- 0x61 < 26 { classes[Int(first & 0xDF)] |= Self.isStart }
    }
    self.attributes = languages.map { Array(attributes($0).utf8) }
    self.phrases = all
    self.buckets = buckets
    self.classes = classes
    beginnings = WordBeginnings(all.lazy.filter(\.isChanged).map(\.bytes))
  }

  /// Where phrases may begin in a text. Texts that a phrase may span lie one
  /// after the other in it.
  func candidates(in text: UnsafeBufferPointer<UInt8>) -> ForeignCandidates {
    guard let places = beginnings.places(in: text) else { return ForeignCandidates() }
    return ForeignCandidates(self, at: places)
  }

  /// Whether every text is written as it stands.
  public var isEmpty: Bool { !phrases.contains(where: \.isChanged) }

  private static var plainClasses: [UInt8] {
    (0...255).map { value in
      let byte = UInt8(value)
      return (isWordByte(byte) && !isContinued(byte) ? isWord : 0)
        | (byte == 0xE2 || byte == 0xC2 ? isPunctuation : 0)
    }
  }

  /// Whether a character outside ASCII goes on, or ends, with a byte: whether a word does not end with it hangs
  /// on the whole character.
  @inline(__always)
  private static func isContinued(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether a phrase may begin at an index by the character before it, where that is none of ASCII.
  private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index > 0, isContinued(text[index - 1]) else { return true }
    let before = text.characterStart(before: index)
    return text.punctuationLength(at: before) > 0
      || text[index] < 0xE0 && text.beginsOtherWord(at: before)
  }

  /// By bucket; within one the longest first, names before phrases, then by the alphabet.
  private struct Order: Comparable {
    let rank: [Int]
    let bytes: [UInt8]

    init(_ phrase: Phrase) {
      let bucket = ForeignTerms.bucket(phrase.bytes[0], phrase.bytes[1])
      rank = [bucket, -phrase.bytes.count, phrase.language.map { $0 + 1 } ?? 0]
      bytes = phrase.bytes
    }

    static func < (left: Order, right: Order) -> Bool {
      if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  /// A phrase's text with single spaces between its words.
  private static func words(_ text: String) -> [UInt8] {
    Array(text.split { $0.isWhitespace }.joined(separator: " ").utf8)
  }

  @inline(__always)
  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(fold(first)) &* 37 &+ Int(fold(second))) & (bucketCount - 1)
  }

  @inline(__always)
  private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  // MARK: Matching

  /// The next phrase or name in a text at or after a position.
  func next(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Match? {
    classes.withUnsafeBufferPointer { classes in
      var before: UInt8 = start > 0 ? classes[Int(text[start - 1])] & Self.isWord : 0
      var index = start
      while index < text.count {
        let found = classes[Int(text[index])]
        // One branch a byte, seldom taken: where words begin cannot be foreseen.
        if found & (Self.isPunctuation | (before ^ Self.isWord) << 1) != 0 {
          if before == 0, Self.mayBegin(text, at: index), let match = match(in: text, at: index) {
            return match
          }
          let length = text.punctuationLength(at: index)
          if length > 0 {
            index += length
            before = 0
            continue
          }
        }
        before = found & Self.isWord
        index += 1
      }
      return nil
    }
  }

  private func match(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Match? {
    guard start + 1 < text.count else { return nil }
    for index in buckets[Self.bucket(text[start], text[start + 1])] {
      let phrase = phrases[Int(index)]
      if let end = end(of: phrase.bytes, in: text, at: start) {
        return Match(
          range: start..<end, language: phrase.language, staysWhole: phrase.staysWhole)
      }
    }
    return nil
  }

  /// Where a phrase that begins at a position ends, if it is there in whole words.
  private func end(
    of phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    var next = start
    var index = 0
    while index < phrase.count {
      guard next < text.count else { return nil }
      let (byte, found) = (phrase[index], text[next])
      if byte == found || (byte &- 0x61 < 26 && found == byte & 0xDF) {
        next += 1
      } else if byte == 0x20, found == 0x0A {
        next += 1
      } else if byte == 0x27, next + 2 < text.count, found == 0xE2, text[next + 1] == 0x80,
        text[next + 2] == 0x99
      {
        next += 3
      } else if byte >= 0x80,
        let end = CapitalLetters.end(in: phrase, at: index, text, at: next)
      {
        (index, next) = end
        continue
      } else {
        return nil
      }
      index += 1
    }
    guard let last = phrase.last, isWordByte(last), next < text.count, isWordByte(text[next]) else {
      return next
    }
    return text.punctuationLength(at: next) > 0 || last < 0x80 && text.beginsOtherWord(at: next)
      ? next : nil
  }
}

extension Collection where Element == UInt8 {
  /// Whether a letter and a hyphen come first, and a letter after them: `e-mel`.
  var beginsHyphenated: Bool {
    let start = Array(prefix(3))
    return start.count == 3 && (start[0] | 0x20) &- 0x61 < 26 && start[1] == UInt8(ascii: "-")
      && (start[2] | 0x20) &- 0x61 < 26
  }
}
