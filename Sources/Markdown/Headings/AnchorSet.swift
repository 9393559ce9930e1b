import Bytes

/// Some of a page's anchors: their bytes one after the other, found by a hash of them. It is kept from page
/// to page, emptied, so that a page costs no allocations.
struct AnchorSet: ~Copyable {
  struct Entry {
    var hash: UInt32
    var lower: Int32
    var count: Int32
    /// Where in the table it stands.
    var slot: Int32
  }

  private var bytes = ByteBuffer(capacity: 512)
  private var entries = RecordBuffer<Entry>(capacity: 32)
  /// For each slot the number of its entry, from 1, or 0; a power of two of them, at least twice as many as
  /// there are entries.
  private var slots = RecordBuffer<Int32>()

  init() { addSlots(64) }

  /// Adds an anchor; false where it is there already.
  mutating func insert(_ anchor: String) -> Bool {
    var anchor = anchor
    return anchor.withUTF8 { insert($0) }
  }

  /// Whether an anchor is there.
  func contains(_ anchor: String) -> Bool {
    guard !entries.isEmpty else { return false }
    var anchor = anchor
    return anchor.withUTF8 { slots[slot(of: $0, Self.hash($0))] != 0 }
  }

  /// Forgets all anchors, and keeps the room.
  mutating func removeAll() {
    for entry in entries.records { slots[Int(entry.slot)] = 0 }
    entries.removeAll()
    bytes.removeAll()
  }

  private mutating func insert(_ anchor: UnsafeBufferPointer<UInt8>) -> Bool {
    let hash = Self.hash(anchor)
    let slot = slot(of: anchor, hash)
    guard slots[slot] == 0 else { return false }
    entries.append(
      Entry(
        hash: hash, lower: Int32(bytes.count), count: Int32(anchor.count),
        slot: Int32(truncatingIfNeeded: slot)))
    bytes.append(anchor)
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { grow() }
    return true
  }

  /// The slot in which an anchor stands, or in which it would.
  private func slot(of anchor: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash,
        bytes.records[Int(entry.lower)..<Int(entry.lower + entry.count)].elementsEqual(anchor)
      {
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let count = slots.count * 2
    slots.removeAll()
    addSlots(count)
    for index in entries.indices {
      var slot = Int(entries[index].hash) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index + 1)
      entries[index].slot = Int32(truncatingIfNeeded: slot)
    }
  }

  private mutating func addSlots(_ count: Int) {
    slots.append(count: count) { $0.initialize(repeating: 0) }
  }

  private static func hash(_ anchor: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in anchor { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}
