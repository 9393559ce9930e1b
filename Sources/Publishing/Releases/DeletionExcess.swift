import Selari

/// A publish that would remove more pages at once than its target allows.
struct DeletionExcess: Hashable, Sendable {
  /// How many pages would go.
  let removed: Int
  /// How many pages are served now.
  let pages: Int
  /// How many may go.
  let allowed: Int
  /// Some of those that would.
  let examples: [ListedPage]

  /// The excess of some changes; nil where they keep within the limit.
  init?(_ changes: ReleaseChanges, limit: DeleteLimit) {
    let removed = changes.pages(.removed)
    let allowed = limit.allowance(of: changes.pagesBefore)
    guard removed.count > allowed else { return nil }
    self.removed = removed.count
    pages = changes.pagesBefore
    self.allowed = allowed
    examples = Array(removed.prefix(5))
  }
}
