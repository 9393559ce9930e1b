/// Bytes that grow at their end: what text is written into.
///
/// `[UInt8]` spends some 80 instructions on an append, for it asks whether anybody else holds its
/// storage and goes through a generic sequence. A page is made of thousands of short pieces; here a
/// piece costs a comparison and a copy. A buffer has one owner, so it cannot be copied; who needs
/// its bytes elsewhere takes an `array()` of them.
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var filled: Int

  /// An empty buffer with room for a number of bytes.
  @inlinable
  public init(capacity: Int = 0) {
    precondition(capacity >= 0, "a buffer cannot have room for less than nothing")
    self.capacity = capacity
    start = .allocate(capacity: capacity)
    filled = 0
  }

  /// A buffer of these bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    self.init(capacity: bytes.underestimatedCount)
    append(contentsOf: bytes)
  }

  deinit { start.deallocate() }

  /// How many bytes it holds.
  @inlinable
  public var count: Int { filled }

  /// Whether it holds nothing.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// The byte at an offset, which must be less than `count`.
  @inlinable
  public subscript(offset: Int) -> UInt8 {
    get {
      precondition(offset >= 0 && offset < count, "no byte of a buffer stands there")
      return start[offset]
    }
    set {
      precondition(offset >= 0 && offset < count, "no byte of a buffer stands there")
      start[offset] = newValue
    }
  }

  /// The last byte, or nil where there is none.
  @inlinable
  public var last: UInt8? { count == 0 ? nil : start[count - 1] }

  // MARK: Appending

  /// Appends one byte.
  @inlinable
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    filled &+= 1
  }

  /// Appends bytes, which must not be this buffer's own.
  @inlinable
  @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    if bytes.count > capacity &- count { grow(by: bytes.count) }
    (start + count).initialize(from: base, count: bytes.count)
    filled &+= bytes.count
  }

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
    if times > capacity - count { grow(by: times) }
    (start + count).update(repeating: byte, count: times)
    filled += times
  }

  /// Appends what another buffer holds.
  @inlinable
  public mutating func append(contentsOf other: borrowing ByteBuffer) {
    append(UnsafeBufferPointer(start: other.start, count: other.count))
  }

  /// Appends a number in decimal.
  public mutating func append(number: Int) {
    if number >= 0, number < 10 {
      append(0x30 + UInt8(number))
    } else {
      append(String(number))
    }
  }

  // MARK: Room

  /// Makes room for a number of bytes in all, those it holds included.
  @inlinable
  public mutating func reserveCapacity(_ total: Int) {
    if total > capacity { grow(by: total - count) }
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

  /// Makes room for more bytes, and for as many again as it has room for now, so that many appends
  /// cost few moves.
  @usableFromInline
  @inline(never)
  mutating func grow(by more: Int) {
    capacity = max(count + more, capacity * 2, 64)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
  }

  // MARK: Taking away

  /// Keeps only the first bytes, at most as many as there are, and the room.
  @inlinable
  public mutating func truncate(to kept: Int) {
    precondition(kept >= 0 && kept <= count, "a buffer cannot be cut where it does not reach")
    filled = kept
  }

  /// Forgets every byte and keeps the room.
  @inlinable
  public mutating func removeAll() { filled = 0 }

  // MARK: Reading

  /// Reads the bytes where they stand; the pointer holds only within `body`.
  @inlinable
  @inline(__always)
  public borrowing func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes, as an array of their own.
  @inlinable
  public borrowing func array() -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes of a range, as an array of their own.
  @inlinable
  public borrowing func array(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a buffer ends before")
    return [UInt8](UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// The bytes from an offset on, read as UTF-8; what is not UTF-8 becomes U+FFFD.
  @inlinable
  public borrowing func string(from offset: Int = 0) -> String {
    precondition(offset >= 0 && offset <= count, "a buffer ends before")
    return String(
      decoding: UnsafeBufferPointer(start: start + offset, count: count - offset), as: UTF8.self)
  }
}
