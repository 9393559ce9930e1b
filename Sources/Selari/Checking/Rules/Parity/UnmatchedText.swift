/// What a page states and its translation does not, as messages quote it.
///
/// A reference to an instant states a date and a time. Both stand in one place of the file, and one finding
/// tells whichever of them has no counterpart.
struct UnmatchedText {
  /// How much of what each reference gives has no counterpart, by where its text begins.
  private var unmatched: [Int: Range<Int>] = [:]
  private var told: Set<Int> = []
  private let text: PageText

  init(_ mentions: [FactMention], in text: PageText) {
    self.text = text
    for mention in mentions {
      guard let reference = text.reference(at: mention.textRange.lowerBound) else { continue }
      let (own, others) = (mention.quotedRange, unmatched[reference] ?? mention.quotedRange)
      unmatched[reference] =
        min(own.lowerBound, others.lowerBound)..<max(own.upperBound, others.upperBound)
    }
  }

  /// Whether the reference that a mention stands in has been told of.
  func isTold(_ mention: FactMention) -> Bool {
    guard !told.isEmpty, let reference = text.reference(at: mention.textRange.lowerBound) else {
      return false
    }
    return told.contains(reference)
  }

  /// What to quote of a mention that is told of, with all else of its reference that has no counterpart.
  mutating func tell(_ mention: FactMention) -> Range<Int> {
    guard let reference = text.reference(at: mention.textRange.lowerBound) else {
      return mention.quotedRange
    }
    told.insert(reference)
    return unmatched[reference] ?? mention.quotedRange
  }
}

extension CheckedPage {
  /// A stretch of the page's text as people read it: what a reference gives, where that has a text to be
  /// read, and all else as it is written.
  func quotation(of range: Range<Int>) -> String {
    let text = reading.text
    let isGiven = text.reference(at: range.lowerBound) != nil && text.bytes[range] != [0x1A]
    if isGiven { return text.string(range) }
    return String(decoding: source.bytes[text.source(range)], as: UTF8.self)
  }
}
