/// What is different between two scans of a tree.
extension TreeScan {
  /// The scan with the files at some paths, and below them, replaced by others.
  func replacing(
    _ paths: Set<String>, with new: [InputFile], hidden: [String] = []
  ) -> TreeScan {
    var files = self.files
    for path in paths {
      Self.remove(from: path, upTo: path + "\u{0}", in: &files)
      // What follows "/" is "0".
      Self.remove(from: path + "/", upTo: path + "0", in: &files)
    }
    if new.count > 32 {
      files += new
      files.sort { $0.path < $1.path }
    } else {
      for file in new { files.insert(file, at: Self.index(of: file.path, in: files)) }
    }
    return TreeScan(files: files, findings: findings, hasLinks: hasLinks, hidden: hidden)
  }

  /// The paths of the files that came, went or are not what they were.
  func changes(since last: TreeScan) -> Set<String> {
    var changed: Set<String> = []
    var (left, right) = (0, 0)
    while left < last.files.count, right < files.count {
      let (old, new) = (last.files[left], files[right])
      if old == new {
        left += 1
        right += 1
        continue
      }
      changed.insert(min(old.path, new.path))
      if old.path <= new.path { left += 1 }
      if new.path <= old.path { right += 1 }
    }
    changed.formUnion(last.files[left...].map(\.path))
    changed.formUnion(files[right...].map(\.path))
    return changed
  }

  /// Whether the files have the same paths as those of another scan.
  func hasSamePaths(as other: TreeScan) -> Bool {
    files.count == other.files.count && zip(files, other.files).allSatisfy { $0.path == $1.path }
  }

  /// Whether there is a file at a path.
  func contains(_ path: String) -> Bool { file(path) != nil }

  /// The file at a path.
  func file(_ path: String) -> InputFile? {
    let index = Self.index(of: path, in: files)
    return index < files.count && files[index].path == path ? files[index] : nil
  }

  private static func remove(from start: String, upTo end: String, in files: inout [InputFile]) {
    let range = index(of: start, in: files)..<index(of: end, in: files)
    if !range.isEmpty { files.removeSubrange(range) }
  }

  /// Where a path stands among files, or would stand.
  private static func index(of path: String, in files: [InputFile]) -> Int {
    files.partitioningIndex { $0.path >= path }
  }
}
