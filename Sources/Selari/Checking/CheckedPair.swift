/// A translation beside the source it was made from.
struct CheckedPair: Sendable {
  let source: CheckedPage
  let translation: CheckedPage
  /// The page's other translations.
  let others: [CheckedPage]
  /// Which block of the one goes with which of the other.
  let alignment: BlockAlignment

  init(source: CheckedPage, translation: CheckedPage, others: [CheckedPage] = []) {
    self.source = source
    self.translation = translation
    self.others = others
    var alignment = BlockAlignment(
      source: source.reading.text, translation: translation.reading.text)
    alignment.passOverPlaceholders()
    self.alignment = alignment
  }
}
