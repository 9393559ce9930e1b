/// Phrases of other languages that a page's text marks with `lang`, compiled for matching.
///
/// Made once for each language of the site, and shared by threads. The longest phrase wins, and only
/// whole words count. A small letter of a phrase matches a capital, too (at the start of a sentence,
/// in a heading), a capital only itself, so that `UN` is not found in `un`. Names win over phrases and
/// are never marked: a voice should not change at every mention.
public struct ForeignTerms: Sendable {
  /// The languages of the phrases, as bytes.
  let languages: [[UInt8]]
  private let phrases: [Phrase]
  /// The phrases of each bucket, the longest first.
  private let buckets: [Range<Int32>]

  private struct Phrase {
    let bytes: [UInt8]
    /// Index of the language; nil for a name.
    let language: Int?
  }

  private static let bucketCount = 1024

  /// Compiles phrases, each with its language, and proper names.
  public init(phrases: [(text: String, language: String)], names: [String]) {
    var languages: [String] = []
    var all: [Phrase] = []
    for phrase in phrases {
      let index = languages.firstIndex(of: phrase.language) ?? languages.count
      if index == languages.count { languages.append(phrase.language) }
      all.append(Phrase(bytes: Self.words(phrase.text), language: index))
    }
    all += names.map { Phrase(bytes: Self.words($0), language: nil) }
    all = all.filter { !$0.bytes.isEmpty }.sorted { Self.order($0) < Self.order($1) }
    var buckets = [Range<Int32>](repeating: 0..<0, count: Self.bucketCount)
    for (index, phrase) in all.enumerated() {
      let bucket = Self.bucket(phrase.bytes[0], phrase.bytes.count > 1 ? phrase.bytes[1] : 0)
      let start = buckets[bucket].isEmpty ? Int32(index) : buckets[bucket].lowerBound
      buckets[bucket] = start..<Int32(index + 1)
    }
    self.languages = languages.map { Array($0.utf8) }
    self.phrases = all
    self.buckets = buckets
  }

  /// Whether there is nothing to mark.
  public var isEmpty: Bool { phrases.allSatisfy { $0.language == nil } }

  /// By bucket; within one the longest first, names before phrases, then by the alphabet.
  private static func order(_ phrase: Phrase) -> Order {
    let bucket = bucket(phrase.bytes[0], phrase.bytes.count > 1 ? phrase.bytes[1] : 0)
    return Order(
      rank: [bucket, -phrase.bytes.count, phrase.language.map { $0 + 1 } ?? 0], bytes: phrase.bytes)
  }

  private struct Order: Comparable {
    let rank: [Int]
    let bytes: [UInt8]

    static func < (left: Order, right: Order) -> Bool {
      if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  /// A phrase's text with single spaces between its words.
  private static func words(_ text: String) -> [UInt8] {
    Array(text.split { $0.isWhitespace }.joined(separator: " ").utf8)
  }

  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(fold(first)) &* 37 &+ Int(fold(second))) & (bucketCount - 1)
  }

  private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  // MARK: Matching

  /// The next phrase or name in a text at or after a position.
  func next(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (range: Range<Int>, language: Int?)? {
    var isInWord = start > 0 && isWordByte(text[start - 1])
    var index = start
    while index < text.count {
      let punctuation = text.punctuationLength(at: index)
      if punctuation > 0 {
        isInWord = false
        index += punctuation
        continue
      }
      if !isInWord, let match = match(in: text, at: index) { return match }
      isInWord = isWordByte(text[index])
      index += 1
    }
    return nil
  }

  private func match(
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (range: Range<Int>, language: Int?)? {
    let second = start + 1 < text.count ? text[start + 1] : 0
    let bucket = buckets[Self.bucket(text[start], second)]
    let short = buckets[Self.bucket(text[start], 0)]
    if bucket.isEmpty, short.isEmpty { return nil }
    var best: (range: Range<Int>, language: Int?)?
    for range in [bucket, short] where best == nil {
      for index in range {
        let phrase = phrases[Int(index)]
        guard let end = end(of: phrase.bytes, in: text, at: start) else { continue }
        best = (start..<end, phrase.language)
        break
      }
    }
    return best
  }

  /// Where a phrase that begins at a position ends, if it is there in whole words.
  private func end(
    of phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    var next = start
    for byte in phrase {
      guard next < text.count else { return nil }
      let found = text[next]
      if byte == 0x20 {
        guard isWhitespace(found) else { return nil }
        next += 1
      } else if byte == found || (byte &- 0x61 < 26 && found == byte & 0xDF) {
        next += 1
      } else if byte == 0x27, next + 2 < text.count, found == 0xE2, text[next + 1] == 0x80,
        text[next + 2] == 0x99
      {
        next += 3
      } else {
        return nil
      }
    }
    guard let last = phrase.last, isWordByte(last), next < text.count, isWordByte(text[next]) else {
      return next
    }
    return text.punctuationLength(at: next) > 0 ? next : nil
  }
}
