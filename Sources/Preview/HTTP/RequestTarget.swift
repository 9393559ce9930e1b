import Selari

/// What a request asks for, decoded once and strictly: a path below the root, and a query.
///
/// A path that could mean another to somebody who reads it more loosely is refused, whether or not it
/// would lead anywhere: `..`, even between backslashes, an encoded slash, a backslash that is not encoded,
/// control characters, text that is not UTF-8, and what is encoded twice. Nothing that a browser sends for a
/// link of the site is among these: of a file with a backslash in its name it sends that encoded.
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
    guard target.hasPrefix("/"), !parts[0].utf8.contains(UInt8(ascii: "\\")),
      let path = Percent.decoded(parts[0]),
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

  /// The same as it stands in an address.
  var encoded: String { Percent.encoded(path, keeping: "/") + rawQuery }

  /// Whether a decoded path says what it means.
  static func isPlain(_ path: String) -> Bool {
    let isClean = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    // A backslash is a letter like others here, and a slash to some who read.
    let names = path.split { $0 == "/" || $0 == "\\" }
    return isClean && !names.contains { $0 == "." || $0 == ".." }
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
