import Selari

/// What a release changes: the pages by name, and the other files by number.
public struct ReleaseChanges: Sendable {
  /// A page that differs between two releases.
  public struct PageChange: Sendable {
    /// What becomes of it.
    public enum Kind: String, Sendable { case added, changed, redirected, removed }
    /// What becomes of it.
    public let kind: Kind
    /// The page: as it will be, or as it was where it goes.
    public let page: ListedPage
  }

  /// The pages that differ: added, changed, turned into redirects, removed; each by address.
  public let pages: [PageChange]
  /// How many other files are added.
  public let addedFiles: Int
  /// How many other files change.
  public let changedFiles: Int
  /// How many other files go.
  public let removedFiles: Int
  /// How many pages there were.
  let pagesBefore: Int

  /// Whether the two hold the same.
  public var isEmpty: Bool { pages.isEmpty && addedFiles + changedFiles + removedFiles == 0 }

  /// The pages of a kind.
  public func pages(_ kind: PageChange.Kind) -> [ListedPage] {
    pages.filter { $0.kind == kind }.map(\.page)
  }

  /// Compares a release with the one before it; nil where it is the first.
  init(from before: ReleaseRecord?, to after: ReleaseRecord) {
    let old = before?.files ?? [:]
    let oldPages = Dictionary((before?.pages ?? []).map { ($0.file, $0) }) { first, _ in first }
    let newPages = Dictionary(after.pages.map { ($0.file, $0) }) { first, _ in first }
    var changes: [PageChange] = []
    var counts = (added: 0, changed: 0, removed: 0)
    for (path, digest) in after.files where old[path] != digest {
      if let page = newPages[path] {
        // An address that only led elsewhere until now is a new page to its readers.
        let kind: PageChange.Kind = oldPages[path] == nil ? .added : .changed
        changes.append(PageChange(kind: kind, page: page))
      } else if let page = oldPages[path] {
        changes.append(PageChange(kind: .redirected, page: page))
      } else if old[path] == nil {
        counts.added += 1
      } else {
        counts.changed += 1
      }
    }
    for path in old.keys where after.files[path] == nil {
      if let page = oldPages[path] {
        changes.append(PageChange(kind: .removed, page: page))
      } else {
        counts.removed += 1
      }
    }
    pages = changes.sorted {
      ($0.kind.order, $0.page.file) < ($1.kind.order, $1.page.file)
    }
    addedFiles = counts.added
    changedFiles = counts.changed
    removedFiles = counts.removed
    pagesBefore = oldPages.count
  }
}

extension ReleaseChanges.PageChange.Kind {
  fileprivate var order: Int {
    switch self {
    case .added: 0
    case .changed: 1
    case .redirected: 2
    case .removed: 3
    }
  }
}
