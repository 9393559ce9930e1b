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
