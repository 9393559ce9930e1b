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
      name.allSatisfy({ $0 >= 0x80 || Self.isNameByte($0) }), Self.isHost(name),
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

/// An e-mail address.
struct EmailAddress: Hashable, Sendable {
  /// The address as written.
  let text: String

  /// The address of a text; nil if it is not one as
  /// [HTML](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) has it, with a
  /// domain of at least two parts.
  init?(_ text: String) {
    let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty,
      halves[0].allSatisfy({
        WebAddress.isNameByte($0) || "!#$%&'*+/=?^_`{|}~".utf8.contains($0)
      })
    else { return nil }
    let labels = halves[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2,
      labels.allSatisfy({ label in
        (1...63).contains(label.count) && label.allSatisfy(WebAddress.isNameByte)
          && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
      })
    else { return nil }
    self.text = text
  }

  /// The address as a link leads to it, `mailto:`, by
  /// [RFC 6068](https://www.rfc-editor.org/rfc/rfc6068).
  var uri: String {
    var result = "mailto:"
    for byte in text.utf8 {
      // What has a meaning of its own in the query, or none in an address at all.
      if "%/?#^`{|}&".utf8.contains(byte) {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }
}

/// A telephone number, written for people: "+60 3-8000 8000", "999".
struct PhoneNumber: Hashable, Sendable {
  /// The number as written.
  let text: String
  /// The number as a link leads to it, `tel:`, by
  /// [RFC 3966](https://www.rfc-editor.org/rfc/rfc3966): digits only, with the `+` of an
  /// international number.
  let uri: String

  /// The number of a text; nil if it holds anything but digits, spaces, `-`, `.`, brackets and a `+`
  /// in front, or not 3 to 15 digits, as many as
  /// [E.164](https://www.itu.int/rec/T-REC-E.164) allows.
  init?(_ text: String) {
    let isInternational = text.hasPrefix("+")
    let rest = isInternational ? text.dropFirst() : text[...]
    guard rest.utf8.allSatisfy({ ASCII.isDigit($0) || " -.()".utf8.contains($0) }) else {
      return nil
    }
    let digits = rest.utf8.filter(ASCII.isDigit)
    guard (3...15).contains(digits.count) else { return nil }
    self.text = text
    uri = "tel:" + (isInternational ? "+" : "") + String(decoding: digits, as: UTF8.self)
  }
}
