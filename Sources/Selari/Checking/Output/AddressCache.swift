import Glibc

/// Where addresses lead, by their bytes: most of those in a page stand in the next one, too. It keeps
/// its memory small by forgetting everything once it is full.
struct AddressCache {
  private struct Entry {
    var hash: UInt64 = 0
    var start: Int32 = 0
    var count: Int32 = 0
    var lead: Int32 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 256)
  private var texts: [UInt8] = []
  private var leads: [AddressLead] = []

  /// How many bytes of addresses are kept.
  private static let limit = 1 << 20

  /// Where an address leads; nil where that is not known yet.
  func find(_ text: UnsafeBufferPointer<UInt8>) -> AddressLead? {
    let entry = entries[slot(of: text, Self.hash(text))]
    return entry.count > 0 ? leads[Int(entry.lead)] : nil
  }

  /// Keeps where an address leads that is not known yet.
  mutating func keep(_ text: UnsafeBufferPointer<UInt8>, _ lead: AddressLead) {
    if text.isEmpty { return }
    if texts.count + text.count > Self.limit { self = AddressCache() }
    if leads.count * 2 >= entries.count { grow() }
    let hash = Self.hash(text)
    entries[slot(of: text, hash)] = Entry(
      hash: hash, start: Int32(truncatingIfNeeded: texts.count),
      count: Int32(truncatingIfNeeded: text.count), lead: Int32(truncatingIfNeeded: leads.count))
    texts.append(contentsOf: text)
    leads.append(lead)
  }

  /// Where an address stands, or would.
  private func slot(of text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (entries.count - 1)
    while entries[slot].count > 0 {
      let entry = entries[slot]
      if entry.hash == hash, Int(entry.count) == text.count, isSame(entry, text) { return slot }
      slot = (slot + 1) & (entries.count - 1)
    }
    return slot
  }

  private func isSame(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    texts.withUnsafeBufferPointer { texts in
      guard let kept = texts.baseAddress, let other = text.baseAddress else { return false }
      return memcmp(kept + Int(entry.start), other, text.count) == 0
    }
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.count > 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
      while entries[slot].count > 0 { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }

  /// Eight bytes at a time: every address of every page comes here.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(text)
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 29
  }
}
