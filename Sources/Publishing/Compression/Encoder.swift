import CBrotli
import CZlib

/// gzip and brotli, each in one call. The same bytes always give the same result.
enum Encoder {
  /// What the result depends on beside the bytes: the libraries and how they are used.
  static var settings: String {
    "zlib \(String(cString: zlibVersion())) 9, brotli \(BrotliEncoderVersion()) \(quality)"
  }

  /// Brotli's quality: two levels more take fifty times as long and save a tenth.
  private static let quality: Int32 = 9

  /// The bytes by [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952), without a name or a time.
  static func gzip(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var stream = z_stream()
    let isReady = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard isReady == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, uLong(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
      stream.avail_in = uInt(bytes.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = uInt(bound)
      let status = deflate(&stream, Z_FINISH)
      count = status == Z_STREAM_END ? bound - Int(stream.avail_out) : 0
    }
  }

  /// The bytes by [RFC 7932](https://www.rfc-editor.org/rfc/rfc7932).
  static func brotli(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bound = max(BrotliEncoderMaxCompressedSize(bytes.count), 1)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      var size = bound
      let status = BrotliEncoderCompress(
        quality, window(bytes.count), BROTLI_MODE_GENERIC, bytes.count, bytes.baseAddress, &size,
        buffer.baseAddress)
      count = status == BROTLI_TRUE ? size : 0
    }
  }

  /// The window that holds the whole file, as a power of two: a wider one costs its clearing, which for
  /// a page takes longer than compressing it.
  private static func window(_ count: Int) -> Int32 {
    var bits: Int32 = 16
    while bits < 22, 1 << bits < count { bits += 1 }
    return bits
  }
}
