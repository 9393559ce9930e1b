/// What keeps a text from being the name of a host: the one rule for the site's own address, for facts and for
/// links, by [RFC 1123](https://www.rfc-editor.org/rfc/rfc1123#section-2.1). Of which letters a name may be made
/// is for those who ask: what the site's address has to say in Punycode, links write as it is read.
enum HostNameFault: Hashable, Sendable {
  /// Nothing stands there.
  case empty
  /// Two dots beside each other, or one at an end of the name.
  case emptyLabel
  /// A part of the name that begins or ends with a hyphen.
  case hyphen(String)
  /// A name, or a part of one, with more letters than the domain name system takes.
  case long

  /// The fault of a name; nil for one that a host can have.
  init?(_ name: some StringProtocol) {
    if name.isEmpty {
      self = .empty
      return
    }
    for label in name.split(separator: ".", omittingEmptySubsequences: false) {
      if label.isEmpty {
        self = .emptyLabel
      } else if label.hasPrefix("-") || label.hasSuffix("-") {
        self = .hyphen(String(label))
      } else if label.unicodeScalars.count > 63 {
        self = .long
      } else {
        continue
      }
      return
    }
    // In Punycode, a name is no shorter than this.
    guard name.unicodeScalars.count > 253 else { return nil }
    self = .long
  }
}
