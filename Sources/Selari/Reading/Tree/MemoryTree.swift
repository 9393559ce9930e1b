/// A site held in memory: what tests build.
public struct MemoryTree: InputTree {
  /// The files by path.
  public var files: [String: [UInt8]]

  /// A tree of the given files.
  public init(_ files: [String: [UInt8]]) { self.files = files }

  public func scan() -> TreeScan {
    let entries = files.compactMap { path, bytes -> InputFile? in
      let parts = path.split(separator: "/")
      guard let first = parts.first, !parts.contains(where: SiteLayout.isIgnored) else {
        return nil
      }
      let belongs =
        parts.count == 1
        ? SiteLayout.isRootFile(path) : SiteLayout.folders.contains(String(first))
      return belongs ? InputFile(path: path, size: bytes.count, modified: 0, inode: 0) : nil
    }
    return TreeScan(files: entries.sorted { $0.path < $1.path }, findings: [])
  }

  public func read(_ path: String) throws(ReadFailure) -> [UInt8]? { files[path] }
}
