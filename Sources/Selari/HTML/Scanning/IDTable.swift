import Glibc

/// The ids of a page, each with where it stands: a table of fixed shape, so that no page costs memory.
struct IDTable {
  private struct Entry {
    var start: Int32 = 0
    var count: Int32 = 0
    var hash: UInt32 = 0
    /// The page that it was added for; of another, it is free.
    var page: UInt32 = 0
  }

  private var entries: [Entry] = []
  private var page: UInt32 = 1
  /// What stands for each id, in their order: enough to tell whether another page has one.
  private(set) var hashes: [UInt32] = []

  /// Forgets what there was.
  mutating func reset() {
    guard !hashes.isEmpty else { return }
    hashes = []
    page &+= 1
    if page == 0 { self = IDTable() }
  }

  /// Adds an id; gives where the same one stood before, where there is one.
  mutating func insert(_ range: Range<Int>, _ bytes: UnsafePointer<UInt8>) -> Range<Int>? {
    if hashes.count * 2 >= entries.count { grow() }
    let hash = Self.hash(UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
    var slot = Int(hash) & (entries.count - 1)
    while entries[slot].page == page {
      let entry = entries[slot]
      if entry.hash == hash, Int(entry.count) == range.count,
        memcmp(bytes + Int(entry.start), bytes + range.lowerBound, range.count) == 0
      {
        return Int(entry.start)..<Int(entry.start) + range.count
      }
      slot = (slot + 1) & (entries.count - 1)
    }
    entries[slot] = Entry(
      start: Int32(truncatingIfNeeded: range.lowerBound),
      count: Int32(truncatingIfNeeded: range.count), hash: hash, page: page)
    hashes.append(hash)
    return nil
  }

  /// Whether an id is there.
  func contains(_ id: UnsafeBufferPointer<UInt8>, _ bytes: UnsafePointer<UInt8>) -> Bool {
    guard !hashes.isEmpty, let start = id.baseAddress else { return false }
    let hash = Self.hash(id)
    var slot = Int(hash) & (entries.count - 1)
    while entries[slot].page == page {
      let entry = entries[slot]
      if entry.hash == hash, Int(entry.count) == id.count,
        memcmp(bytes + Int(entry.start), start, id.count) == 0
      {
        return true
      }
      slot = (slot + 1) & (entries.count - 1)
    }
    return false
  }

  /// What stands for an id in ``hashes``.
  static func hash(of id: String) -> UInt32 {
    var id = id
    return id.withUTF8(hash)
  }

  @inline(__always)
  private static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in id { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: max(256, old.count * 2))
    for entry in old where entry.page == page {
      var slot = Int(entry.hash) & (entries.count - 1)
      while entries[slot].page == page { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }
}
