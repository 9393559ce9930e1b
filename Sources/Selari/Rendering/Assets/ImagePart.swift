/// A part of an image's file: a segment of a JPEG, a chunk of a PNG or a WebP, a box of an AVIF.
struct ImagePart {
  /// The marker of a segment, or four letters as a number.
  let code: Int
  /// What it holds.
  let bytes: ImageBytes

  /// Whether these four letters are its name.
  func isNamed(_ letters: String) -> Bool { code == letters.utf8.reduce(0) { $0 << 8 | Int($1) } }

  /// The segments of a JPEG before its image data (ITU-T T.81, B.1.1).
  static func segments(of file: ImageBytes) -> [ImagePart] {
    var parts: [ImagePart] = []
    var index = 2
    while let marker = file.big(index, 2), marker >> 8 == 0xFF, marker != 0xFFDA {
      // Some markers have bytes before them that only fill.
      guard marker != 0xFFFF else {
        index += 1
        continue
      }
      guard let length = file.big(index + 2, 2) else { break }
      parts.append(ImagePart(code: marker & 0xFF, bytes: file.part(index + 4, length - 2)))
      index += 2 + max(2, length)
    }
    return parts
  }

  /// The chunks of a PNG ([PNG, 5.3](https://www.w3.org/TR/png-3/#5Chunk-layout)).
  static func chunks(ofPNG file: ImageBytes) -> [ImagePart] {
    var parts: [ImagePart] = []
    var index = 8
    while let length = file.big(index, 4), let code = file.big(index + 4, 4) {
      parts.append(ImagePart(code: code, bytes: file.part(index + 8, length)))
      index += 12 + length
    }
    return parts
  }

  /// The chunks of a WebP (RFC 9649, 2.3): of an even number of bytes each.
  static func chunks(ofWebP file: ImageBytes) -> [ImagePart] {
    var parts: [ImagePart] = []
    var index = 12
    while let code = file.big(index, 4), let length = file.little(index + 4, 4) {
      parts.append(ImagePart(code: code, bytes: file.part(index + 8, length)))
      index += 8 + length + length % 2
    }
    return parts
  }

  /// The boxes of an AVIF, or those within one of its boxes (ISO/IEC 14496-12, 4.2). A box that says that it
  /// reaches to the end, or has a length of eight bytes, is the last one that is looked at.
  static func boxes(of file: ImageBytes, from start: Int = 0) -> [ImagePart] {
    var parts: [ImagePart] = []
    var index = start
    while let length = file.big(index, 4), let code = file.big(index + 4, 4) {
      parts.append(
        ImagePart(code: code, bytes: file.part(index + 8, length < 8 ? file.count : length - 8)))
      guard length >= 8 else { break }
      index += length
    }
    return parts
  }
}
