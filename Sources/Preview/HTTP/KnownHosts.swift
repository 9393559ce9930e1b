import Selari

/// Who may ask: the names that the server is known by, and pages that it served itself.
///
/// A page from elsewhere can make a browser send requests here, and by
/// [DNS rebinding](https://en.wikipedia.org/wiki/DNS_rebinding) under a name of its own. Addresses in
/// digits cannot be rebound; of names only those are answered that lead here by themselves.
struct KnownHosts: Sendable {
  /// Names besides `localhost`, in lower case: what `--host` gave and, where the server listens beyond
  /// this machine, the machine's own name.
  let names: Set<String>
  /// Whether the server listens beyond this machine.
  let isOpen: Bool

  /// Whether a request's `Host` is one of ours; the port is whatever a tunnel made of it.
  func knows(_ host: String) -> Bool {
    guard let name = Self.name(of: host.lowercased()) else { return false }
    if name == "localhost" || name.hasSuffix(".localhost") || names.contains(name) { return true }
    return isOpen ? Self.isAddress(name) : Self.isLoopback(name)
  }

  /// Why a request is not answered; nil where it is.
  func refusal(of request: HTTPRequest) -> Refusal? {
    guard let host = request.header("host") else { return .noHost }
    guard knows(host) else { return .unknownHost(host) }
    let site = request.header("sec-fetch-site")
    let isNavigation = request.header("sec-fetch-mode") == "navigate"
    if request.method == "GET" || request.method == "HEAD" {
      // A link from elsewhere may lead here; a script or an image elsewhere may not read from here.
      return site == "cross-site" && !isNavigation ? .otherOrigin : nil
    }
    if let site, site != "same-origin" { return .otherOrigin }
    guard let origin = request.header("origin"),
      let scheme = ["http://", "https://"].first(where: origin.hasPrefix)
    else { return .otherOrigin }
    return origin.dropFirst(scheme.count).lowercased() == host.lowercased() ? nil : .otherOrigin
  }

  enum Refusal: Equatable, Sendable {
    case noHost
    case unknownHost(String)
    case otherOrigin
  }

  /// The name or address in a `Host`, without its port; nil where it is none.
  private static func name(of host: String) -> String? {
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      let rest = host[host.index(after: end)...]
      guard rest.isEmpty || isPort(rest) else { return nil }
      return String(host[...end])
    }
    guard let colon = host.firstIndex(of: ":") else { return host.isEmpty ? nil : host }
    guard colon > host.startIndex, isPort(host[colon...]) else { return nil }
    return String(host[..<colon])
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.first == ":" && (2...6).contains(text.count)
      && text.dropFirst().utf8.allSatisfy(ASCII.isDigit)
  }

  /// Whether a name is an IP address in digits.
  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("[") { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func isLoopback(_ name: String) -> Bool {
    name == "[::1]" || (isAddress(name) && name.hasPrefix("127."))
  }
}
