extension Source {
  /// The offset of the first byte that belongs to no UTF-8 character; nil where all is well.
  public var firstInvalidByte: Int? { UTF8Text.firstInvalidByte(in: bytes.span) }
}

/// What is text: the one place that looks.
public enum UTF8Text {
  /// The offset of the first byte that belongs to no UTF-8 character; nil where all is well.
  public static func firstInvalidByte(in bytes: Swift.Span<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
