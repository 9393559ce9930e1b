import Diagnostics

/// The files of the output that are spoken for when redirects are put beside them, so that each clash is
/// told at the line that asks for it, and not once the files are written.
struct TakenFiles {
  /// Whose a file is, or what stands in its way.
  enum Owner {
    /// A page, at its own address.
    case page(Int)
    /// A list, of which it is a further part.
    case part(of: Int)
    /// A file beside the pages, by its path in the site.
    case resource(String)
    /// What Selari makes itself.
    case generated
    /// Another redirect, by where it leads and where it is written.
    case redirect(page: Int, fragment: String, Stated)
    /// The compressed copy of a file, which a publish puts beside it.
    case copy(of: String)
    /// A file below which it would stand, and where that is asked for, if by a redirect.
    case above(String, Place?)
    /// A file that would stand below it.
    case below(String, Place?)
  }

  /// Where a redirect is written. Its place, with line and column, is worked out only where it is told.
  struct Stated {
    let source: Source
    let range: Range<Int>

    var place: Place { source.place(range) }
  }

  private let pages: [Page]
  private let pageAtPath: PagePaths
  /// The files that pages do not stand for.
  private var owners: [String: Owner] = [:]
  /// For each folder that these are in, one of them.
  private var inside: [String: String] = [:]

  init(pages: [Page], at pageAtPath: PagePaths, generated: Set<String>) {
    self.pages = pages
    self.pageAtPath = pageAtPath
    for file in generated.sorted() { take(file, for: .generated) }
  }

  /// Notes whose a file is.
  mutating func take(_ file: String, for owner: Owner) {
    owners[file] = owner
    for folder in RelativePath.folders(above: file) where inside[folder] == nil {
      inside[folder] = file
    }
  }

  /// Whose a file is, or what keeps it from being one; nil where it is free.
  func owner(of file: String) -> Owner? {
    if let address = SitePath.address(ofIndex: file) {
      if let page = pageAtPath[address] { return .page(page) }
      if let list = Paginator.list(ofPart: address, pages, at: pageAtPath) {
        return .part(of: list)
      }
    }
    if let owner = owners[file] { return owner }
    for folder in RelativePath.folders(above: file) where isFile(folder) {
      return .above(folder, place(of: folder))
    }
    if let other = inside[file] { return .below(other, place(of: other)) }
    return pageAtPath["/\(file)/"].map { .below(SitePath.file(pages[$0].path), nil) }
  }

  /// The compressed copy that a file would be of a page's or of one that Selari makes; nil where it is none.
  func copy(at file: String) -> Owner? {
    guard [".gz", ".br"].contains(where: file.hasSuffix) else { return nil }
    let original = String(file.dropLast(3))
    switch owner(of: original) {
    case .page, .part, .generated: return .copy(of: original)
    default: return nil
    }
  }

  private func isFile(_ path: String) -> Bool {
    owners[path] != nil
      || SitePath.address(ofIndex: path).map { pageAtPath[$0] != nil } ?? false
  }

  private func place(of file: String) -> Place? {
    guard case .redirect(_, _, let stated) = owners[file] else { return nil }
    return stated.place
  }
}
