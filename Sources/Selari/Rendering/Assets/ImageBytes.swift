/// The bytes of an image, which may end before what its head announces.
struct ImageBytes {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
  private init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// What stands in a range, or its beginning where the bytes end within; it is counted from 0 again.
  func part(_ start: Int, _ count: Int) -> ImageBytes {
    guard start >= 0, count > 0, start < bytes.count else { return ImageBytes(bytes.prefix(0)) }
    let end = count < bytes.count - start ? start + count : bytes.count
    return ImageBytes(bytes[bytes.startIndex + start..<bytes.startIndex + end])
  }

  /// A number of so many bytes, at most four, the highest first; nil behind the end.
  func big(_ index: Int, _ count: Int) -> Int? {
    at(index, count)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of so many bytes, at most four, the lowest first; nil behind the end.
  func little(_ index: Int, _ count: Int) -> Int? {
    at(index, count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether a text stands at an index.
  func has(_ text: String, at index: Int = 0) -> Bool {
    at(index, text.utf8.count)?.elementsEqual(text.utf8) ?? false
  }

  /// Whether a text stands anywhere.
  func contains(_ text: String) -> Bool {
    bytes.withUnsafeBufferPointer { $0.firstOffset(of: Array(text.utf8)) } != nil
  }

  private func at(_ index: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard index >= 0, count <= bytes.count, index <= bytes.count - count else { return nil }
    return bytes[bytes.startIndex + index..<bytes.startIndex + index + count]
  }
}
