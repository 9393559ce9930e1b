/// What tells one state of a page from another: its content, and apart from it the stylesheets that it
/// names, so that a change of these alone need not disturb who reads.
struct PageMark: Equatable, Sendable {
  let content: UInt64
  let styles: UInt64

  /// The mark of a page's bytes.
  init(_ bytes: [UInt8]) {
    var content = FNV()
    var styles = FNV()
    var rest = 0
    for tag in HTMLBytes.stylesheets(in: bytes) {
      content.add(bytes[rest..<tag.lowerBound])
      styles.add(bytes[tag])
      rest = tag.upperBound
    }
    content.add(bytes[rest...])
    self.content = content.value
    self.styles = styles.value
  }

  /// The mark that a text stands for: two hexadecimal numbers.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let content = UInt64(parts[0], radix: 16),
      let styles = UInt64(parts[1], radix: 16)
    else { return nil }
    self.content = content
    self.styles = styles
  }

  /// `9f3c…-11ab…`
  var text: String { String(content, radix: 16) + "-" + String(styles, radix: 16) }
}

/// The [FNV-1a](https://datatracker.ietf.org/doc/html/draft-eastlake-fnv) hash of 64 bits: the same in
/// every run, so that a page that is open while the server starts anew is not loaded again for nothing.
struct FNV {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    var hash = value
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value = hash
  }
}
