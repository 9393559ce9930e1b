import CCrypto

/// A SHA-2 digest by libcrypto: what fingerprints and integrity attributes are made of.
public struct Digest: Hashable, Sendable {
  /// The digest's bytes.
  public let bytes: [UInt8]

  /// A digest that was kept.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// SHA-256, 32 bytes.
  public static func sha256(_ data: [UInt8]) -> Digest { Digest(data, EVP_sha256()) }

  /// SHA-256, 32 bytes, of bytes that stand elsewhere.
  public static func sha256(_ data: UnsafeBufferPointer<UInt8>) -> Digest {
    Digest(data, EVP_sha256())
  }

  /// SHA-384, 48 bytes: what [Subresource Integrity](https://www.w3.org/TR/SRI/) recommends.
  static func sha384(_ data: [UInt8]) -> Digest { Digest(data, EVP_sha384()) }

  private init(_ data: [UInt8], _ kind: OpaquePointer?) {
    self = data.withUnsafeBufferPointer { Digest($0, kind) }
  }

  private init(_ data: UnsafeBufferPointer<UInt8>, _ kind: OpaquePointer?) {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    EVP_Digest(data.baseAddress, data.count, &digest, &count, kind, nil)
    bytes = Array(digest.prefix(Int(count)))
  }

  /// In lower-case hexadecimal.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

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
