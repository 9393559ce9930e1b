import Bytes

/// The attributes of an object that are text and the same on every page, escaped once for all: a
/// menu's titles, the codes of languages. By slot, so that printing one is a copy of its bytes.
public struct PrintedTexts: ~Copyable, @unchecked Sendable {
  private let bytes: UnsafeMutablePointer<UInt8>
  /// Where each text stands; where there is none, or an empty one, an empty range.
  private let ranges: UnsafeMutablePointer<Range<Int32>>
  private let count: Int

  /// The texts of the first slots, nil for what is no text.
  public init(_ texts: [String?]) {
    var written = ByteBuffer()
    count = texts.count
    ranges = .allocate(capacity: count)
    for (slot, text) in texts.enumerated() {
      let start = Int32(written.count)
      if let text { Escaping.append(text, to: &written) }
      (ranges + slot).initialize(to: start..<Int32(written.count))
    }
    bytes = .allocate(capacity: written.count)
    written.withBytes { [bytes] written in
      if let start = written.baseAddress { bytes.update(from: start, count: written.count) }
    }
  }

  deinit {
    bytes.deallocate()
    ranges.deallocate()
  }

  /// Appends the text of a slot; false where it has none, or an empty one.
  @inline(__always)
  public borrowing func write(_ slot: Int, into output: inout ByteBuffer) -> Bool {
    guard slot >= 0, slot < count else { return false }
    let range = ranges[slot]
    guard !range.isEmpty else { return false }
    output.append(
      UnsafeBufferPointer(start: bytes + Int(range.lowerBound), count: range.count))
    return true
  }
}
