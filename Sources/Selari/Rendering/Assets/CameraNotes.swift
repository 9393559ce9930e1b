/// What a camera or a program has noted beside the image in a photo's file, as far as it matters to a site.
struct CameraNotes {
  /// Whether the image is shown with width and height exchanged, since the camera was held upright.
  private(set) var isTurned = false
  /// Whether it is noted where the photo was taken.
  private(set) var tellsPlace = false

  /// The notes of a JPEG, a PNG or a WebP: those of Exif and of XMP.
  init(of file: ImageBytes, in format: ImageFormat) {
    switch format {
    case .jpeg:
      for part in ImagePart.segments(of: file) where part.code == 0xE1 { read(part.bytes) }
    case .png:
      for part in ImagePart.chunks(ofPNG: file)
      where part.isNamed("eXIf") || part.isNamed("iTXt") { read(part.bytes) }
    case .webP:
      for part in ImagePart.chunks(ofWebP: file)
      where part.isNamed("EXIF") || part.isNamed("XMP ") { read(part.bytes) }
      // Browsers show it as it lies.
      isTurned = false
    case .gif, .avif, .notShown: break
    }
  }

  private mutating func read(_ bytes: ImageBytes) {
    let exif = bytes.has("Exif\0\0") ? bytes.part(6, bytes.count) : bytes
    if let notes = ExifNotes(of: exif) {
      if (5...8).contains(notes.number(of: 0x0112) ?? 1) { isTurned = true }
      if notes.hasLatitude { tellsPlace = true }
    } else if bytes.contains("exif:GPSLatitude") {
      tellsPlace = true
    }
  }
}

/// The fields of Exif (CIPA DC-008), which are those of a TIFF: a number, a type, how many, and the value or
/// where it is.
private struct ExifNotes {
  private let bytes: ImageBytes
  private let isLittle: Bool
  /// Where the fields of the image begin.
  private let start: Int

  init?(of bytes: ImageBytes) {
    self.bytes = bytes
    isLittle = bytes.has("II*\0")
    guard isLittle || bytes.has("MM\0*"),
      let start = isLittle ? bytes.little(4, 4) : bytes.big(4, 4)
    else { return nil }
    self.start = start
  }

  /// The number in a short field of the image.
  func number(of tag: Int) -> Int? { field(tag, from: start).flatMap { read($0 + 8, 2) } }

  /// Whether the degrees, minutes or seconds of a latitude are noted; some cameras note noughts.
  var hasLatitude: Bool {
    guard let pointer = field(0x8825, from: start), let places = read(pointer + 8, 4),
      let latitude = field(0x0002, from: places), let values = read(latitude + 8, 4)
    else { return false }
    return (0..<3).contains { read(values + 8 * $0, 4) ?? 0 > 0 }
  }

  /// Where a field stands among those that begin at an index.
  private func field(_ tag: Int, from start: Int) -> Int? {
    guard let count = read(start, 2) else { return nil }
    let whole = min(count, max(0, bytes.count - start - 2) / 12)
    return (0..<whole).lazy.map { start + 2 + 12 * $0 }.first { read($0, 2) == tag }
  }

  private func read(_ index: Int, _ count: Int) -> Int? {
    isLittle ? bytes.little(index, count) : bytes.big(index, count)
  }
}
