import Bytes
import CByteMap

/// Where in a text the lines end, and where the bytes are that may mean something to libcmark or to
/// ``MarkScanner``: found out for all of a page in one pass, and asked for bit by bit.
///
/// It is a view: what it reads lies in a buffer of words that has to outlive it.
struct ByteMap {
  /// The part of the text that is mapped.
  let range: Range<Int>
  /// Whether there is anything besides ASCII in it.
  let holdsMore: Bool
  private let text: UnsafeBufferPointer<UInt8>
  private let words: UnsafePointer<byte_map_word>?

  /// Maps a part of a text.
  init(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    on buffer: inout RecordBuffer<byte_map_word>
  ) {
    self.text = text
    self.range = range
    var holdsMore = false
    buffer.removeAll()
    if let base = text.baseAddress, !range.isEmpty {
      precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "no text there")
      buffer.append(count: (range.count + 63) / 64) { words in
        holdsMore = byte_map_read(base + range.lowerBound, range.count, words.baseAddress) != 0
      }
    }
    self.holdsMore = holdsMore
    words = buffer.records.baseAddress.map { UnsafePointer($0) }
  }

  /// The map of no text.
  init() {
    text = UnsafeBufferPointer(start: nil, count: 0)
    range = 0..<0
    holdsMore = false
    words = nil
  }

  /// The next line feed of a stretch, or its end.
  @inline(__always)
  func nextBreak(from start: Int, to end: Int) -> Int {
    next({ $0.breaks }, from: start, to: end)
  }

  /// The next byte of a stretch that may mean something, or the stretch's end. Dots and hyphens do where
  /// there are several, as they are written for an ellipsis or a dash.
  @inline(__always)
  func nextMark(from start: Int, to end: Int) -> Int {
    let found = next({ $0.marks }, from: start, to: end)
    // The second of two may stand outside.
    if found == end &- 1, text[found] == 0x2D || text[found] == 0x2E { return end }
    return found
  }

  /// Whether there is a character in a stretch that a mark of our own may begin with.
  func holdsMarks(_ stretch: Range<Int>) -> Bool {
    var next = nextMark(from: stretch.lowerBound, to: stretch.upperBound)
    while next < stretch.upperBound {
      if TextTraits.mayBeginMark(text[next]) { return true }
      next = nextMark(from: next + 1, to: stretch.upperBound)
    }
    return false
  }

  @inline(__always)
  private func next(
    _ bits: (byte_map_word) -> UInt64, from start: Int, to end: Int
  ) -> Int {
    guard start < end, let words else { return end }
    precondition(start >= range.lowerBound && end <= range.upperBound, "no map of that text")
    let first = start &- range.lowerBound
    var index = first &>> 6
    var found = bits(words[index]) & (UInt64.max &<< UInt64(first & 63))
    let last = (end &- 1 &- range.lowerBound) &>> 6
    while found == 0 {
      if index == last { return end }
      index &+= 1
      found = bits(words[index])
    }
    return min(end, range.lowerBound &+ index &<< 6 &+ found.trailingZeroBitCount)
  }
}
