/// What a request asks for, decoded once and strictly: a path below the root, and a query.
///
/// A path that could mean another to somebody who reads it more loosely is refused, whether or not it
/// would lead anywhere: `..`, an encoded slash, a backslash, control characters, text that is not UTF-8,
/// and what is encoded twice. Nothing that a browser sends for a link of the site is among these.
struct RequestTarget: Equatable, Sendable {
  /// The path, decoded: `/ms/soalan-lazim/`.
  let path: String
  /// The query's names and values, decoded.
  let query: QueryItems
  /// The query as it was sent, its question mark included; empty where there is none.
  let rawQuery: String

  /// The target of a request line; nil where it is to be refused.
  init?(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard target.hasPrefix("/"), let path = Percent.decoded(parts[0], plusIsSpace: false),
      Self.isPlain(path), !Percent.isEncoded(path)
    else { return nil }
    let query = parts.count > 1 ? parts[1] : ""
    guard !parts[0].lowercased().contains("%2f"), let items = QueryItems(String(query)) else {
      return nil
    }
    self.path = path
    self.query = items
    rawQuery = parts.count > 1 ? "?" + query : ""
  }

  /// Whether a decoded path says what it means.
  static func isPlain(_ path: String) -> Bool {
    let isClean = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    return isClean && !path.split(separator: "/").contains { $0 == "." || $0 == ".." }
  }
}

/// The names and values of a query or a form, in their order.
struct QueryItems: Equatable, Sendable {
  private let items: [Item]

  private struct Item: Equatable {
    let name: String
    let value: String
  }

  /// Reads `application/x-www-form-urlencoded`; nil where it cannot be decoded.
  init?(_ text: String) {
    var items: [Item] = []
    for pair in text.split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(halves[0], plusIsSpace: true),
        let value = Percent.decoded(halves.count > 1 ? halves[1] : "", plusIsSpace: true),
        !value.utf8.contains(0)
      else { return nil }
      items.append(Item(name: name, value: value))
    }
    self.items = items
  }

  /// The value of a name, the first where it comes again.
  subscript(_ name: String) -> String? { items.first { $0.name == name }?.value }
}

/// [Percent-encoding](https://www.rfc-editor.org/rfc/rfc3986#section-2.1).
enum Percent {
  /// The decoded text; nil where a percent sign stands for nothing or the bytes are not UTF-8.
  static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether a text still holds something that decoding would change.
  static func isEncoded(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count
        && digit(bytes[index + 1]) != nil && digit(bytes[index + 2]) != nil
    }
  }

  /// The text as one value of a query, or, where slashes are kept, as a path.
  static func encoded(_ text: String, keepingSlashes: Bool = false) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      case UInt8(ascii: "/") where keepingSlashes: bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
