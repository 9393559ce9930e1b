/// What words mean, found by their hashes: an open table at most a quarter full, so that a word that
/// is not in it is nearly always known by one look.
struct WordTable<Meaning: Sendable>: Sendable {
  private var slots: [Int32]
  private var keys: [UInt64] = []
  private var meanings: [Meaning] = []
  private var mask: Int

  /// A table of words by their hashes, each with its meaning; of a word that comes twice, the first counts.
  init(_ entries: [(hash: UInt64, meaning: Meaning)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    keys.reserveCapacity(entries.count)
    for (hash, meaning) in entries where index(of: hash) == nil {
      var slot = Self.start(hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(keys.count)
      keys.append(hash)
      meanings.append(meaning)
    }
  }

  /// The words that it knows.
  var hashes: [UInt64] { keys }

  /// The meaning of a word.
  @inline(__always)
  subscript(hash: UInt64) -> Meaning? {
    index(of: hash).map { meanings[$0] }
  }

  @inline(__always)
  private func index(of key: UInt64) -> Int? {
    var slot = Self.start(key) & mask
    while true {
      let found = Int(slots[slot])
      if found < 0 { return nil }
      if keys[found] == key { return found }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func start(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 32)) }
}
