import Selari

/// A publish that would remove more at once than its target allows: of its pages, or of all that has an
/// address, with older addresses and documents.
///
/// Pages are counted by themselves too: many older addresses make a share of all larger, and no page less
/// missed.
struct DeletionExcess: Hashable, Sendable {
  /// What is counted.
  enum Kind: Sendable { case pages, addresses }

  let kind: Kind
  /// How many would go.
  let removed: Int
  /// How many are served now.
  let served: Int
  /// How many may go.
  let allowed: Int
  /// Some of the pages that would.
  let examples: [ListedPage]
  /// Some of the other files that would.
  let files: [String]

  /// The excess of some changes; nil where they keep within the limit.
  init?(_ changes: ReleaseChanges, limit: DeleteLimit) {
    let pages = changes.pages(.removed)
    let files = changes.goneFiles
    let all = changes.pagesBefore + changes.addressesBefore
    if pages.count > limit.allowance(of: changes.pagesBefore) {
      kind = .pages
      removed = pages.count
      served = changes.pagesBefore
    } else if pages.count + files.count > limit.allowance(of: all) {
      kind = .addresses
      removed = pages.count + files.count
      served = all
    } else {
      return nil
    }
    allowed = limit.allowance(of: served)
    examples = Array(pages.prefix(5))
    self.files = kind == .pages ? [] : Array(files.prefix(5))
  }
}
