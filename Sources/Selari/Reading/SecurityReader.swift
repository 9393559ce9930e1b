import Diagnostics

/// Reads `security`: what [RFC 9116](https://www.rfc-editor.org/rfc/rfc9116) wants of a `security.txt`,
/// at least one contact, and whole addresses.
enum SecurityReader {
  /// The kind, of a site at an address.
  static func kind(of site: SiteAddress?) -> YAMLKind<SecurityContact> {
    .mapping { mapping -> SecurityContact? in
      let contacts = mapping.required("contact", .located(.oneOrMore(of: contact)))
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
      let policy = mapping.optional("policy", policy(of: site))
      return contacts.map { SecurityContact(contacts: $0.value, policy: policy) }
    }
  }

  private static let contact = YAMLKind.text.refined(
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
      if isSecure(text) { return text }
      let meant =
        text.hasPrefix("/") && !text.hasPrefix("//")
        ? site?.permalink(text) : "https://" + text.drop { $0 != "/" }.drop { $0 == "/" }
      reading.reportValue(
        node,
        ms: "`policy` menghendaki alamat lengkap halaman yang bermula dengan `https://`",
        en: "`policy` wants the whole address of a page, beginning with `https://`",
        suggestion: meant.flatMap { isSecure($0) ? $0 : nil })
      return nil
    }
  }

  private static func isSecure(_ text: String) -> Bool {
    text.hasPrefix("https://") && OutsideAddress.fault(of: text) == nil
  }
}
