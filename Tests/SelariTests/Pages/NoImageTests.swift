import Testing

@testable import Selari

/// A page that shows as an image what is none would show a broken one.
@Suite struct NoImageTests {
  private func site(_ name: String, _ bytes: [UInt8]) throws -> TestSite {
    let site = TestSite(page: "![Kampung](1️⃣\(name))")
    site.editBytes("content/\(name)", bytes)
    return try site.build()
  }

  private static let others: [(name: String, text: String, explanation: String)] = [
    ("foto.png", "", "There is no image in content/foto.png: it is empty."),
    (
      "foto.png", "<!doctype html>\n<p>Log masuk</p>",
      "There is no image in content/foto.png: it holds text."
    ),
    (
      "foto.png", "\n<!DOCTYPE html><html><svg width=\"9\" height=\"9\"></svg>",
      "There is no image in content/foto.png: it holds text."
    ),
    ("foto.JPG", "bukan gambar", "There is no image in content/foto.JPG: it holds text."),
    (
      "foto.svg", "<p>" + String(repeating: "é", count: 400),
      "There is no image in content/foto.svg: it holds text."
    ),
  ]

  @Test(arguments: others)
  func whatIsNoImageIsToldAtTheLink(name: String, text: String, explanation: String) throws {
    let site = try site(name, Array(text.utf8))
    site.expect([("link/resource", "1️⃣")])
    #expect(try site.wording(of: "link/resource").explanation == explanation)
  }

  private static let drawing = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
  private static let prefixed = "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>"
  private static let lateDrawing =
    String(repeating: "<!-- é -->", count: 999) + "<svg width=\"1\"/>"
  /// The last are in forms of which the size is not read, or under another's name.
  private static let images: [(name: String, bytes: [UInt8])] = [
    ("foto.svg", [UInt8](drawing.utf8)), ("foto.svg", [UInt8](prefixed.utf8)),
    ("foto.svg", [UInt8](lateDrawing.utf8)),
    ("foto.png", [0xFF, 0xD8, 0xFF, 0xE0]), ("foto.jpg", [0x42, 0x4D, 0, 1, 2, 3]),
    ("foto.png", [0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66]),
    ("foto.svg", [0xFF, 0xFE, 0x3C, 0x00]), ("foto.avif", boxes("avif\0\0\0\0mif1")),
    ("foto.avif", boxes("mif1\0\0\0\0avif")), ("foto.ico", [0]), ("foto.jxl", [0]), ("foto", [0]),
  ]

  @Test(arguments: images)
  func whatMayBeAnImageIsLeftAlone(name: String, bytes: [UInt8]) throws {
    try site(name, bytes).expectClean()
  }

  private static func boxes(_ brands: String) -> [UInt8] {
    [0, 0, 0, UInt8(8 + brands.utf8.count)] + Array(("ftyp" + brands).utf8)
  }
  private static let unknown: [(name: String, bytes: [UInt8], format: String)] = [
    ("foto.heic", [0], "HEIC"), ("foto.HEIF", [0], "HEIC"), ("foto.tiff", [0], "TIFF"),
    ("foto.pdf", [0], "PDF"), ("foto.docx", [0], "DOCX"), ("foto.mov", [0], "MOV"),
    ("foto.jpg", boxes("heic\0\0\0\0mif1heic"), "HEIC"),
    ("foto.jpg", boxes("mif1\0\0\0\0mif1heic"), "HEIC"),
    ("foto.jpg", boxes("isom\0\0\0\0isomavc1"), "MP4"),
    ("foto.png", Array("%PDF-1.7".utf8), "PDF"), ("foto.png", Array("II*\0".utf8), "TIFF"),
    ("foto.png", Array("MM\0*".utf8), "TIFF"), ("foto.png", Array("PK\u{3}\u{4}".utf8), "ZIP"),
  ]

  @Test(arguments: unknown)
  func aFormatThatBrowsersDoNotShowIsNamed(name: String, bytes: [UInt8], format: String) throws {
    let site = try site(name, bytes)
    site.expect([("link/resource", "1️⃣")])
    #expect(
      try site.wording(of: "link/resource").explanation
        == "content/\(name) is in the format \(format), which most browsers do not show as an image."
    )
  }

  @Test func aFileThatIsNoImageMayBeLinkedTo() throws {
    let site = TestSite(page: "[Kampung](foto.png)")
    site.editBytes("content/foto.png", [])
    try site.build().expectClean()
  }
}
