/// Bytes that grow at their end: what text is written into.
///
/// `[UInt8]` spends some 80 instructions on an append, for it asks whether anybody else holds its
/// storage and goes through a generic sequence. A page is made of thousands of short pieces; here a
/// piece costs a comparison and a copy. A buffer has one owner, so it cannot be copied; who needs
/// its bytes elsewhere takes an `array()` of them.
public typealias ByteBuffer = RecordBuffer<UInt8>

extension RecordBuffer where Record == UInt8 {
  /// A buffer of these bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    self.init(capacity: bytes.underestimatedCount)
    append(contentsOf: bytes)
  }

  // MARK: Appending

  /// Appends a piece of fixed text.
  @inlinable
  @inline(__always)
  public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text as UTF-8. A literal is taken for fixed text, which costs less.
  @inlinable
  @_disfavoredOverload
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends bytes, one after the other where they do not stand side by side in memory.
  @inlinable
  public mutating func append(contentsOf bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { append($0) }
    if done == nil { for byte in bytes { append(byte) } }
  }

  /// Appends a byte several times.
  @inlinable
  public mutating func append(repeating byte: UInt8, count times: Int) {
    guard times > 0 else { return }
    if times > capacity - filled { grow(by: times) }
    (start + filled).update(repeating: byte, count: times)
    filled += times
  }

  /// Writes at the end: `body` is given where that is, with room for a number of bytes, and gives how
  /// far it has written.
  @inline(__always)
  mutating func withRoom<Place>(
    for more: Int,
    _ body: (UnsafeMutablePointer<UInt8>) -> (place: Place, end: UnsafeMutablePointer<UInt8>)
  ) -> Place {
    if more > capacity - count { grow(by: more) }
    let (place, end) = body(start + filled)
    filled = end - start
    return place
  }

  // MARK: Reading

  /// Reads the bytes where they stand; the pointer holds only within `body`.
  @inlinable
  @inline(__always)
  public borrowing func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes from an offset on, read as UTF-8; what is not UTF-8 becomes U+FFFD.
  @inlinable
  public borrowing func string(from offset: Int = 0) -> String {
    precondition(offset >= 0 && offset <= count, "a buffer ends before")
    return String(
      decoding: UnsafeBufferPointer(start: start + offset, count: count - offset), as: UTF8.self)
  }
}
