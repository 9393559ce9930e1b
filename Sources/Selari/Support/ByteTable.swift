import Glibc

/// Numbers by the bytes that they are known by: a dictionary for what is asked for by a stretch of a
/// page, many times on each, and never as a text of its own.
struct ByteTable: Sendable {
  private struct Entry {
    var hash: UInt64 = 0
    var start: Int32 = 0
    /// One more than how many bytes there are; 0 where the entry is free.
    var length: Int32 = 0
    var value: Int32 = 0
  }

  private var entries: [Entry]
  private var keys: [UInt8] = []
  private var filled = 0

  /// An empty table with room for some keys.
  init(capacity: Int = 128) {
    let room = max(16, capacity * 2).nextPowerOfTwo
    entries = [Entry](repeating: Entry(), count: room)
  }

  /// How many bytes its keys take.
  var size: Int { keys.count }

  /// What is known by some bytes; nil where nothing is.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    let entry = entries[slot(of: key, Self.hash(key))]
    return entry.length > 0 ? Int(entry.value) : nil
  }

  /// Keeps what is known by some bytes; what was known by them before is forgotten.
  mutating func keep(_ key: UnsafeBufferPointer<UInt8>, _ value: Int) {
    if (filled + 1) * 2 > entries.count { grow() }
    let hash = Self.hash(key)
    let slot = slot(of: key, hash)
    if entries[slot].length > 0 {
      entries[slot].value = Int32(value)
      return
    }
    entries[slot] = Entry(
      hash: hash, start: Int32(keys.count), length: Int32(key.count + 1), value: Int32(value))
    keys.append(contentsOf: key)
    filled += 1
  }

  /// Where a key stands, or would.
  private func slot(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    entries.withUnsafeBufferPointer { entries in
      let mask = entries.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while entries[slot].length > 0 {
        let entry = entries[slot]
        if entry.hash == hash, Int(entry.length) == key.count + 1, isSame(entry, key) { break }
        slot = (slot + 1) & mask
      }
      return slot
    }
  }

  private func isSame(_ entry: Entry, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let other = key.baseAddress, !key.isEmpty else { return true }
    return keys.withUnsafeBufferPointer { keys in
      guard let kept = keys.baseAddress else { return false }
      return memcmp(kept + Int(entry.start), other, key.count) == 0
    }
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.length > 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
      while entries[slot].length > 0 { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }

  /// Eight bytes at a time; the last eight may be looked at twice in part.
  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(key)
    let count = bytes.count
    var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    if count >= 8 {
      var at = 0
      while at + 8 < count {
        hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        at += 8
      }
      return mixed(hash ^ bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    var rest: UInt64 = 0
    for byte in bytes { rest = rest << 8 | UInt64(byte) }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 29
  }
}

extension Int {
  /// The least power of two that is not less.
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
