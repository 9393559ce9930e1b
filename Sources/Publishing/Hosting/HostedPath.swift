import Selari

/// Paths of an output as a web server sees them.
enum HostedPath {
  /// Whether a file is for the public: our own files and those of editors and repositories are not.
  static func isServed(_ path: String) -> Bool {
    path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") || $0 == ".well-known" }
  }

  /// Whether a file is a page.
  static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".htm") }

  /// A file's extension in lower case, without the dot; empty where it has none.
  static func `extension`(of path: String) -> Substring {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return Substring(name[name.index(after: dot)...].lowercased())
  }

  /// Whether a file's name changes with its bytes: `assets/css/site.3f2a91c0de.css`.
  static func isFingerprinted(_ path: String) -> Bool {
    guard path.hasPrefix("assets/") else { return false }
    let parts = (path.split(separator: "/").last ?? "").split(separator: ".").dropFirst()
    return parts.suffix(2).contains { $0.count == 10 && $0.utf8.allSatisfy(isHexadecimal) }
  }

  /// The address that a file is asked for by, from the site's root: `ms/index.html` is `/ms/`.
  static func address(of path: String) -> String {
    let plain =
      path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
    return "/" + Percent.encoded(plain, keeping: "/")
  }

  /// The path from the host's root of the tree that builds keep beside an output, where that is the
  /// folder of the site's name below the server's root; nil for a site that is the root itself.
  static func spareTree(of address: SiteAddress) -> String? {
    guard let slash = address.prefix.lastIndex(of: "/") else { return nil }
    let name = address.prefix[address.prefix.index(after: slash)...]
    return address.prefix[...slash] + OutputTree.spareName(beside: String(name))
  }

  /// An address as a server's configuration may name it for the public: what may read as a variable, or
  /// end the line, is escaped.
  static func target(_ address: String) -> String {
    Percent.encoded(address, keeping: "%:/?#[]@!&()*+,=")
  }

  /// A path inside a regular expression: whatever the expression, or what stands around it, may read as
  /// something else stands there as the number of its byte.
  static func expression(_ path: String) -> String {
    Percent.encoded(Percent.resolved(path), keeping: "/")
      .replacing(".", with: "\\.").replacing("%", with: "\\x")
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
