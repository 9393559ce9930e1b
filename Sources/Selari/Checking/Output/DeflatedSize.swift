import CZlib

/// How small things get on their way to a reader.
enum DeflatedSize {
  /// The size of bytes after [DEFLATE](https://www.rfc-editor.org/rfc/rfc1951) at a level from 1 to 9;
  /// nil where there is no memory for it.
  static func of(_ bytes: [UInt8], level: Int32) -> Int? {
    var size = compressBound(uLong(bytes.count))
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: Int(size))
    defer { buffer.deallocate() }
    guard compress2(buffer, &size, bytes, uLong(bytes.count), level) == Z_OK else { return nil }
    return Int(size)
  }
}
