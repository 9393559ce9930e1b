import Diagnostics

/// The address of a menu's entry, `{url: https://…}`: held to what the addresses of links in pages are,
/// rule `link/address`.
enum MenuAddress {
  /// An address that a menu can have. One that is badly written is reported and given all the same, so
  /// that nobody is told that the entry has none.
  static func kind(on site: SiteAddress?) -> YAMLKind<String> {
    YAMLKind(expected: expected) { node, reading in
      guard let text = YAMLKind.text.read(node, &reading) else { return nil }
      guard let fault = fault(of: text, on: site) else { return begun.read(node, &reading) }
      reading.report(LinkProblem.address(fault), at: node)
      return text
    }
  }

  private static let expected = YAMLPhrase(
    ms: "alamat yang bermula dengan https://, http://, /, #, mailto: atau tel:",
    en: "an address that begins with https://, http://, /, #, mailto: or tel:")

  private static let begun = YAMLKind.text.refined(to: expected) { isBegun($0) ? $0 : nil }

  /// Whether an address begins as one of a menu does. Without a scheme it would be one below the page that
  /// shows the menu.
  private static func isBegun(_ text: String) -> Bool {
    let small = text.lowercased()
    return ["https://", "http://", "/", "#", "mailto:", "tel:"].contains { small.hasPrefix($0) }
  }

  private static func fault(of text: String, on site: SiteAddress?) -> OutsideAddressFault? {
    let fault =
      site.map { OutsideAddress.fault(of: text, on: $0) } ?? OutsideAddress.fault(of: text)
    if let fault { return fault }
    if isBegun(text) { return nil }
    return OutsideAddress.meant(byPath: text).map { .web(text, meant: $0) }
  }
}
