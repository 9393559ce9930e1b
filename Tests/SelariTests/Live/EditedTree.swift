import Synchronization

@testable import Selari

/// A site in memory that is edited while it is shown.
final class EditedTree: InputTree {
  private struct State {
    var files: [String: (bytes: [UInt8], edition: Int)] = [:]
    var edition = 0
    var changed: Set<String> = []
  }

  private let state = Mutex(State())

  init(_ files: [String: [UInt8]]) {
    state.withLock { $0.files = files.mapValues { ($0, 0) } }
  }

  /// Replaces or adds a file, or removes it where there are no bytes.
  func set(_ path: String, _ bytes: [UInt8]?) {
    state.withLock { state in
      guard state.files[path]?.bytes != bytes else { return }
      state.edition += 1
      state.files[path] = bytes.map { ($0, state.edition) }
      state.changed.insert(path)
    }
  }

  func set(_ path: String, _ text: String) { set(path, Array(text.utf8)) }

  /// Gives what stands below a folder another folder's name.
  func move(_ folder: String, to other: String) {
    for path in paths where path.hasPrefix(folder + "/") {
      let bytes = state.withLock { $0.files[path]?.bytes }
      set(other + path.dropFirst(folder.count), bytes)
      set(path, nil)
    }
  }

  /// The files' paths, sorted.
  var paths: [String] { state.withLock { $0.files.keys.sorted() } }

  func text(_ path: String) -> String? {
    state.withLock { $0.files[path] }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The paths that were edited since this was last asked.
  func takeChanged() -> Set<String> {
    state.withLock { state in
      defer { state.changed = [] }
      return state.changed
    }
  }

  /// The tree as it is now.
  var snapshot: MemoryTree { MemoryTree(state.withLock { $0.files.mapValues(\.bytes) }) }

  func scan() -> TreeScan {
    let editions = state.withLock { $0.files.mapValues(\.edition) }
    let scan = snapshot.scan()
    return TreeScan(
      files: scan.files.map {
        InputFile(path: $0.path, size: $0.size, modified: editions[$0.path] ?? 0, inode: 0)
      }, findings: scan.findings, hidden: scan.hidden)
  }

  func read(_ path: String) throws(ReadFailure) -> [UInt8]? {
    state.withLock { $0.files[path]?.bytes }
  }
}
