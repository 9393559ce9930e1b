import Synchronization

/// The files of a tree, read once and kept until they are doubted: all but the files beside the pages,
/// which can be large and are of no interest but to browsers.
final class KeptTree: InputTree {
  private let tree: any InputTree
  private let kept = Mutex<[String: Result<[UInt8]?, ReadFailure>]>([:])

  init(_ tree: any InputTree) { self.tree = tree }

  func scan() -> TreeScan { tree.scan() }

  func scan(_ changed: Set<String>, since last: TreeScan) -> TreeScan {
    tree.scan(changed, since: last)
  }

  func read(_ path: String) throws(ReadFailure) -> [UInt8]? {
    try read(path) { () throws(ReadFailure) in try tree.read(path) }
  }

  func read(_ path: String, size: Int) throws(ReadFailure) -> [UInt8]? {
    try read(path) { () throws(ReadFailure) in try tree.read(path, size: size) }
  }

  private func read(
    _ path: String, by read: () throws(ReadFailure) -> [UInt8]?
  ) throws(ReadFailure) -> [UInt8]? {
    // Pages are kept as what was read from them.
    if path.hasPrefix(ResourceTable.folder) { return try read() }
    if let known = kept.withLock({ $0[path] }) { return try known.get() }
    let result: Result<[UInt8]?, ReadFailure>
    do throws(ReadFailure) {
      result = .success(try read())
    } catch {
      result = .failure(error)
    }
    kept.withLock { $0[path] = result }
    return try result.get()
  }

  /// Forgets files that may have changed: they are read again when they are next asked for.
  func doubt(_ paths: Set<String>) {
    kept.withLock { kept in
      for path in paths { kept[path] = nil }
    }
  }
}
