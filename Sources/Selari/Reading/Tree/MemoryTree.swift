/// A site held in memory: what tests build.
public struct MemoryTree: InputTree {
  /// The files by path.
  public var files: [String: [UInt8]]

  /// A tree of the given files.
  public init(_ files: [String: [UInt8]]) { self.files = files }

  public func scan() -> TreeScan {
    let entries = files.compactMap { path, bytes -> InputFile? in
      guard !SiteLayout.isIgnored(path: path) else { return nil }
      let parts = path.split(separator: "/")
      let belongs =
        parts.count == 1
        ? SiteLayout.isRootFile(path) : SiteLayout.folders.contains { $0 == parts.first ?? "" }
      return belongs ? InputFile(path: path, size: bytes.count, modified: 0, inode: 0) : nil
    }
    let hidden = Set(files.keys.compactMap(Self.hiddenPart)).sorted()
    return TreeScan(
      files: entries.sorted { $0.path < $1.path }, findings: [], hidden: hidden)
  }

  /// What of a path below `content/` is left out because of a dot.
  private static func hiddenPart(of path: String) -> String? {
    guard path.hasPrefix(SiteLayout.content + "/"), let part = SiteLayout.ignoredPart(of: path),
      HiddenName.isNotable(part.split(separator: "/").last ?? "")
    else { return nil }
    return String(part)
  }

  public func read(_ path: String) throws(ReadFailure) -> [UInt8]? { files[path] }
}
