import Bytes

/// HTML that is being made, or was: its room is used for one page after the other. It has one owner at a
/// time.
final class HTMLSheet: @unchecked Sendable {
  var bytes: ByteBuffer

  /// An empty sheet.
  init() { bytes = ByteBuffer() }

  /// A sheet that holds what another does, and has no room for more.
  init(copying other: HTMLSheet) {
    bytes = ByteBuffer(capacity: other.bytes.count)
    bytes.append(contentsOf: other.bytes)
  }

  /// Puts U+FFFD for what is not UTF-8.
  func makeUTF8() {
    let text = bytes.string()
    bytes.removeAll()
    bytes.append(text)
  }
}
