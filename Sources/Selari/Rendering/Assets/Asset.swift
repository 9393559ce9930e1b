/// A file below `templates/assets/` as pages ask for it: by an address that changes with its bytes,
/// so that browsers may keep it for ever.
struct Asset: Sendable {
  /// The path below `templates/assets/`: `css/site.css`.
  let name: String
  /// The path from the site's root: `/assets/css/site.3f2a91c0de.css`.
  let path: String
  /// The bytes as they are served; a stylesheet's own addresses are fingerprinted too.
  let bytes: [UInt8]
  private let digest: Lazy<String>
  /// The size of an image in pixels; nil for what is none, though it may hold a drawing.
  let size: ImageSize?
  /// The assets that a stylesheet or a script names.
  let needs: Set<String>

  init(_ name: String, _ bytes: [UInt8], needs: Set<String>) {
    self.name = name
    self.bytes = bytes
    self.needs = needs
    let fingerprint = Digest.sha256(bytes).hexadecimal.prefix(10)
    path = "/assets/" + Self.inserting(fingerprint, into: name)
    // Of most assets, such as fonts, no template ever asks for it.
    digest = Lazy { "sha384-" + Digest.sha384(bytes).base64 }
    // A script may hold a drawing; a picture whose name says nothing is known by its first bytes.
    let type = MediaTypes.of(name)
    let isImage =
      type.hasPrefix("image/")
      || (type == MediaTypes.unknown && ImageFormat(of: ImageBytes(bytes)) != nil)
    size = isImage ? ImageSize(of: bytes) : nil
  }

  /// The path as an address has it: `/assets/foto%201.3f2a91c0de.svg`.
  var address: String { Percent.encoded(path, keeping: "/") }

  /// The digest for `integrity`: `sha384-…`.
  var integrity: String { digest.value }

  /// `site.css` → `site.3f2a91c0de.css`.
  private static func inserting(_ fingerprint: Substring, into name: String) -> String {
    let fileStart = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[fileStart...].lastIndex(of: "."), dot > fileStart else {
      return name + "." + fingerprint
    }
    return name[..<dot] + "." + fingerprint + name[dot...]
  }
}
