import Synchronization

/// An output that nobody wants: what a check builds into. It refuses the same paths as a folder on a disk.
public final class DiscardedOutput: OutputSink {
  private let paths = Mutex(OutputPaths())

  /// An output that keeps nothing but the paths.
  public init() {}

  public func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    try paths.withLock { (paths) throws(OutputError) in try paths.take(path) }
  }
}
