/// The head of a photo as a camera writes it: without an image, which nobody here looks at.
enum Photo {
  /// A JPEG of 40 × 30 pixels with Exif.
  /// - Parameters:
  ///   - orientation: 1 as it lies, 6 to be turned by a quarter.
  ///   - latitude: Degrees, minutes and seconds; nil where no place is noted.
  ///   - isLittle: Whether numbers in the Exif begin with the lowest byte.
  static func jpeg(
    orientation: Int = 1, latitude: [Int]? = nil, isLittle: Bool = false
  ) -> [UInt8] {
    let exif = Array("Exif\0\0".utf8) + tiff(orientation, latitude, isLittle)
    let frame: [UInt8] = [8, 0, 30, 0, 40, 1, 1, 0x11, 0]
    return [0xFF, 0xD8] + segment(0xE1, exif) + [0xFF] + segment(0xC0, frame) + [0xFF, 0xDA, 0, 2]
  }

  static func segment(_ marker: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((bytes.count + 2) >> 8), UInt8((bytes.count + 2) & 0xFF)] + bytes
  }

  private static func tiff(_ orientation: Int, _ latitude: [Int]?, _ isLittle: Bool) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) }
      return isLittle ? bytes : bytes.reversed()
    }
    func field(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(count, 4) + value
    }
    var bytes = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    bytes += number(latitude == nil ? 1 : 2, 2)
    bytes += field(0x0112, 3, 1, number(orientation, 2) + [0, 0])
    guard let latitude else { return bytes + number(0, 4) }
    let places = bytes.count + 12 + 4
    bytes += field(0x8825, 4, 1, number(places, 4)) + number(0, 4)
    let values = places + 2 + 2 * 12 + 4
    bytes += number(2, 2) + field(0x0001, 2, 2, Array("N\0\0\0".utf8))
    bytes += field(0x0002, 5, 3, number(values, 4)) + number(0, 4)
    return bytes + latitude.flatMap { number($0, 4) + number(1, 4) }
  }
}
