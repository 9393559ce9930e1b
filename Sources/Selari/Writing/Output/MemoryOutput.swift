import Synchronization

/// A build that stays in memory: what tests look into.
///
/// It refuses the same paths as a folder on a disk.
public final class MemoryOutput: OutputSink {
  private let state = Mutex<(files: [String: [UInt8]], paths: OutputPaths)>(([:], OutputPaths()))

  /// An empty output.
  public init() {}

  /// The files so far, by path.
  public var files: [String: [UInt8]] { state.withLock { $0.files } }

  /// A file's text, or nil where there is none.
  public func text(_ path: String) -> String? {
    state.withLock { $0.files[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  public func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in
      try state.paths.take(path)
      state.files[path] = Array(bytes)
    }
  }
}
