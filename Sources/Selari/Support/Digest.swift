import CNettle

/// A SHA-2 digest by nettle: what fingerprints and integrity attributes are made of.
///
/// Not by libcrypto, which gives the same bytes: it sets itself up and reads its configuration before
/// the first digest, and that takes longer than all digests of most sites.
public struct Digest: Hashable, Sendable {
  /// The digest's bytes.
  public let bytes: [UInt8]

  /// A digest that was kept.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// SHA-256, 32 bytes.
  public static func sha256(_ data: [UInt8]) -> Digest {
    data.withUnsafeBufferPointer { sha256($0) }
  }

  /// SHA-256, 32 bytes, of bytes that stand elsewhere.
  public static func sha256(_ data: UnsafeBufferPointer<UInt8>) -> Digest {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    nettle_sha256_update(&state, data.count, data.baseAddress)
    return Digest(count: Int(SHA256_DIGEST_SIZE)) { nettle_sha256_digest(&state, $0, $1) }
  }

  /// SHA-384, 48 bytes: what [Subresource Integrity](https://www.w3.org/TR/SRI/) recommends.
  static func sha384(_ data: [UInt8]) -> Digest {
    var state = sha512_ctx()
    nettle_sha384_init(&state)
    nettle_sha512_update(&state, data.count, data)
    return Digest(count: Int(SHA384_DIGEST_SIZE)) { nettle_sha384_digest(&state, $0, $1) }
  }

  private init(count: Int, _ fill: (Int, UnsafeMutablePointer<UInt8>?) -> Void) {
    bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      fill(count, buffer.baseAddress)
      filled = count
    }
  }

  /// In lower-case hexadecimal.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// How many hexadecimal digits are enough to tell one text from another.
  static let shortLength = 8

  /// The first of its hexadecimal digits.
  var short: String { String(hexadecimal.prefix(Self.shortLength)) }

  /// In base64, as integrity attributes want it.
  var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(
          place <= group.count ? alphabet[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
