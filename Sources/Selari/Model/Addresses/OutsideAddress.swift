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

  /// Whether an address is written as nearly all are: a scheme, a name of small letters that everybody
  /// may reach, and what follows.
  static func isPlain(_ address: String.UTF8View) -> Bool {
    guard address.starts(with: "https://".utf8) else { return false }
    let host = address.dropFirst("https://".utf8.count).prefix(while: HostName.isPart)
    guard let first = host.first, !isMark(first), host.count <= 63 else { return false }
    let dot = UInt8(ascii: ".")
    // Numbers, and the names of local networks.
    guard let last = host.last, last &- 0x61 < 26,
      ![".local", ".localhost", ".internal"].contains(where: { host.ends(with: $0) })
    else { return false }
    // Hyphens beside each other are in the middle of many a name; beside a dot there is none.
    return host.contains(dot)
      && !zip(host, host.dropFirst()).contains {
        ($0 == dot && isMark($1)) || ($1 == dot && isMark($0))
      }
      && (host.endIndex == address.endIndex || address[host.endIndex] == UInt8(ascii: "/"))
  }

  /// What stands between the letters of a host.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// Whether an address names a host; what follows that is escaped when it is written.
  private static func isWeb(_ address: String) -> Bool {
    guard let slashes = address.firstRange(ofUTF8: "://") else { return false }
    let end = address[slashes.upperBound...].firstIndex { "/?#".contains($0) } ?? address.endIndex
    // What is left of an address that was pasted behind another's beginning.
    let host = address[slashes.upperBound..<end].lowercased()
    if ["http", "https", "www"].contains(host) { return false }
    // Browsers take such a dot for one, and much else does not.
    if host.contains(where: HostReach.dots.contains) { return false }
    // Names of hosts have no `_`, and some that answer do all the same.
    return WebAddress(String(address[..<end]).replacing("_", with: "a")) != nil
  }

  /// What was probably meant by an address that names no host.
  private static func web(meantBy text: String) -> String? {
    let scheme = text.lowercased().hasPrefix("https") ? "https" : "http"
    let rest = text.dropFirst(scheme.count).drop { separators.contains($0) }
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    let host = rest[..<end].split { $0 == "." || $0 == "," || HostReach.dots.contains($0) }
      .joined(separator: ".")
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

extension Substring.UTF8View {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
