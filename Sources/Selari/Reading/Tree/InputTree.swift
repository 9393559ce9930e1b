import Diagnostics

/// The files a site is made of, wherever they are: on a disk, in a test's string.
///
/// The one door through which the site is read; all paths are relative to the site's root with `/`
/// between their parts.
public protocol InputTree: Sendable {
  /// Every file of the site, sorted by path, and what is wrong with the tree itself.
  func scan() -> TreeScan
  /// The same as `scan()`, where nothing but some paths may have changed since the last scan.
  ///
  /// - Parameters:
  ///   - changed: Paths of files and folders that may have changed, come or gone, with all below them.
  ///   - last: The last scan.
  func scan(_ changed: Set<String>, since last: TreeScan) -> TreeScan
  /// A file's bytes; nil where there is no such file.
  func read(_ path: String) throws(ReadFailure) -> [UInt8]?
  /// The same of a file that had a size when it was last looked at, which may tell where it ends.
  func read(_ path: String, size: Int) throws(ReadFailure) -> [UInt8]?
}

extension InputTree {
  public func scan(_ changed: Set<String>, since last: TreeScan) -> TreeScan { scan() }

  public func read(_ path: String, size: Int) throws(ReadFailure) -> [UInt8]? { try read(path) }
}

/// What a scan found.
public struct TreeScan: Sendable {
  /// The files, sorted by path.
  public let files: [InputFile]
  /// Links that loop or leave the site, folders that cannot be read.
  public let findings: [Finding]
  /// Whether links were met, so that a file may be found by several paths.
  public let hasLinks: Bool
  /// Files and folders of `content/` that are left out because their names begin with a dot, sorted.
  public let hidden: [String]

  /// The outcome of a scan.
  public init(
    files: [InputFile], findings: [Finding], hasLinks: Bool = false, hidden: [String] = []
  ) {
    self.files = files
    self.findings = findings
    self.hasLinks = hasLinks
    self.hidden = hidden
  }
}

/// Why a file could not be read.
public struct ReadFailure: Error, Sendable {
  /// The path relative to the site.
  public let path: String
  /// The system's error number.
  public let code: Int32

  /// A failure of reading a path.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}
