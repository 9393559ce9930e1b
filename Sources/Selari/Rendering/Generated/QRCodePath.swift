/// Where the images of QR codes are: among the assets, each in a file that is named by its bytes.
enum QRCodePath {
  private static let beginning = "assets/qr."
  private static let ending = ".svg"

  /// The file of an image.
  static func file(of image: [UInt8]) -> String {
    beginning + Digest.sha256(image).hexadecimal.prefix(10) + ending
  }

  /// Whether an address, from the site's root, is like that of one: templates get it from `qr`, which draws
  /// what it names.
  static func isOne(_ path: String) -> Bool {
    path.hasPrefix("/" + beginning) && path.hasSuffix(ending)
  }

  /// Whether an address as a page has it, in full or behind a path of the site's own, ends in one.
  static func ends(_ address: String) -> Bool { address.contains("/" + beginning) }
}
