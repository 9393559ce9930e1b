import Bytes
import Glibc

/// The texts of the interface that are the same whatever is handed in, each in every language, found by
/// their keys: every page asks for some ten of them. Tables that never change and that nothing counts
/// references on, since every worker reads them.
final class FixedTexts: @unchecked Sendable {
  /// The keys and texts, one after the other.
  private let bytes: UnsafeMutablePointer<UInt8>
  /// Where each key stands and, after it, the text of each language; an empty range where a language's
  /// text is not fixed, or empty.
  private let ranges: UnsafeMutablePointer<Range<Int32>>
  /// The keys by their hashes: a place in `ranges` and one, or 0 where there is none.
  private let table: UnsafeMutablePointer<Int32>
  /// The size of `table`, a power of two, less one.
  private let mask: Int
  /// How many languages each key has a text for.
  private let languages: Int

  /// Keys, each once, and what each language says under it; nil where that is not fixed.
  init(_ texts: [(key: String, forms: Localized<[UInt8]?>)]) {
    let languages = texts.map(\.forms.values.count).max() ?? 1
    var written = ByteBuffer()
    var all: [Range<Int32>] = []
    func add(_ bytes: [UInt8]) {
      let start = Int32(written.count)
      written.append(contentsOf: bytes)
      all.append(start..<Int32(written.count))
    }
    var size = 16
    while size < texts.count * 2 { size *= 2 }
    var table = [Int32](repeating: 0, count: size)
    for (key, forms) in texts {
      let key = Array(key.utf8)
      var slot = key.withUnsafeBufferPointer(Self.hash) & (size - 1)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = Int32(all.count) + 1
      add(key)
      for language in 0..<languages { add(forms[language] ?? []) }
    }
    self.languages = languages
    mask = size - 1
    bytes = written.withBytes { bytes in
      let kept = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
      if let start = bytes.baseAddress { kept.initialize(from: start, count: bytes.count) }
      return kept
    }
    ranges = .allocate(capacity: all.count)
    ranges.initialize(from: all, count: all.count)
    self.table = .allocate(capacity: size)
    self.table.initialize(from: table, count: size)
  }

  deinit {
    bytes.deallocate()
    ranges.deallocate()
    table.deallocate()
  }

  /// Appends the text of a key in a language, as an index into the site's languages; false where there
  /// is no such key, or its text is not fixed, or empty.
  func write(_ key: String, in language: Int, to out: inout ByteBuffer) -> Bool {
    let place = key.utf8.withContiguousStorageIfAvailable(place) ?? nil
    guard let place else { return false }
    let range = ranges[place + 1 + (language < languages ? language : 0)]
    guard !range.isEmpty else { return false }
    out.append(UnsafeBufferPointer(start: bytes + Int(range.lowerBound), count: range.count))
    return true
  }

  /// The place of a key in `ranges`.
  private func place(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = key.baseAddress else { return nil }
    var slot = Self.hash(key) & mask
    while table[slot] != 0 {
      let place = Int(table[slot]) - 1
      let range = ranges[place]
      if range.count == key.count, memcmp(bytes + Int(range.lowerBound), start, key.count) == 0 {
        return place
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
