/// An address on the web: `https:` or `http:`, a host, and what follows.
struct WebAddress: Hashable, Sendable {
  /// The address as written.
  let text: String

  /// The address of a text; nil if it is no whole address by
  /// [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986) with one of these two schemes.
  init?(_ text: String) {
    let lowercase = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowercase.hasPrefix) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { byte in !"/?#".utf8.contains(byte) }
    let parts = host.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    // No user or password in an address that the public is given.
    guard let name = parts.first, parts.count <= 2,
      name.allSatisfy({ $0 >= 0x80 || Self.isNameByte($0) || $0 == UInt8(ascii: "_") }),
      Self.isHost(name),
      parts.dropFirst().allSatisfy(Self.isPort),
      rest.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) })
    else { return nil }
    self.text = text
  }

  /// Whether a host can have a name. The dot at the end of one that is whole may be written.
  private static func isHost(_ name: Substring.UTF8View) -> Bool {
    let isWhole = name.count > 1 && name.last == UInt8(ascii: ".")
    return HostNameFault(Substring(isWhole ? name.dropLast() : name)) == nil
  }

  /// A text that is meant for an address. What is wrong with it has been told.
  init(faulty text: String) { self.text = text }

  /// Digits only: a number that is read may have a sign too.
  private static func isPort(_ text: Substring.UTF8View) -> Bool {
    text.allSatisfy(ASCII.isDigit) && UInt16(String(decoding: text, as: UTF8.self)) != nil
  }

  /// Letters, digits, `-` and `.`.
  static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
