import Publishing
import Selari

/// The addresses that lead nowhere once a release is served, and where what was there is.
struct GoneAddresses {
  /// Those of pages.
  let pages: [ListedPage]
  /// Those of pages that are at another address from then on.
  let moves: [ReleaseChanges.Move]
  /// Older addresses that led on, and documents, by file.
  let files: [String]
  /// The whole site's new address.
  let relocation: ReleaseChanges.Relocation?

  /// What a publish has taken away.
  init(_ report: Publisher.Report) {
    pages = report.gone
    moves = report.moves
    files = report.goneFiles
    relocation = report.relocation
  }

  /// What a publish would take away.
  init(_ changes: ReleaseChanges) {
    pages = changes.pages(.removed)
    moves = changes.moves
    files = changes.goneFiles
    relocation = changes.relocation
  }
}
