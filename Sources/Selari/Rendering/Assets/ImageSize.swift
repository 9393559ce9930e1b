/// An image's width and height in pixels, read from its first bytes.
///
/// Pages state them so that nothing moves while an image loads.
struct ImageSize: Hashable, Sendable {
  let width: Int
  let height: Int

  private init?(_ width: Int, _ height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }

  /// The size of a PNG, GIF, JPEG, WebP or SVG image; nil for anything else.
  init?(of bytes: [UInt8]) {
    let data = ImageBytes(bytes)
    let size: ImageSize?
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      size = Self.of(data.big(16, 4), data.big(20, 4))
    } else if bytes.starts(with: "GIF8".utf8) {
      size = Self.of(data.little(6, 2), data.little(8, 2))
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      size = Self.jpeg(data)
    } else if bytes.starts(with: "RIFF".utf8), data.text(8, 4) == "WEBP" {
      size = Self.webP(data)
    } else {
      size = Self.svg(bytes)
    }
    guard let size else { return nil }
    self = size
  }

  /// Whether a file's name says that it is an image.
  static func isImage(_ name: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "webp", "svg"].contains { name.lowercased().hasSuffix("." + $0) }
  }

  private static func of(_ width: Int?, _ height: Int?) -> ImageSize? {
    guard let width, let height else { return nil }
    return ImageSize(width, height)
  }

  /// Walks a JPEG's segments to the frame header, which holds the size.
  private static func jpeg(_ data: ImageBytes) -> ImageSize? {
    var index = 2
    while let marker = data.big(index, 2), marker >> 8 == 0xFF, let length = data.big(index + 2, 2)
    {
      let code = marker & 0xFF
      let isFrame = (0xC0...0xCF).contains(code) && ![0xC4, 0xC8, 0xCC].contains(code)
      if isFrame { return of(data.big(index + 7, 2), data.big(index + 5, 2)) }
      index += 2 + max(2, length)
    }
    return nil
  }

  private static func webP(_ data: ImageBytes) -> ImageSize? {
    switch data.text(12, 4) {
    case "VP8X": return of(data.little(24, 3).map { $0 + 1 }, data.little(27, 3).map { $0 + 1 })
    case "VP8 ":
      return of(data.little(26, 2).map { $0 & 0x3FFF }, data.little(28, 2).map { $0 & 0x3FFF })
    case "VP8L":
      guard let bits = data.little(21, 4) else { return nil }
      return ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    default: return nil
    }
  }

  /// The `width` and `height` of an SVG's root, else its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> ImageSize? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = head.firstRange(ofUTF8: "<svg"),
      let end = head[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = head[start.upperBound..<end]
    if let width = attribute("width", in: tag).flatMap(number),
      let height = attribute("height", in: tag).flatMap(number)
    {
      return ImageSize(width, height)
    }
    let box = attribute("viewBox", in: tag)?.split { $0 == " " || $0 == "," }.map(String.init) ?? []
    return box.count == 4 ? of(number(box[2]), number(box[3])) : nil
  }

  private static func attribute(_ name: String, in tag: Substring) -> String? {
    guard let start = tag.firstRange(ofUTF8: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  /// A length in pixels: `24`, `24px`, `24.5`.
  private static func number(_ text: String) -> Int? {
    let digits = text.hasSuffix("px") ? String(text.dropLast(2)) : text
    return Double(digits).flatMap { $0.isFinite && $0 < 100_000 ? Int($0.rounded()) : nil }
  }
}

/// Bytes that may end early.
private struct ImageBytes {
  let bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func big(_ index: Int, _ count: Int) -> Int? {
    guard index >= 0, index + count <= bytes.count else { return nil }
    return bytes[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
  }

  func little(_ index: Int, _ count: Int) -> Int? {
    guard index >= 0, index + count <= bytes.count else { return nil }
    return bytes[index..<index + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func text(_ index: Int, _ count: Int) -> String? {
    guard index + count <= bytes.count else { return nil }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }
}
