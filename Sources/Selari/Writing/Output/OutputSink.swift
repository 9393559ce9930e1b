/// Where a build's files go: a folder on a disk, or whatever looks at them without one, such as what takes
/// their digests; memory, in tests.
public protocol OutputSink: Sendable {
  /// Writes a file; may be called from several threads at once, once for each path.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, which are not kept.
  ///   - path: The path relative to the output, with `/` between its parts.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError)
}

extension OutputSink {
  /// Writes a file from an array of bytes.
  public func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(OutputError) in
      try write(buffer, to: path)
    }
  }

  /// Writes a file of text, as UTF-8.
  public func write(_ text: String, to path: String) throws(OutputError) {
    try write(Array(text.utf8), to: path)
  }
}
