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
