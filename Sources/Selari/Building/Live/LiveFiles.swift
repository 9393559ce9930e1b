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

  /// All that is shown, under one lock. What `replace` sets, the files, their owners and what is contested
  /// or retired, is of one update; what is noted of single files may be a moment ahead of them.
  private struct State {
    var files: [String: Content] = [:]
    /// The sources of the pages, by the paths of their files.
    var owners: [String: String] = [:]
    /// The paths at which a page is shown as it was, since another was given its address.
    var contested: Set<String> = []
    /// The files beside the pages that went while pages were shown as they were: those may name them.
    var retired: [String: Content] = [:]
    /// The pages that lost their address to a fault since the site was last without errors, as they were.
    var gone: [String: Gone] = [:]
    /// The paths that pages had before they moved, and the pages' sources.
    var moved: [String: String] = [:]
    /// How the pages stand that could not be made, by path.
    var unmade: [String: Unmade] = [:]
    /// Whether nothing can be made at present, so that all is as it was.
    var isHeld = false
  }

  private let state = Mutex(State())

  /// What is shown of a page that could not be made.
  enum Unmade: Sendable {
    /// It as it was when it last could be.
    case old
    /// It as far as it goes: it never could be.
    case partial
  }

  /// A page that has lost its address, as it was when it last could be made.
  struct Gone: Sendable {
    let bytes: [UInt8]
    /// The path of its source.
    let source: String
  }

  /// The file at a path.
  subscript(path: String) -> Content? { state.withLock { $0.files[path] } }

  /// The bytes at a path, where they were rendered.
  func bytes(_ path: String) -> [UInt8]? {
    if case .bytes(let bytes)? = self[path] { bytes } else { nil }
  }

  /// The paths, sorted.
  var paths: [String] { state.withLock { $0.files.keys.sorted() } }

  /// Replaces a file, and tells whether it is another now.
  func set(_ path: String, _ bytes: [UInt8]) -> Bool {
    state.withLock { state in
      let new = Content.bytes(bytes)
      if let old = state.files[path], old == new { return false }
      state.files[path] = new
      return true
    }
  }

  /// Replaces all files, and gives the paths of those that are others now, or came, or went.
  /// - Parameters:
  ///   - new: The files.
  ///   - owners: The sources of the pages among them, by path.
  ///   - contested: The paths of those that are shown as they were, in place of another.
  ///   - retiring: Whether files that go can still be asked for.
  func replace(
    with new: [String: Content], of owners: [String: String], contested: Set<String>,
    retiring: Bool
  ) -> Set<String> {
    state.withLock { state in
      let left = state.files.filter { new[$0.key] == nil }
      if retiring {
        for (path, content) in left where !path.hasSuffix(".html") { state.retired[path] = content }
      }
      var changed = Set(left.keys)
      for (path, content) in new where state.files[path] != content { changed.insert(path) }
      state.files = new
      state.owners = owners
      state.contested = contested
      return changed
    }
  }

  /// The source of the page that a file is of.
  func owner(_ path: String) -> String? { state.withLock { $0.owners[path] } }

  /// A file that went and can still be asked for.
  func retired(_ path: String) -> Content? { state.withLock { $0.retired[path] } }

  /// Forgets the files that went: no page is shown that may name them.
  func forgetRetired() { state.withLock { $0.retired = [:] } }

  /// Notes how a page stands that could not be made; nil for one that could.
  func note(_ path: String, _ unmade: Unmade?) { state.withLock { $0.unmade[path] = unmade } }

  /// Notes that a page has left a path.
  func leave(_ path: String, source: String) { state.withLock { $0.moved[path] = source } }

  /// The source of the page that last left a path.
  func source(ofMoved path: String) -> String? { state.withLock { $0.moved[path] } }

  /// Notes whether all is as it was.
  func hold(_ isHeld: Bool) { state.withLock { $0.isHeld = isHeld } }

  /// Whether a file is shown as it was rather than as it is.
  func isOld(_ path: String) -> Bool {
    state.withLock { state in
      state.files[path] != nil
        && (state.isHeld || state.unmade[path] == .old || state.contested.contains(path))
    }
  }

  /// Whether a page is shown as far as it goes.
  func isPartial(_ path: String) -> Bool { state.withLock { $0.unmade[path] } == .partial }

  /// Keeps a page that is about to lose its address.
  func keep(_ path: String, _ page: Gone) { state.withLock { $0.gone[path] = page } }

  /// A page that has lost its address.
  func gone(_ path: String) -> Gone? { state.withLock { $0.gone[path] } }

  /// Whether some page of these sources is kept.
  func keeps(_ isLost: (String) -> Bool) -> Bool {
    state.withLock { $0.gone.values.contains { isLost($0.source) } }
  }

  /// Forgets the pages that have lost theirs: nothing is wrong with any.
  func forgetGone() { state.withLock { $0.gone = [:] } }
}

extension LiveFiles.Content: Equatable {}
