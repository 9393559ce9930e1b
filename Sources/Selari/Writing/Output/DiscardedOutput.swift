/// An output that nobody wants: what a check builds into.
public struct DiscardedOutput: OutputSink {
  /// An output that keeps nothing.
  public init() {}

  public func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {}
}
