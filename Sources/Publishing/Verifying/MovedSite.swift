import Selari

/// Where a site is served instead, when its first page is answered with an address outside it.
struct MovedSite {
  /// The address of the whole site there.
  let url: String

  /// Reads a [`Location`](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2); nil where it leads to an
  /// address of the same site, or nowhere.
  /// - Parameters:
  ///   - address: The address of the site that was asked for, at its first page.
  ///   - location: What was answered.
  init?(from address: SiteAddress, to location: String) {
    let plain = String(location.prefix { $0 != "?" && $0 != "#" })
    guard !plain.isEmpty else { return nil }
    let full = Self.resolved(plain, from: address)
    guard let target = SiteAddress(full) else {
      // Such as that of another scheme.
      guard plain == full else { return nil }
      url = location
      return
    }
    let isBelow = target.prefix == address.prefix || target.prefix.hasPrefix(address.prefix + "/")
    if isBelow, Self.origin(target) == Self.origin(address) { return nil }
    url = isBelow ? "\(target.scheme)://\(target.host)\(address.prefix)/" : target.permalink("/")
  }

  /// The whole address that a reference means on the site's first page.
  private static func resolved(_ reference: String, from address: SiteAddress) -> String {
    if reference.contains("://") { return reference }
    if reference.hasPrefix("//") { return "\(address.scheme):\(reference)" }
    if reference.hasPrefix("/") { return "\(address.scheme)://\(address.host)\(reference)" }
    return address.permalink("/") + reference
  }

  /// The scheme and the host, with the port that is meant where none is named.
  private static func origin(_ address: SiteAddress) -> String {
    let port = address.scheme == "https" ? ":443" : ":80"
    return "\(address.scheme)://\(address.host)\(address.host.contains(":") ? "" : port)"
  }
}
