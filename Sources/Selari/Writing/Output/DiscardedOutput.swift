import Synchronization

/// An output that nobody wants: what a check builds into. It refuses the same paths as a folder on a disk.
public final class DiscardedOutput: OutputSink {
  private let paths = Mutex(OutputPaths())

  /// An output that keeps nothing but the paths.
  public init() {}

  public func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    let taken: Result<Void, OutputError> = paths.withLock { paths in
      do throws(OutputError) {
        try paths.take(path)
      } catch {
        return .failure(error)
      }
      return .success(())
    }
    try taken.get()
  }
}
