/// Addresses in `<meta>`: what a page that is shared is shown with, and where a browser goes by itself.
extension PageScan {
  /// Keeps the address that a `<meta>` states, if it does. It has been read; what the address is for may
  /// stand on either side of it.
  mutating func metaAddress(_ tag: Int) {
    let end = at
    defer { at = end }
    at = tag + "<meta".utf8.count
    var content: Range<Int>?
    var isAddress = false
    var isRefresh = false
    while at < end, bytes[at] != UInt8(ascii: ">") {
      if Self.isBlank(bytes[at]) || bytes[at] == UInt8(ascii: "/") {
        at += 1
        continue
      }
      let start = at
      let name = attributeName()
      let length = at - start
      let value = attributeValue()
      switch length {
      case 7 where name == ScannedName.content: content = content ?? value
      case 4 where name == ScannedName.name, 8 where name == ScannedName.property:
        isAddress = isAddress || Self.addresses.contains { isText($0, value) }
      case 10 where name == ScannedName.httpEquiv: isRefresh = isText("refresh", value)
      default: break
      }
    }
    guard isAddress || isRefresh, let content else { return }
    let value = isAddress ? content : refreshed(content)
    if value.isEmpty { return }
    addresses.append(
      PageAddress(
        element: ScannedName.meta, attribute: .content, value: value, isInTemplate: templates > 0))
  }

  /// What is stated by address.
  private static let addresses: [StaticString] = [
    "og:url", "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:video:url",
    "og:audio", "twitter:image", "twitter:image:src",
  ]

  /// Whether a value is a text in small letters, whatever its own.
  private func isText(_ text: StaticString, _ value: Range<Int>) -> Bool {
    value.count == text.utf8CodeUnitCount
      && value.allSatisfy {
        let wanted = text.utf8Start[$0 - value.lowerBound]
        return bytes[$0] == wanted || bytes[$0] | 0x20 == wanted && ASCII.isLetter(wanted)
      }
  }

  /// The address in `5; url=/ms/`, by the
  /// [standard's way to read one](https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps);
  /// empty where there is none.
  private func refreshed(_ content: Range<Int>) -> Range<Int> {
    var rest = content
    let skip = { (rest: inout Range<Int>, isSkipped: (UInt8) -> Bool) in
      while let first = rest.first, isSkipped(bytes[first]) { rest.removeFirst() }
    }
    skip(&rest) { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
    skip(&rest) { Self.isBlank($0) || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    if rest.count > 3, isText("url", rest.lowerBound..<rest.lowerBound + 3) {
      var value = rest.dropFirst(3)
      skip(&value, Self.isBlank)
      if let mark = value.first, bytes[mark] == UInt8(ascii: "=") {
        rest = value.dropFirst()
        skip(&rest, Self.isBlank)
      }
    }
    if let first = rest.first,
      bytes[first] == UInt8(ascii: "'") || bytes[first] == UInt8(ascii: "\"")
    {
      let inner = rest.dropFirst()
      return inner.lowerBound..<(inner.first { bytes[$0] == bytes[first] } ?? inner.upperBound)
    }
    return rest
  }
}
