import Glibc
import Selari

/// A pack that was kept, read piece by piece.
final class CompressedPack: Sendable {
  private let descriptor: Int32
  private let entries: [Digest: CompressedPackEntry]

  /// Opens a pack; nil where there is none, or it was made with other settings.
  init?(_ path: String, settings: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let entries = Self.entries(of: descriptor, settings: settings) else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.entries = entries
  }

  deinit { close(descriptor) }

  /// The copies of bytes with a digest; nil also where the file was damaged.
  func copies(of digest: Digest) -> CompressedCopies? {
    guard let entry = entries[digest],
      let bytes = Self.read(descriptor, entry.gzip + entry.brotli, at: entry.offset),
      CompressedPackEntry.checksum(bytes) == entry.checksum
    else { return nil }
    return CompressedCopies(
      gzip: Array(bytes.prefix(entry.gzip)), brotli: Array(bytes.dropFirst(entry.gzip)))
  }

  private static func entries(
    of descriptor: Int32, settings: String
  ) -> [Digest: CompressedPackEntry]? {
    let head = Array((settings + "\n").utf8)
    var status = stat()
    guard fstat(descriptor, &status) == 0, read(descriptor, head.count, at: 0) == head else {
      return nil
    }
    let size = Int(status.st_size)
    guard size >= head.count + 8, let tail = read(descriptor, 8, at: size - 8) else { return nil }
    let count = tail.reversed().reduce(0) { $0 << 8 | Int($1) }
    let room = size - 8 - head.count
    guard count >= 0, count <= room / CompressedPackEntry.size else { return nil }
    let length = count * CompressedPackEntry.size
    guard let index = read(descriptor, length, at: size - 8 - length) else { return nil }
    var result: [Digest: CompressedPackEntry] = [:]
    result.reserveCapacity(count)
    for start in stride(from: 0, to: length, by: CompressedPackEntry.size) {
      let entry = CompressedPackEntry(index[start..<start + CompressedPackEntry.size])
      // What points outside the file is damage.
      guard entry.offset >= head.count, entry.gzip + entry.brotli <= size - entry.offset else {
        return nil
      }
      result[entry.digest] = entry
    }
    return result
  }

  private static func read(_ descriptor: Int32, _ count: Int, at offset: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        if got < 0 && errno == EINTR { continue }
        if got <= 0 { return }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
