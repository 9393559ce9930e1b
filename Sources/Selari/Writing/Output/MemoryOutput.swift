import Synchronization

/// A build that stays in memory: what tests look into and the preview serves.
///
/// It refuses the same paths as a folder on a disk.
public final class MemoryOutput: OutputSink {
  private let state = Mutex<[String: [UInt8]]>([:])

  /// An empty output.
  public init() {}

  /// The files so far, by path.
  public var files: [String: [UInt8]] { state.withLock { $0 } }

  /// A file's text, or nil where there is none.
  public func text(_ path: String) -> String? {
    state.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  public func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    try OutputPath.check(path)
    let isNew = state.withLock { files in
      if files[path] != nil { return false }
      files[path] = Array(bytes)
      return true
    }
    if !isNew { throw OutputError(.writtenTwice, at: path) }
  }
}
