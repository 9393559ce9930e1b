import Testing

@testable import Selari

/// What Chromium makes of images of every form is in `Tests/Browser/test_images.py`.
@Suite struct ImageSizeTests {
  private func size(_ bytes: [UInt8]) -> [Int]? {
    ImageSize(of: bytes).map { [$0.width, $0.height] }
  }

  @Test(arguments: [(1, [40, 30]), (3, [40, 30]), (5, [30, 40]), (6, [30, 40]), (8, [30, 40])])
  func aPhotoHasTheSizeThatIsShown(orientation: Int, expected: [Int]) {
    for isLittle in [true, false] {
      #expect(size(Photo.jpeg(orientation: orientation, isLittle: isLittle)) == expected)
    }
  }

  @Test(arguments: [
    "viewBox=\"0 0 -1e19 1\"", "width=\"-1e30\" height=\"1\"", "width=\"inf\" height=\"1\"",
    "width=\"nan\" height=\"nan\"", "width=\"1e9\" height=\"1\"", "width=\"0\" height=\"1\"",
  ])
  func aDrawingWithoutASensibleSizeHasNone(attributes: String) {
    #expect(size(Array("<svg \(attributes)></svg>".utf8)) == nil)
  }

  @Test(arguments: [
    (#"<svg width="24" height="12">"#, [24, 12]), (#"<svg height='12' width='24.4px'>"#, [24, 12]),
    (#"<svg width="210mm" height="297mm" viewBox="0 0 210 297">"#, [794, 1123]),
    (#"<svg width="1em" height="1em" viewBox="0 0 512 512">"#, [16, 16]),
    (#"<svg width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00">"#, [83, 155]),
    (#"<svg width="50" viewBox="0 0 100 20">"#, [50, 10]),
    (#"<svg width="100%" height="50" viewBox="0 0 30 60">"#, [25, 50]),
    (#"<svg viewBox="0 0 1.4 0.6">"#, [300, 129]), (#"<svg viewBox="0,0,24,12">"#, [24, 12]),
    (#"<!-- <svg width="1" height="1"> --><svg width="24" height="12">"#, [24, 12]),
    (#"<?xml version="1.0"?><svg data-a="1 > 0" rx-width="2" width="24" height="12">"#, [24, 12]),
  ])
  func aDrawingHasTheSizeThatItAsksFor(root: String, expected: [Int]) {
    #expect(size(Array((root + "</svg>").utf8)) == expected)
  }

  /// Whatever else holds a drawing, in a text or as an example, is no image.
  @Test(arguments: [
    ("icon.svg", 24), ("a/ICON.SVG", 24), ("app.js", nil), ("site.css", nil), ("svg", nil),
  ])
  func onlyAnImageHasASize(name: String, width: Int?) {
    let bytes = Array("/* */ <svg width=\"24\" height=\"24\"></svg>".utf8)
    #expect(Asset(name, bytes, needs: []).size?.width == width)
  }

  @Test(arguments: ["x.png", "x.jfif", "x", "x.ico", "x.js"])
  func aPictureIsKnownByItsBytesWhateverItIsCalled(name: String) {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, 0, 7, 0, 0, 0, 5, 8, 2, 0, 0, 0, 0, 0, 0, 0]
    #expect(Asset(name, png, needs: []).size?.width == (name == "x.js" ? nil : 7))
  }

  private func box(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(bytes.count + 8)] + Array(name.utf8) + bytes
  }

  private func avif(_ properties: [UInt8]) -> [UInt8] {
    box("ftyp", Array("mif1\0\0\0\0avif".utf8))
      + box("meta", [0, 0, 0, 0] + box("iprp", box("ipco", properties)))
  }

  /// Of an AVIF that is made of tiles, the size of the whole counts.
  @Test func theLargestSizeOfAnAVIFIsTheImages() {
    func extent(_ width: UInt8, _ height: UInt8) -> [UInt8] {
      box("ispe", [0, 0, 0, 0, 0, 0, 0, width, 0, 0, 0, height])
    }
    let file = avif(extent(20, 30) + extent(40, 60) + box("irot", [1]))
    #expect(size(file) == [60, 40])
    // Wherever the file ends, nothing is read behind it.
    let cut = Set(file.indices.map { size(Array(file[..<$0])) })
    #expect(cut == [nil, [20, 30], [40, 60]])
  }

  @Test func theLargestNumbersAreSizesToo() {
    let extent = box("ispe", [0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 8))
    #expect(size(avif(extent + extent)) == [0xFFFF_FFFF, 0xFFFF_FFFF])
  }
}
