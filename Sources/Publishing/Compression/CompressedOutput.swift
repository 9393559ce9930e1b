import Selari

/// An output that gets a compressed copy beside each file that is worth one.
///
/// Compressing happens where a file is written, so on as many workers as render pages.
///
/// Where the site brings a copy itself (`data.csv.gz` beside `data.csv`), that one stays. Whether
/// it does is asked of the site's folder, and not of what was written so far, so the order of files
/// does not matter.
final class CompressedOutput: AddingSink {
  private let output: any OutputSink
  private let cache: CompressionCache?
  /// The folder of the site that the output is built from, where it lies in one.
  private let site: String?

  init(_ output: any OutputSink, cache: CompressionCache?, site: String?) {
    self.output = output
    self.cache = cache
    self.site = site
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    try output.write(bytes, to: path)
    guard bytes.count >= Compressible.leastBytes, Compressible.isCompressible(path) else { return }
    let copies = copies(of: bytes)
    try add(copies.gzip, at: path + ".gz")
    try add(copies.brotli, at: path + ".br")
  }

  private func add(_ copy: [UInt8], at path: String) throws(OutputError) {
    guard !copy.isEmpty, !isOfSite(path) else { return }
    try output.write(copy, to: path)
  }

  /// Whether the site has something at a path itself. Only files that are copied as they are have
  /// such names: pages end in `.html`, and the names of assets carry a digest of their bytes.
  private func isOfSite(_ path: String) -> Bool {
    guard let site else { return false }
    let file = site + "/content/" + path
    // What cannot be looked at is told of when it is copied.
    let status = try? DiskFileSystem().status(file, followingLinks: true)
    return status != nil
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
