import CQREncode

/// A QR code as an SVG image, by libqrencode.
enum QRCode {
  /// The image of a text; nil where it is too long for a code (about 2,900 bytes).
  ///
  /// One path of unit squares on a white ground with the quiet zone of four modules that
  /// ISO/IEC 18004 asks for; error correction M.
  static func svg(_ text: String) -> [UInt8]? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    let side = width + 8
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
        if column > start {
          path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z"
        }
        column += 1
      }
    }
    let image = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(side * 4)" height="\(side * 4)" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(path)"/></svg>

      """
    return Array(image.utf8)
  }
}
