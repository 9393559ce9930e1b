/// Finds an address on the web that is written without its scheme.
enum HostName {
  /// The address that begins a text, a path after it included; nil where none does. Its host ends in a
  /// domain that Malaysian and international bodies have, so that `facts.yaml` is none.
  static func range(in text: ArraySlice<UInt8>) -> Range<Int>? {
    // The longest name that there can be has 253 bytes.
    let host = text.prefix(254).prefix(while: isPart)
    guard host.count < 254 else { return nil }
    var end = host.endIndex
    while end > host.startIndex, host[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let labels = host[..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ $0.count > 1 }), let last = labels.last,
      domains.contains(String(decoding: last, as: UTF8.self))
    else { return nil }
    guard end == host.endIndex, end < text.endIndex, text[end] == UInt8(ascii: "/") else {
      return host.startIndex..<end
    }
    let path = text[end...].prefix { isPart($0) || $0 == 0x2F || $0 == 0x5F }
    end = path.endIndex
    while text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return host.startIndex..<end
  }

  private static let domains: Set<String> = ["my", "org", "com", "net", "int", "edu", "gov"]

  /// Capital letters begin sentences, not hosts.
  static func isPart(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
