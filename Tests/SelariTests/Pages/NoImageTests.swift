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
  /// The last four are in forms of which the size is not read, or under another's name.
  private static let images: [(name: String, bytes: [UInt8])] = [
    ("foto.svg", [UInt8](drawing.utf8)), ("foto.svg", [UInt8](prefixed.utf8)),
    ("foto.svg", [UInt8](lateDrawing.utf8)),
    ("foto.png", [0xFF, 0xD8, 0xFF, 0xE0]), ("foto.jpg", [0x42, 0x4D, 0, 1, 2, 3]),
    ("foto.png", [0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66]),
    ("foto.svg", [0xFF, 0xFE, 0x3C, 0x00]),
  ]

  @Test(arguments: images)
  func whatMayBeAnImageIsLeftAlone(name: String, bytes: [UInt8]) throws {
    try site(name, bytes).expectClean()
  }

  @Test func aFileThatIsNoImageMayBeLinkedTo() throws {
    let site = TestSite(page: "[Kampung](foto.png)")
    site.editBytes("content/foto.png", [])
    try site.build().expectClean()
  }
}
