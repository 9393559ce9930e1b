/// Where addresses lead, by their bytes: most of those in a page stand in the next one, too. It keeps
/// its memory small by forgetting everything once it is full.
struct AddressCache: ~Copyable {
  private var table = ByteTable()
  private var leads: [AddressLead] = []

  /// How many bytes of addresses are kept.
  private static let limit = 1 << 20

  /// Where an address leads; nil where that is not known yet.
  func find(_ text: UnsafeBufferPointer<UInt8>) -> AddressLead? {
    table.find(text).map { leads[$0] }
  }

  /// Keeps where an address leads that is not known yet.
  mutating func keep(_ text: UnsafeBufferPointer<UInt8>, _ lead: AddressLead) {
    if text.isEmpty { return }
    if table.size + text.count > Self.limit { self = AddressCache() }
    table.keep(text, leads.count)
    leads.append(lead)
  }
}
