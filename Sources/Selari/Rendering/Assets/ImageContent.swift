/// What is in a file that is named as an image is.
struct ImageContent: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// An image of this size.
    case sized(ImageSize)
    /// An image, or what may be one, whose size its bytes do not tell.
    case unsized
    /// Nothing that browsers show as an image.
    case noImage(NoImage)
  }

  let kind: Kind
  /// Whether it is noted in a photo where it was taken.
  let tellsPlace: Bool

  /// What bytes are.
  init(of bytes: [UInt8]) {
    let file = ImageBytes(bytes)
    let format = ImageFormat(of: file)
    let notes = format.map { CameraNotes(of: file, in: $0) }
    tellsPlace = notes?.tellsPlace ?? false
    if bytes.isEmpty {
      kind = .noImage(.empty)
    } else if Self.isPage(bytes) {
      kind = .noImage(.text)
    } else if case .notShown(let name)? = format {
      kind = .noImage(.format(name))
    } else if let size = ImageSize(of: bytes, in: format, noted: notes) {
      kind = .sized(size)
    } else {
      kind = Self.isText(bytes) ? .noImage(.text) : .unsized
    }
  }

  /// What a file is that is not named as images are, and so is not read.
  init(named name: String) {
    kind = ImageFormat.notShown(named: name).map { .noImage(.format($0)) } ?? .unsized
    tellsPlace = false
  }

  /// The size, where it is known.
  var size: ImageSize? {
    if case .sized(let size) = kind { size } else { nil }
  }

  /// Whether bytes are a page of HTML, which may have drawings in it.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(256).drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(14)
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
  }

  /// Whether bytes are text, and no drawing. Images in forms that are not known here are none: they have
  /// bytes in their heads that no text has.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(512)
    guard head.allSatisfy({ $0 >= 0x20 || (0x09...0x0D).contains($0) }) else { return false }
    // Nor is what is not UTF-8; the head may end within a character.
    let cuts = head.count < bytes.count ? 0...3 : 0...0
    guard cuts.contains(where: { String(validating: head.dropLast($0), as: UTF8.self) != nil })
    else { return false }
    // A drawing whose elements have a prefix, `<ns0:svg>`, names the namespace of drawings.
    let text = String(decoding: bytes, as: UTF8.self).utf8
    return !text.contains("<svg".utf8) && !text.contains("http://www.w3.org/2000/svg".utf8)
  }
}
