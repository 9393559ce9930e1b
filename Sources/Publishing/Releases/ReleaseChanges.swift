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
    /// Where the same page is from now on, of one that is removed: its address leads nowhere, and it does
    /// not.
    public var movedTo: ListedPage?
  }

  /// A page whose address leads nowhere, since it has another.
  public struct Move: Sendable {
    /// The page at its old address.
    public let from: ListedPage
    /// The page at its new one.
    public let to: ListedPage
    /// What names it in every language.
    public let id: String
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
  /// Files that go and that people have the addresses of: those at which an older address led on, and
  /// documents; sorted. What has a fingerprint in its name is nobody's address.
  public let goneFiles: [String]
  /// How many files of that kind there were.
  let addressesBefore: Int
  /// Where the whole site is from now on, where that is another host or path than before.
  public let relocation: Relocation?

  /// A site whose every address is another.
  public struct Relocation: Sendable {
    /// Where it was.
    public let from: SiteAddress
    /// Where it is from now on.
    public let to: SiteAddress
    /// How many pages were there.
    public let pages: Int

    /// Nil where the addresses begin as before. Plain http that becomes https is the web server's own matter.
    init?(from before: ReleaseRecord, to after: ReleaseRecord) {
      guard let from = SiteAddress(before.origin.address),
        let to = SiteAddress(after.origin.address),
        from.host != to.host || from.prefix != to.prefix
      else { return nil }
      self.from = from
      self.to = to
      pages = before.pages.count
    }
  }

  /// Whether the two hold the same.
  public var isEmpty: Bool { pages.isEmpty && addedFiles + changedFiles + removedFiles == 0 }

  /// The pages that are removed at one address, with no redirect, and are there at another.
  public var moves: [Move] {
    pages.compactMap { change in
      guard let to = change.movedTo, let id = to.id else { return nil }
      return Move(from: change.page, to: to, id: id)
    }
  }

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
    let homes = Homes(after.pages)
    var goneFiles: [String] = []
    for path in old.keys where after.files[path] == nil {
      if let page = oldPages[path] {
        changes.append(PageChange(kind: .removed, page: page, movedTo: homes.home(of: page)))
      } else {
        counts.removed += 1
        if Self.isAddress(path, among: old) { goneFiles.append(path) }
      }
    }
    self.goneFiles = goneFiles.sorted()
    addressesBefore = old.keys.count { oldPages[$0] == nil && Self.isAddress($0, among: old) }
    relocation = before.flatMap { Relocation(from: $0, to: after) }
    pages = changes.sorted {
      ($0.kind.order, $0.page.file) < ($1.kind.order, $1.page.file)
    }
    addedFiles = counts.added
    changedFiles = counts.changed
    removedFiles = counts.removed
    pagesBefore = oldPages.count
  }

  /// Whether a file is asked for by its own name, and keeps that name when its bytes change.
  private static func isAddress(_ path: String, among files: [String: String]) -> Bool {
    HostedPath.isServed(path) && !HostedPath.isFingerprinted(path)
      && !Compressible.endings.contains { ending in
        path.hasSuffix(ending) && files[String(path.dropLast(ending.count))] != nil
      }
  }
}

/// Where the pages of a release are, by id and language.
private struct Homes {
  private struct Key: Hashable {
    let id: String
    let language: String
  }

  private let pages: [Key: ListedPage]

  init(_ pages: [ListedPage]) {
    let keyed = pages.compactMap { page in
      page.id.map { (Key(id: $0, language: page.language), page) }
    }
    self.pages = Dictionary(keyed) { first, _ in first }
  }

  /// Where a page of another release is in this one; nil where it is not, or its id is not known.
  func home(of page: ListedPage) -> ListedPage? {
    page.id.flatMap { pages[Key(id: $0, language: page.language)] }
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
