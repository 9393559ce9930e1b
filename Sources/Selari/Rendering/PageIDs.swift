/// What an address can lead to on a page.
struct PageIDs: Equatable, Sendable {
  /// The ids that its Markdown gives and shows, which are suggested for others.
  var written: [String] = []
  /// Those that it gives in what is not shown now.
  var hidden: [String] = []
  /// What stands for every id of the finished page (``IDTable/hashes``); nil where it was not made, or
  /// nobody looks at it.
  private(set) var all: [UInt32]?

  /// Whether the page has an id.
  func contains(_ id: String) -> Bool {
    written.contains(id) || hidden.contains(id)
      || (all.map { $0.contains(IDTable.hash(of: id)) } ?? false)
  }

  /// Whether it is known at once that the page has an id, and nothing of it is hidden: true of nearly all
  /// that links go to, without a look at texts.
  func shows(_ id: String) -> Bool {
    hidden.isEmpty && (all.map { $0.contains(IDTable.hash(of: id)) } ?? false)
  }

  /// Adds those of the finished page, or of a part of it.
  mutating func add(_ ids: [UInt32]?) {
    guard let ids else { return }
    all = all.map { $0 + ids } ?? ids
  }
}
