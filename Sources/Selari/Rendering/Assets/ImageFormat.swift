/// The form that an image's bytes are in, told by how they begin.
enum ImageFormat {
  case png, gif, jpeg, webP, avif
  /// A form that most browsers do not show as an image, by the name that people know it by.
  case notShown(String)

  /// The form of bytes; nil for SVG, which is text, and for what is not known here.
  init?(of file: ImageBytes) {
    if file.big(0, 4) == 0x8950_4E47 {
      self = .png
    } else if file.has("GIF8") {
      self = .gif
    } else if file.big(0, 2) == 0xFFD8 {
      self = .jpeg
    } else if file.has("RIFF"), file.has("WEBP", at: 8) {
      self = .webP
    } else if file.has("ftyp", at: 4) {
      self = Self.ofBoxes(file)
    } else if let name = Self.others.first(where: { file.has($0.beginning) })?.name {
      self = .notShown(name)
    } else {
      return nil
    }
  }

  private static let others: [(beginning: String, name: String)] = [
    ("%PDF", "PDF"), ("II*\0", "TIFF"), ("MM\0*", "TIFF"), ("8BPS", "PSD"), ("PK\u{3}\u{4}", "ZIP"),
  ]

  /// An AVIF, a HEIC or a film: all are boxes, of which the first says by which readers they are understood.
  private static func ofBoxes(_ file: ImageBytes) -> ImageFormat {
    let types = ImagePart.boxes(of: file)[0].bytes
    let brands = stride(from: 0, to: types.count, by: 4)
    let holds = { (names: [String]) in
      brands.contains { index in names.contains { types.has($0, at: index) } }
    }
    if holds(["avif", "avis"]) { return .avif }
    return .notShown(
      holds(["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"]) ? "HEIC" : "MP4")
  }

  /// What a file is that nobody shows as an image, by its name; nil where it may be one.
  static func notShown(named name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    switch ending {
    case "heic", "heif": return "HEIC"
    case "tif", "tiff": return "TIFF"
    case "psd", "ai", "eps", "dng", "cr2", "nef", "mov": return ending.uppercased()
    default:
      let type = MediaTypes.byExtension[ending]
      return type.map { $0.hasPrefix("image/") ? nil : ending.uppercased() } ?? nil
    }
  }
}
