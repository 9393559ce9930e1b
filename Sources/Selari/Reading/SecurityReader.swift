import Diagnostics

/// Reads `security`: what [RFC 9116](https://www.rfc-editor.org/rfc/rfc9116) wants of a `security.txt`,
/// at least one contact, and whole addresses.
enum SecurityReader {
  /// The kind, of a site at an address.
  static func kind(of site: SiteAddress?) -> YAMLKind<SecurityContact> {
    .mapping { mapping -> SecurityContact? in
      let contacts = mapping.required("contact", .located(.oneOrMore(of: .located(contact))))
      // A list all of whose addresses are wrong has been told of each.
      if let contacts, contacts.value.isEmpty,
        mapping.entry("contact")?.value.items?.isEmpty == true
      {
        mapping.reading.report(
          .value(
            YAMLPhrase(
              ms: "`contact` tiada alamat; tulis sekurang-kurangnya satu, seperti "
                + "`mailto:keselamatan@contoh.gov.my`, atau buang `security`",
              en: "`contact` has no address; write one at least, such as "
                + "`mailto:security@example.gov.my`, or remove `security`"),
            suggestion: nil), at: contacts.range)
      }
      let policy = mapping.optional("policy", .located(policy(of: site))).map(Located.init)
      return contacts.map { SecurityContact(contacts: $0.value.map(Located.init), policy: policy) }
    }
  }

  private static let contact = YAMLKind<String>(expected: .text) { node, reading in
    guard let text = ofAKind.read(node, &reading), isURI(text, node, &reading) else { return nil }
    return text
  }

  private static let ofAKind = YAMLKind.text.refined(
    to: YAMLPhrase(
      ms: "alamat lengkap seperti `mailto:keselamatan@contoh.gov.my`, "
        + "`https://contoh.gov.my/lapor` atau `tel:+60388865000`",
      en: "a whole address such as `mailto:security@example.gov.my`, "
        + "`https://example.gov.my/report` or `tel:+60388865000`")
  ) { text in
    let isOfAKind = ["mailto:", "https://", "tel:"].contains { text.hasPrefix($0) }
    return isOfAKind && OutsideAddress.fault(of: text) == nil ? text : nil
  }

  /// `https://…`, since whoever reads the file does not know the page that it would be relative to.
  private static func policy(of site: SiteAddress?) -> YAMLKind<String> {
    YAMLKind(expected: .text) { node, reading in
      guard let text = YAMLKind.text.read(node, &reading) else { return nil }
      if isSecure(text) { return isURI(text, node, &reading) ? text : nil }
      let meant =
        text.hasPrefix("/") && !text.hasPrefix("//")
        ? site?.permalink(text) : "https://" + text.drop { $0 != "/" }.drop { $0 == "/" }
      reading.reportValue(
        node,
        ms: "`policy` menghendaki alamat lengkap halaman yang bermula dengan `https://`",
        en: "`policy` wants the whole address of a page, beginning with `https://`",
        suggestion: meant.flatMap { isSecure($0) && URIText.isValid($0) ? $0 : nil })
      return nil
    }
  }

  private static func isSecure(_ text: String) -> Bool {
    text.hasPrefix("https://") && OutsideAddress.fault(of: text) == nil
  }

  // MARK: - Characters

  /// Whether an address may stand in the file as it is written, which is read by the letter: a line break
  /// would begin a field of its own. One that may not is reported.
  private static func isURI(
    _ text: String, _ node: YAMLNode, _ reading: inout YAMLReading
  ) -> Bool {
    if URIText.isValid(text) { return true }
    let key = reading.path.last ?? "security"
    reading.reportValue(
      node,
      ms:
        "`\(key)` mengandungi aksara yang tidak boleh ada dalam alamat menurut RFC 3986, seperti ruang, "
        + "pemisah baris atau huruf di luar ASCII",
      en:
        "`\(key)` holds a character that no address has by RFC 3986, such as a blank, a line break or a "
        + "letter beyond ASCII", suggestion: uri(meantBy: text))
    return false
  }

  /// What was probably meant by an address with characters that none has; nil where that is not known.
  private static func uri(meantBy text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let text = words.count == 1 ? String(words[0]) : text
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return nil
    }
    if text.hasPrefix("tel:") { return PhoneNumber(String(text.dropFirst("tel:".count)))?.uri }
    let host =
      text.hasPrefix("https://")
      ? text.dropFirst("https://".count).prefix { !"/?#".contains($0) } : ""
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return URIText.escaped(text) }
    return ICU.asciiHost(String(host)).map {
      URIText.escaped(text.replacing(host, with: $0, maxReplacements: 1))
    }
  }
}
