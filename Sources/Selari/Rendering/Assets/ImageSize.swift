/// An image's width and height in pixels, read from its first bytes.
///
/// Pages state them so that nothing moves while an image loads.
struct ImageSize: Hashable, Sendable {
  let width: Int
  let height: Int

  private init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }

  /// The size of a PNG, GIF, JPEG, WebP, AVIF or SVG image as browsers show it; nil for anything else.
  init?(of bytes: [UInt8]) {
    let file = ImageBytes(bytes)
    let format = ImageFormat(of: file)
    self.init(of: bytes, in: format, noted: format.map { CameraNotes(of: file, in: $0) })
  }

  /// - Parameters:
  ///   - format: The form of the bytes; nil for what may be SVG.
  ///   - notes: What the camera has noted beside the image; nil where there is no place for that.
  init?(of bytes: [UInt8], in format: ImageFormat?, noted notes: CameraNotes?) {
    guard let format else {
      guard let size = Self.svg(bytes) else { return nil }
      self = size
      return
    }
    let file = ImageBytes(bytes)
    let size: ImageSize? =
      switch format {
      case .png: ImageSize(file.big(16, 4), file.big(20, 4))
      case .gif: ImageSize(file.little(6, 2), file.little(8, 2))
      case .jpeg: Self.jpeg(file)
      case .webP: Self.webP(file)
      case .avif: Self.avif(file)
      case .notShown: nil
      }
    guard let size else { return nil }
    self = notes?.isTurned == true ? size.turned : size
  }

  private var turned: ImageSize { ImageSize(height, width) ?? self }

  /// Whether a file's name says that it is an image, in a form that browsers show.
  static func isImage(_ name: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"].contains {
      name.lowercased().hasSuffix("." + $0)
    }
  }

  /// A JPEG's frame header holds its size.
  private static func jpeg(_ file: ImageBytes) -> ImageSize? {
    let header = ImagePart.segments(of: file).first {
      (0xC0...0xCF).contains($0.code) && ![0xC4, 0xC8, 0xCC].contains($0.code)
    }
    return header.flatMap { ImageSize($0.bytes.big(3, 2), $0.bytes.big(1, 2)) }
  }

  private static func webP(_ file: ImageBytes) -> ImageSize? {
    guard let first = ImagePart.chunks(ofWebP: file).first else { return nil }
    let head = first.bytes
    if first.isNamed("VP8X") {
      return ImageSize(head.little(4, 3).map { $0 + 1 }, head.little(7, 3).map { $0 + 1 })
    } else if first.isNamed("VP8 ") {
      return ImageSize(head.little(6, 2).map { $0 & 0x3FFF }, head.little(8, 2).map { $0 & 0x3FFF })
    } else if first.isNamed("VP8L"), let bits = head.little(1, 4) {
      return ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    return nil
  }

  /// The largest of an AVIF's sizes, for those of its tiles and of a small preview are there, too; and a quarter
  /// turn, where one is asked for (ISO/IEC 23008-12, 6.5.3 and 6.5.10).
  private static func avif(_ file: ImageBytes) -> ImageSize? {
    var parts = ImagePart.boxes(of: file)
    for (name, start) in [("meta", 4), ("iprp", 0), ("ipco", 0)] {
      guard let box = parts.first(where: { $0.isNamed(name) }) else { return nil }
      parts = ImagePart.boxes(of: box.bytes, from: start)
    }
    let sizes = parts.filter { $0.isNamed("ispe") }
      .compactMap { ImageSize($0.bytes.big(4, 4), $0.bytes.big(8, 4)) }
    let turns = parts.first { $0.isNamed("irot") }?.bytes.big(0, 1) ?? 0
    // Hostile sizes multiply to more than a whole number holds.
    let largest = sizes.max {
      Double($0.width) * Double($0.height) < Double($1.width) * Double($1.height)
    }
    return turns % 2 == 1 ? largest?.turned : largest
  }

  /// The size of an SVG: [8.12](https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS).
  private static func svg(_ bytes: [UInt8]) -> ImageSize? {
    SVGRoot(bytes).flatMap { ImageSize($0.width, $0.height) }
  }
}
