import Bytes

extension String {
  /// A text of bytes that are known to be UTF-8: Selari's own output, which is not looked through
  /// once more.
  init(knownUTF8 bytes: [UInt8]) {
    self.init(copying: unsafe UTF8Span(unchecked: bytes.span))
  }

  /// A text of what a buffer holds, known to be UTF-8 in the same way.
  init(knownUTF8 bytes: borrowing ByteBuffer) {
    self = bytes.withBytes { bytes in
      String(copying: unsafe UTF8Span(unchecked: bytes.span))
    }
  }
}
