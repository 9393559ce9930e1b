/// Trivial records that grow at their end: what a page is taken apart into.
///
/// An array asks at every change whether anybody else holds its storage; this has one owner, so an
/// append is a comparison and a copy, and a change is made where the record stands. Who reads page
/// after page keeps one and empties it in between, so that only the first page costs allocations.
public struct RecordBuffer<Record: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  @usableFromInline var start: UnsafeMutablePointer<Record>
  @usableFromInline var capacity: Int
  @usableFromInline var filled: Int

  /// An empty buffer with room for a number of records.
  @inlinable
  public init(capacity: Int = 0) {
    precondition(capacity >= 0, "a buffer cannot have room for less than nothing")
    self.capacity = capacity
    start = .allocate(capacity: capacity)
    filled = 0
  }

  deinit { start.deallocate() }

  /// How many records it holds.
  @inlinable
  @inline(__always)
  public var count: Int { filled }

  /// Whether it holds nothing.
  @inlinable
  @inline(__always)
  public var isEmpty: Bool { filled == 0 }

  /// The indices of the records, in order.
  @inlinable
  @inline(__always)
  public var indices: Range<Int> { Range(uncheckedBounds: (0, filled)) }

  /// The record at an index, which must be less than `count`.
  @inlinable
  public subscript(index: Int) -> Record {
    @inline(__always)
    _read {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: filled), "no such record")
      yield start[index]
    }
    @inline(__always)
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: filled), "no such record")
      yield &start[index]
    }
  }

  /// The last record, or nil where there is none.
  @inlinable
  @inline(__always)
  public var last: Record? { filled == 0 ? nil : start[filled - 1] }

  /// Appends a record.
  @inlinable
  @inline(__always)
  public mutating func append(_ record: Record) {
    if filled == capacity { grow(by: 1) }
    start[filled] = record
    filled &+= 1
  }

  /// Appends records, which must not be this buffer's own.
  @inlinable
  @inline(__always)
  public mutating func append(_ records: UnsafeBufferPointer<Record>) {
    guard let base = records.baseAddress else { return }
    if records.count > capacity &- filled { grow(by: records.count) }
    (start + filled).initialize(from: base, count: records.count)
    filled &+= records.count
  }

  /// Appends what another buffer holds.
  @inlinable
  public mutating func append(contentsOf other: borrowing RecordBuffer) {
    append(UnsafeBufferPointer(start: other.start, count: other.filled))
  }

  /// Appends a number of records that `body` fills in, all of them.
  @inlinable
  public mutating func append(
    count more: Int, filledIn body: (UnsafeMutableBufferPointer<Record>) -> Void
  ) {
    precondition(more >= 0, "a buffer does not grow by less than nothing")
    if more > capacity - filled { grow(by: more) }
    body(UnsafeMutableBufferPointer(start: start + filled, count: more))
    filled &+= more
  }

  /// Sorts the records where they stand.
  @inlinable
  public mutating func sort(by areInOrder: (Record, Record) -> Bool) {
    var all = UnsafeMutableBufferPointer(start: start, count: filled)
    all.sort(by: areInOrder)
  }

  /// Takes the last record away and gives it; there must be one.
  @inlinable
  @inline(__always)
  @discardableResult
  public mutating func removeLast() -> Record {
    precondition(filled > 0, "no record is left")
    filled &-= 1
    return start[filled]
  }

  /// Takes the last record away and gives it, or nil where there is none.
  @inlinable
  @inline(__always)
  public mutating func popLast() -> Record? {
    filled == 0 ? nil : removeLast()
  }

  /// Keeps only the first records, at most as many as there are, and the room.
  @inlinable
  public mutating func truncate(to kept: Int) {
    precondition(kept >= 0 && kept <= filled, "a buffer cannot be cut where it does not reach")
    filled = kept
  }

  /// Forgets every record and keeps the room.
  @inlinable
  @inline(__always)
  public mutating func removeAll() { filled = 0 }

  /// Makes room for a number of records in all, those it holds included.
  @inlinable
  public mutating func reserveCapacity(_ total: Int) {
    if total > capacity { grow(by: total - filled) }
  }

  /// Makes room for more records, and for as many again as it has room for now, so that many appends
  /// cost few moves.
  @usableFromInline
  @inline(never)
  mutating func grow(by more: Int) {
    capacity = max(filled + more, capacity * 2, 64)
    let moved = UnsafeMutablePointer<Record>.allocate(capacity: capacity)
    moved.update(from: start, count: filled)
    start.deallocate()
    start = moved
  }

  /// The records where they stand, to be read until the buffer grows or is let go.
  @inlinable
  @inline(__always)
  public var records: UnsafeBufferPointer<Record> {
    UnsafeBufferPointer(start: start, count: filled)
  }

  /// The records, as an array of their own.
  @inlinable
  public borrowing func array() -> [Record] { [Record](records) }

  /// The records of a range, as an array of their own.
  @inlinable
  public borrowing func array(_ range: Range<Int>) -> [Record] {
    precondition(range.lowerBound >= 0 && range.upperBound <= filled, "a buffer ends before")
    return [Record](UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }
}
