import CZlib
import Selari

/// Where in a pack the copies of a file are.
struct CompressedPackEntry: Sendable {
  static let size = 52
  let digest: Digest
  let offset: Int
  let gzip: Int
  let brotli: Int
  let checksum: UInt32

  init(digest: Digest, offset: Int, gzip: Int, brotli: Int, checksum: UInt32) {
    self.digest = digest
    self.offset = offset
    self.gzip = gzip
    self.brotli = brotli
    self.checksum = checksum
  }

  /// Reads an entry; the digest's 32 bytes come first.
  init(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    func number(_ from: Int, _ count: Int) -> Int {
      bytes[(start + from)..<(start + from + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    digest = Digest(bytes: Array(bytes.prefix(32)))
    // The last of its eight bytes is 0 always; read from what is damaged it could make a negative number.
    offset = number(32, 7)
    gzip = number(40, 4)
    brotli = number(44, 4)
    checksum = UInt32(truncatingIfNeeded: number(48, 4))
  }

  var bytes: [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    return digest.bytes + little(offset, 8) + little(gzip, 4) + little(brotli, 4)
      + little(Int(checksum), 4)
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, uInt(bytes.count)))
  }
}
