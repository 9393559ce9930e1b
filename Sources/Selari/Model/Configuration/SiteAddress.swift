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

  /// Reads an address; nil for anything but an http(s) address without query and fragment.
  public init?(_ text: String) {
    guard let separator = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<separator.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    let rest = text[separator.upperBound...]
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    guard Self.isHost(host), path.utf8.allSatisfy(Self.isPathByte) else { return nil }
    let parts = path.split(separator: "/")
    guard !parts.contains(where: { $0 == ".." || $0 == "." }) else { return nil }
    self.scheme = scheme
    self.host = host.lowercased()
    prefix = parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
    root = "\(self.scheme)://\(self.host)\(prefix)"
  }

  /// The host without its port.
  public var hostname: Substring { host.prefix { $0 != ":" } }

  /// Whether only an official body of Malaysia can own it: https and a `.gov.my` host.
  public var isGovernment: Bool { scheme == "https" && hostname.hasSuffix(".gov.my") }

  /// The path as a browser asks for it.
  public func path(_ local: String) -> String { prefix.isEmpty ? local : prefix + local }

  /// The full address.
  public func permalink(_ local: String) -> String { root + local }

  private static func isHost(_ host: Substring) -> Bool {
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
    if parts.count == 2, UInt16(parts[1]) == nil { return false }
    return name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || Slug.isAlphanumeric(byte)
    }
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    Slug.isPlain(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%")
  }
}
