import Synchronization

/// The files of the output as they are shown: what browsers ask for, while the next ones are made.
final class LiveFiles: Sendable {
  /// A file.
  enum Content: Sendable {
    /// What was rendered.
    case bytes([UInt8])
    /// A file of the site as it is on the disk, and a digest that tells whether it changed.
    case resource(String, digest: UInt64)
  }

  private let state = Mutex<[String: Content]>([:])
  /// The pages that lost their address to a fault since the site was last without errors, as they were.
  private let gone = Mutex<[String: Gone]>([:])

  /// The paths that pages had before they moved, and the pages' sources.
  private let moved = Mutex<[String: String]>([:])
  /// The paths of pages that could not be made, and are shown as they were when they last could.
  private let old = Mutex<Set<String>>([])
  /// Whether nothing can be made at present, so that all is as it was.
  private let isHeld = Atomic<Bool>(false)

  /// A page that has lost its address, as it was when it last could be made.
  struct Gone: Sendable {
    let bytes: [UInt8]
    /// The path of its source.
    let source: String
  }

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
      for (path, content) in new where files[path] != content { changed.insert(path) }
      files = new
      return changed
    }
  }

  /// Notes whether a page is shown as it was rather than as it is.
  func note(_ path: String, isOld: Bool) {
    old.withLock { if isOld { $0.insert(path) } else { $0.remove(path) } }
  }

  /// Notes that a page has left a path.
  func leave(_ path: String, source: String) { moved.withLock { $0[path] = source } }

  /// The source of the page that last left a path.
  func source(ofMoved path: String) -> String? { moved.withLock { $0[path] } }

  /// Notes whether all is as it was.
  func hold(_ isHeld: Bool) { self.isHeld.store(isHeld, ordering: .relaxed) }

  /// Whether a file is shown as it was rather than as it is.
  func isOld(_ path: String) -> Bool {
    self[path] != nil
      && (isHeld.load(ordering: .relaxed) || old.withLock { $0.contains(path) })
  }

  /// Keeps a page that is about to lose its address.
  func keep(_ path: String, _ page: Gone) { gone.withLock { $0[path] = page } }

  /// A page that has lost its address.
  func gone(_ path: String) -> Gone? { gone.withLock { $0[path] } }

  /// Forgets the pages that have lost theirs: nothing is wrong with any.
  func forgetGone() { gone.withLock { $0 = [:] } }
}

extension LiveFiles.Content: Equatable {}
