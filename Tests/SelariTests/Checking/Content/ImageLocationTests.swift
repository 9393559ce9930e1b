import Testing

@testable import Selari

/// Photos that cameras and programs have written are in `Tests/Checking/test_photos.py`.
@Suite struct ImageLocationTests {
  private static let putrajaya = [2, 55, 0]

  private func site(_ file: String, _ photo: [UInt8]) -> TestSite {
    let site = TestSite(page: "![Bengkel](foto.jpg)", more: "-- content/foto.jpg --\nx\n")
    site.editBytes("content/foto.jpg", Photo.jpeg())
    site.editBytes(file, photo)
    return site
  }

  private func found(_ photo: [UInt8], in file: String = "content/foto.jpg") throws -> [String] {
    try site(file, photo).check().findings.filter { $0.hasPrefix("image/") }
  }

  @Test(arguments: [true, false])
  func aPlaceIsFoundInTheFile(isLittle: Bool) throws {
    let photo = Photo.jpeg(latitude: Self.putrajaya, isLittle: isLittle)
    #expect(try found(photo) == ["image/location content/foto.jpg"])
  }

  @Test func aPlaceIsFoundInAnAsset() throws {
    let photo = Photo.jpeg(latitude: Self.putrajaya)
    #expect(
      try found(photo, in: "templates/assets/foto.jpg")
        == ["image/location templates/assets/foto.jpg"])
  }

  @Test func whoWasNowhereTellsNothing() throws {
    #expect(try found(Photo.jpeg()) == [])
    #expect(try found(Photo.jpeg(latitude: [0, 0, 0])) == [])
  }

  /// Wherever a file ends, nothing is read behind it.
  @Test func aPhotoMayEndAnywhere() throws {
    let photo = Photo.jpeg(latitude: Self.putrajaya)
    let told = photo.indices.filter { ImageContent(of: Array(photo[..<$0])).tellsPlace }
    #expect(told == Array((told.first ?? 0)..<photo.count))
    #expect(told.count > 10 && told.count < photo.count)
  }
}
