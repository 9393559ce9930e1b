extension String {
  /// A text of bytes that are known to be UTF-8: Selari's own output, which is not looked through
  /// once more.
  init(knownUTF8 bytes: [UInt8]) {
    self.init(copying: unsafe UTF8Span(unchecked: bytes.span))
  }
}
