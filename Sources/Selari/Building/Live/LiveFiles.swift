import Synchronization

/// The files of the output as they are shown: what browsers ask for, while the next ones are made.
final class LiveFiles: Sendable {
  /// A file.
  enum Content: Sendable {
    /// What was rendered.
    case bytes([UInt8])
    /// A file of the site as it is on the disk, and a digest that tells whether it changed.
    case resource(String, digest: Int)
  }

  private let state = Mutex<[String: Content]>([:])
  /// The pages that have gone since the site was last without errors, as they were.
  private let gone = Mutex<[String: [UInt8]]>([:])

  /// The file at a path.
  subscript(path: String) -> Content? { state.withLock { $0[path] } }

  /// The bytes at a path, where they were rendered.
  func bytes(_ path: String) -> [UInt8]? {
    if case .bytes(let bytes)? = self[path] { bytes } else { nil }
  }

  /// The paths, sorted.
  var paths: [String] { state.withLock { $0.keys.sorted() } }

  /// Replaces a file, and tells whether it is another now.
  func set(_ path: String, _ bytes: [UInt8]) -> Bool {
    state.withLock { files in
      let new = Content.bytes(bytes)
      if let old = files[path], old == new { return false }
      files[path] = new
      return true
    }
  }

  /// Replaces all files, and gives the paths of those that are others now, or came, or went.
  func replace(with new: [String: Content]) -> Set<String> {
    state.withLock { files in
      var changed = Set(files.keys.filter { new[$0] == nil })
      for path in changed where path.hasSuffix(".html") {
        if case .bytes(let bytes)? = files[path] { gone.withLock { $0[path] = bytes } }
      }
      for (path, content) in new where files[path] != content { changed.insert(path) }
      files = new
      return changed
    }
  }

  /// A page that is no more, as it was before something went wrong.
  func gone(_ path: String) -> [UInt8]? { gone.withLock { $0[path] } }

  /// Forgets the pages that are no more: it is meant that they are not there.
  func forgetGone() { gone.withLock { $0 = [:] } }
}

extension LiveFiles.Content: Equatable {}
