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
    return "/" + escaped(plain)
  }

  /// A path with every byte escaped that an address, or a web server's configuration, may read as
  /// something else.
  static func escaped(_ path: String, keeping kept: String = "/") -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) || kept.utf8.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A path with every escape resolved, as a web server looks it up.
  static func unescaped(_ path: String) -> String {
    var result: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986)'s unreserved characters.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x7B
      || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(byte)
  }
}
