extension OutsideAddress {
  /// What is wrong with an address that has a scheme, for the readers of a site; nil where nothing is
  /// known to be.
  static func fault(of address: String, on site: SiteAddress) -> OutsideAddressFault? {
    if isPlain(address.utf8) { return nil }
    return unreachable(address, on: site) ?? fault(of: address)
  }

  /// Where the readers of a site do not get by an address: its host is known on the writer's computer or
  /// network alone, while the site is open to more. What stands on that computer or network itself is free
  /// to lead anywhere there.
  private static func unreachable(
    _ address: String, on site: SiteAddress
  ) -> OutsideAddressFault? {
    guard let place = place(of: address), let reach = HostReach(host: place.host) else {
      return nil
    }
    switch (reach, HostReach(host: site.hostname)) {
    case (_, .machine), (.network, .network): return nil
    case (.machine, _), (.network, nil):
      return .unreachable(place.host, reach, path: place.path, meant: nil)
    }
  }

  /// The host of an address on the web, without its port, and what follows.
  private static func place(of address: String) -> (host: String, path: String)? {
    let scheme = address.prefix { $0 != ":" }
    guard ["http", "https"].contains(scheme.lowercased()) else { return nil }
    let rest = address.dropFirst(scheme.count)
    guard rest.hasPrefix("://") else { return nil }
    let authority = rest.dropFirst(3).prefix { !"/?#".contains($0) }
    // A user and a password stand before the host.
    let server =
      authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
      ?? authority
    let port = server.lastIndex { $0 == ":" || $0 == "]" }
    let host = port.map { server[$0] == ":" ? server[..<$0] : server } ?? server
    guard !["http", "https", "www"].contains(host.lowercased()) else { return nil }
    return (String(host), String(rest[authority.endIndex...]))
  }
}
