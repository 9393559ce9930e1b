/// Where a site is served: `https://host/prefix/`.
///
/// Addresses inside the site are kept as paths that begin at the site's own root (`/ms/faq/`); this
/// value adds the prefix for a page (`/prefix/ms/faq/`) and the host for machines
/// (`https://host/prefix/ms/faq/`).
public struct SiteAddress: Hashable, Sendable {
  /// `https` or `http`.
  public let scheme: String
  /// The host and, where there is one, the port: `alliance87.example`, `localhost:8787`.
  public let host: String
  /// What stands between the host and the site's root: empty, or `/prefix`.
  public let prefix: String
  /// All of it, without a slash at the end.
  private let root: String

  /// Reads an address; nil for anything that no site can be served at.
  public init?(_ text: String) {
    do throws(SiteAddressFault) { try self.init(reading: text) } catch { return nil }
  }

  /// Reads an address.
  ///
  /// One address has one writing: small letters in the host, and no port where it is the scheme's own
  /// ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-6.2)).
  public init(reading text: String) throws(SiteAddressFault) {
    if text.contains(where: { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }) {
      throw SiteAddressFault(.blank, in: text)
    }
    guard let scheme = Self.scheme(of: text) else { throw SiteAddressFault(.scheme, in: text) }
    let rest = text.dropFirst(scheme.count + "://".count)
    let authority = rest.prefix { !"/?#".contains($0) }
    let path = rest.dropFirst(authority.count)
    if authority.contains("@") { throw SiteAddressFault(.user, in: text) }
    if let mark = path.first(where: { "?#".contains($0) }) {
      throw SiteAddressFault(.afterPath(mark), in: text)
    }
    let pieces = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = pieces.first ?? ""
    if let kind = Self.hostFault(name) { throw SiteAddressFault(kind, in: text) }
    var host = name.lowercased()
    if pieces.count == 2 {
      guard let port = Self.port(pieces[1]) else {
        throw SiteAddressFault(.port(String(pieces[1])), in: text)
      }
      if port != (scheme == "https" ? 443 : 80) { host += ":\(port)" }
    }
    if let kind = Self.pathFault(path) { throw SiteAddressFault(kind, in: text) }
    let parts = path.split(separator: "/")
    self.scheme = scheme
    self.host = host
    prefix = parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
    root = "\(scheme)://\(host)\(prefix)"
  }

  /// The host without its port.
  public var hostname: Substring { host.prefix { $0 != ":" } }

  /// Whether only an official body of Malaysia can own it: https and a `.gov.my` host.
  public var isGovernment: Bool { scheme == "https" && isBelowGovernment }

  /// Whether the host is one of an official body of Malaysia, by whatever scheme it is asked.
  var isBelowGovernment: Bool { hostname.hasSuffix(".gov.my") }

  /// The path as a browser asks for it.
  public func path(_ local: String) -> String { prefix.isEmpty ? local : prefix + local }

  /// The full address.
  public func permalink(_ local: String) -> String { root + local }
}

// MARK: - Parts

extension SiteAddress {
  private static func scheme(of text: String) -> String? {
    let small = text.prefix(8).lowercased()
    return ["https", "http"].first { small.hasPrefix($0 + "://") }
  }

  /// What is wrong with the name of a host.
  private static func hostFault(_ name: Substring) -> SiteAddressFault.Kind? {
    if let odd = name.first(where: { !isHostCharacter($0) }) {
      return odd.isASCII ? .hostCharacter(odd) : .hostBeyondASCII(String(name))
    }
    return switch HostNameFault(name) {
    case .empty: .noHost
    case .emptyLabel: .emptyLabel
    case .hyphen(let label): .hyphen(label)
    case .long: .longHost
    case nil: nil
    }
  }

  private static func isHostCharacter(_ character: Character) -> Bool {
    character == "-" || character == "."
      || (character.utf8.count == 1 && character.utf8.allSatisfy(ASCII.isAlphanumeric))
  }

  private static func port(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(text),
      (1...65535).contains(port)
    else { return nil }
    return port
  }

  /// What is wrong with a path. Each of its parts is one name, however it is escaped.
  private static func pathFault(_ path: Substring) -> SiteAddressFault.Kind? {
    for part in path.split(separator: "/") {
      if let odd = part.first(where: { !isPathCharacter($0) }) { return .pathCharacter(odd) }
      guard let plain = Percent.decoded(part) else { return .escape(String(part)) }
      let isName = plain.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F && $0 != "/"
      }
      guard isName else { return .escape(String(part)) }
      if plain == "." || plain == ".." { return .dots(String(part)) }
    }
    return nil
  }

  private static func isPathCharacter(_ character: Character) -> Bool {
    character == "%" || (character.utf8.count == 1 && character.utf8.allSatisfy(Slug.isPlain))
  }
}
