import Glibc

/// From where a host can be reached that is not open to everybody.
enum HostReach: Sendable {
  /// From its own computer alone: `localhost`, `127.0.0.1`.
  case machine
  /// From a network of an organization or a household: `192.168.1.5`, `intranet`, `pelayan.local`.
  case network

  /// The reach of a host, without its port; nil where everybody may reach it, as far as its name says.
  init?(host: some StringProtocol) {
    var name = String(host.lowercased().map { Self.dots.contains($0) ? "." : $0 })
    if name.hasPrefix("["), name.hasSuffix("]") {
      guard let bytes = Self.version6(name.dropFirst().dropLast()) else { return nil }
      self.init(version6: bytes)
      return
    }
    if name.hasSuffix(".") { name.removeLast() }
    guard let last = name.split(separator: ".").last else { return nil }
    if let bytes = Self.version4(name, last: last) {
      self.init(version4: bytes)
    } else if last == "localhost" {
      // https://www.rfc-editor.org/rfc/rfc6761#section-6.3
      self = .machine
    } else if !name.contains(".") || last == "local" || last == "internal" {
      self = .network
    } else {
      return nil
    }
  }

  /// What browsers read as the dot between the parts of a name, as Chinese and Japanese keyboards write it
  /// ([UTS #46](https://www.unicode.org/reports/tr46/#Notation)).
  static let dots: [Character] = ["。", "．", "｡"]

  // MARK: - Numbers

  /// Private addresses by [RFC 1918](https://www.rfc-editor.org/rfc/rfc1918), and those of a link by
  /// [RFC 3927](https://www.rfc-editor.org/rfc/rfc3927).
  private init?(version4 bytes: [UInt8]) {
    switch (bytes[0], bytes[1]) {
    case (127, _), (0, _): self = .machine
    case (10, _), (172, 16...31), (192, 168), (169, 254): self = .network
    default: return nil
    }
  }

  /// Unique local addresses by [RFC 4193](https://www.rfc-editor.org/rfc/rfc4193), and those of a link by
  /// [RFC 4291](https://www.rfc-editor.org/rfc/rfc4291#section-2.5.6).
  private init?(version6 bytes: [UInt8]) {
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10...11].allSatisfy({ $0 == 0xFF }) {
      self.init(version4: Array(bytes[12...]))
    } else if bytes.dropLast().allSatisfy({ $0 == 0 }), bytes[15] < 2 {
      self = .machine
    } else if bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80 {
      self = .network
    } else {
      return nil
    }
  }

  /// The four bytes that browsers take a host for whose last part is a number, `127.1` included, by the
  /// [URL standard](https://url.spec.whatwg.org/#ends-in-a-number-checker).
  private static func version4(_ name: String, last: Substring) -> [UInt8]? {
    guard let first = last.utf8.first, first &- 0x30 < 10 else { return nil }
    var address = in_addr()
    guard inet_aton(name, &address) != 0 else { return nil }
    return withUnsafeBytes(of: &address) { Array($0) }
  }

  private static func version6(_ text: Substring) -> [UInt8]? {
    var address = in6_addr()
    guard inet_pton(AF_INET6, String(text), &address) == 1 else { return nil }
    return withUnsafeBytes(of: &address) { Array($0) }
  }
}
