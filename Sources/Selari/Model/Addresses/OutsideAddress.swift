import Diagnostics

/// Addresses outside the site, as links in pages write them. They are held to what facts of the types
/// `url`, `email` and `phone` are.
enum OutsideAddress {
  /// What is wrong with an address that has a scheme; nil where nothing is known to be.
  static func fault(of address: String) -> OutsideAddressFault? {
    if isPlain(address.utf8) { return nil }
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let rest = String(address[address.index(after: colon)...])
    switch address[..<colon].lowercased() {
    case "https", "http":
      return isWeb(address) ? nil : .web(address, meant: web(meantBy: address))
    case "mailto": return isMail(rest) ? nil : .email(address)
    case "tel":
      // After a pause, telephones dial the rest by themselves.
      let number = rest.prefix { !";,pw".contains($0) }
      return PhoneNumber(unescaped(number)) == nil ? .phone(address) : nil
    default: return nil
    }
  }

  /// The address that a text is which lacks its scheme, and so reads as the path of a file.
  static func meant(byPath text: String) -> String? {
    if EmailAddress(text) != nil { return "mailto:" + text }
    let small = text.lowercased()
    if hasMistypedScheme(small) { return web(meantBy: text) }
    let host = Array(small.prefix { !"/?:".contains($0) }.utf8)
    guard small.hasPrefix("www.") || HostName.range(in: host[...]) == host.indices else {
      return nil
    }
    return "https://" + text
  }

  /// Whether a text begins with the scheme of the web without its colon, or with another key in its
  /// place: `https//`, `https;//`, `http.//`.
  private static func hasMistypedScheme(_ small: String) -> Bool {
    guard small.hasPrefix("http") else { return false }
    let rest = small.dropFirst(small.hasPrefix("https") ? 5 : 4)
    let between = rest.prefix { separators.contains($0) }
    return between.count > 1 && between.contains { "/\\".contains($0) }
  }

  /// What stands between the scheme of the web and the host, and the keys beside them.
  private static let separators = ":;,./\\"

  // MARK: - The web

  /// Whether an address is written as nearly all are: a scheme, a name of small letters, and what follows.
  private static func isPlain(_ address: String.UTF8View) -> Bool {
    guard address.starts(with: "https://".utf8) else { return false }
    let host = address.dropFirst("https://".utf8.count).prefix(while: HostName.isPart)
    guard let first = host.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    let dot = UInt8(ascii: ".")
    return host.contains(dot) && !zip(host, host.dropFirst()).contains { $0 == dot && $1 == dot }
      && (host.endIndex == address.endIndex || address[host.endIndex] == UInt8(ascii: "/"))
  }

  /// Whether an address names a host; what follows that is escaped when it is written.
  private static func isWeb(_ address: String) -> Bool {
    guard let slashes = address.range(of: "://") else { return false }
    let end = address[slashes.upperBound...].firstIndex { "/?#".contains($0) } ?? address.endIndex
    // What is left of an address that was pasted behind another's beginning.
    let host = address[slashes.upperBound..<end].lowercased()
    if ["http", "https", "www"].contains(host) || host.contains("..") { return false }
    // Names of hosts have no `_`, and some that answer do all the same.
    return WebAddress(String(address[..<end]).replacing("_", with: "-")) != nil
  }

  /// What was probably meant by an address that names no host.
  private static func web(meantBy text: String) -> String? {
    let scheme = text.lowercased().hasPrefix("https") ? "https" : "http"
    let rest = text.dropFirst(scheme.count).drop { separators.contains($0) }
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    let host = rest[..<end].replacing(",", with: ".")
    let path = rest[end...].replacing("\\", with: "/")
    guard host.contains("."), WebAddress("\(scheme)://\(host)") != nil else { return nil }
    return "\(scheme)://\(host)\(path)"
  }

  // MARK: - Mail

  /// Whether addresses follow `mailto:`, or a letter without one that readers address themselves, by
  /// [RFC 6068](https://www.rfc-editor.org/rfc/rfc6068).
  private static func isMail(_ text: String) -> Bool {
    let addresses = text.prefix { $0 != "?" }
    if addresses.isEmpty { return text.count > 1 }
    return addresses.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
      EmailAddress(unescaped($0)) != nil
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    text.contains("%") ? Percent.decoded(String(text)) ?? String(text) : String(text)
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
}

/// What is wrong with an address outside the site.
enum OutsideAddressFault: Sendable {
  /// One on the web that names no host, and what was probably meant.
  case web(String, meant: String?)
  case email(String)
  case phone(String)
  /// One without a scheme, and with it.
  case noScheme(String, meant: String)
  /// None at all.
  case empty

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "alamat di luar tapak ditulis dengan lengkap dan betul",
        en: "an address outside the site is whole and well written"),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .web(let address, _):
      language(
        ms: "`\(address)` bukan alamat web yang lengkap.",
        en: "`\(address)` is no whole address on the web.")
    case .email(let address):
      language(ms: "`\(address)` bukan alamat e-mel.", en: "`\(address)` is no e-mail address.")
    case .phone(let address):
      language(
        ms: "`\(address)` bukan nombor telefon.", en: "`\(address)` is no telephone number.")
    case .noScheme(let address, _):
      language(
        ms: "`\(address)` tanpa skema dibaca sebagai fail di sebelah halaman.",
        en: "Without a scheme, `\(address)` is read as a file beside the page.")
    case .empty:
      language(
        ms: "Pautan ini tiada alamat dan tidak menuju ke mana-mana.",
        en: "This link has no address and leads nowhere.")
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .web(_, let meant?): return [.didYouMean(meant, in: language)]
    case .noScheme(_, let meant):
      return [
        Solution(language(ms: "Tulis `\(meant)`.", en: "Write `\(meant)`."), replacement: meant)
      ]
    default: return [Solution(remedy(in: language))]
    }
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch self {
    case .email:
      language(
        ms: "Tulis alamat seperti `mailto:nama@agensi.gov.my`.",
        en: "Write an address such as `mailto:name@agency.gov.my`.")
    case .phone:
      language(
        ms: "Tulis nombor dengan angka, seperti `tel:+60388888000`.",
        en: "Write the number in digits, such as `tel:+60388888000`.")
    case .empty:
      language(
        ms: "Tulis alamat dalam kurungan, atau tulis teks sahaja.",
        en: "Write an address in the parentheses, or the text alone.")
    case .web, .noScheme:
      language(
        ms: "Tulis seluruh alamat, seperti `https://www.mohr.gov.my/`.",
        en: "Write the whole address, such as `https://www.mohr.gov.my/`.")
    }
  }
}
