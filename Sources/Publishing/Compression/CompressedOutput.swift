import Selari

/// An output that gets a compressed copy beside each file that is worth one.
///
/// Compressing happens where a file is written, so on as many workers as render pages.
final class CompressedOutput: AddingSink {
  private let output: any OutputSink
  private let cache: CompressionCache?

  init(_ output: any OutputSink, cache: CompressionCache?) {
    self.output = output
    self.cache = cache
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    try output.write(bytes, to: path)
    guard bytes.count >= Compressible.leastBytes, Compressible.isCompressible(path) else { return }
    let copies = copies(of: bytes)
    if !copies.gzip.isEmpty { try output.write(copies.gzip, to: path + ".gz") }
    if !copies.brotli.isEmpty { try output.write(copies.brotli, to: path + ".br") }
  }

  func keep() { cache?.keep() }

  private func copies(of bytes: UnsafeBufferPointer<UInt8>) -> CompressedCopies {
    guard let cache else { return CompressedCopies(bytes) }
    let digest = Digest.sha256(bytes)
    if let known = cache[digest] {
      cache.add(known, for: digest)
      return known
    }
    let made = CompressedCopies(bytes)
    cache.add(made, for: digest)
    return made
  }
}

/// The compressed copies of a file's bytes; one that is not smaller is empty, and is not written.
struct CompressedCopies: Equatable, Sendable {
  let gzip: [UInt8]
  let brotli: [UInt8]

  init(gzip: [UInt8], brotli: [UInt8]) {
    self.gzip = gzip
    self.brotli = brotli
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let gzip = Encoder.gzip(bytes)
    let brotli = Encoder.brotli(bytes)
    self.gzip = gzip.count < bytes.count ? gzip : []
    self.brotli = brotli.count < bytes.count ? brotli : []
  }
}
