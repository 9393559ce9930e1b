import Foundation
import Selari
import Testing

@testable import Publishing

@Suite struct CompressionTests {
  /// Text that compresses, of a page's length.
  static let page = String(
    repeating: "<p>Alliance 8.7 dan buruh paksa, 20 Oktober 2022.</p>\n", count: 90)

  @Test func `the real gzip and brotli read what was written`() throws {
    let output = MemoryOutput()
    try Compression().sink(around: output).write(Self.page, to: "ms/index.html")
    let files = output.files
    #expect(files["ms/index.html"] == Array(Self.page.utf8))
    let gzip = try Tool.run("gzip", ["-dc"], input: try #require(files["ms/index.html.gz"]))
    let brotli = try Tool.run("brotli", ["-dc"], input: try #require(files["ms/index.html.br"]))
    #expect(gzip.output == Array(Self.page.utf8))
    #expect(brotli.output == Array(Self.page.utf8))
  }

  /// Bytes without a pattern, the same each time: a linear congruential generator's high bits.
  static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 87
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  @Test(arguments: [1, 65_536, 65_537, 300_000])
  func `files of every length come back`(count: Int) throws {
    let bytes = Self.noise(count).map { 97 + $0 % 8 }
    let copies = bytes.withUnsafeBufferPointer {
      (Encoder.gzip($0), Encoder.brotli($0))
    }
    #expect(try Tool.run("gzip", ["-dc"], input: copies.0).output == bytes)
    #expect(try Tool.run("brotli", ["-dc"], input: copies.1).output == bytes)
  }

  @Test func `a gzip copy holds no name and no time`() throws {
    let output = MemoryOutput()
    try Compression().sink(around: output).write(Self.page, to: "a.html")
    let head = try #require(output.files["a.html.gz"]).prefix(8)
    #expect(Array(head) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  @Test func `only what is worth it gets a copy`() throws {
    let output = MemoryOutput()
    let sink = Compression().sink(around: output)
    for path in ["a.css", "b.js", "c.SVG", "d.xml", "e.json", "f.txt", "g.ics", "h.webmanifest"] {
      try sink.write(Self.page, to: path)
      #expect(output.files[path + ".gz"] != nil && output.files[path + ".br"] != nil, "\(path)")
    }
    for path in ["a.png", "b.woff2", "c.gz", "d", "e.html/f", ".html.pdf"] {
      try sink.write(Self.page, to: path)
      #expect(output.files[path + ".gz"] == nil && output.files[path + ".br"] == nil, "\(path)")
    }
    try sink.write("pendek", to: "kecil.html")
    #expect(output.files["kecil.html.gz"] == nil)
    try sink.write(Self.noise(2000), to: "x.txt")
    #expect(output.files["x.txt.gz"] == nil && output.files["x.txt.br"] == nil)
  }

  @Test func `a copy that the site has already is told`() throws {
    let output = MemoryOutput()
    let sink = Compression().sink(around: output)
    try sink.write(Self.page, to: "a.txt.gz")
    #expect(throws: OutputError.self) { try sink.write(Self.page, to: "a.txt") }
  }
}

@Suite struct CompressionCacheTests {
  let folder = TemporaryFolder()
  let packName = ".selari/cache/compressed"
  var pack: String { folder.path + "/" + packName }

  /// Writes files as one build does; gives what was written.
  @discardableResult
  func build(_ files: [String: String], keeping: Bool = true) throws -> [String: [UInt8]] {
    let output = MemoryOutput()
    let sink = Compression(site: folder.path).sink(around: output)
    for (path, text) in files { try sink.write(text, to: path) }
    if keeping { sink.keep() }
    return output.files
  }

  func text(_ word: String) -> String { String(repeating: word + " di sini. ", count: 200) }

  @Test func `a second build takes from the cache what the first made`() throws {
    let first = try build(["a.html": text("satu")])
    let bytes = try #require(FileManager.default.contents(atPath: pack))
    // A copy that is told apart, so that it shows where the second build has it from.
    let mark = CompressedCopies(gzip: Array("gzip dari simpanan".utf8), brotli: [1, 2, 3])
    do {
      let cache = CompressionCache(site: folder.path, settings: Encoder.settings)
      let digest = Digest.sha256(Array(text("satu").utf8))
      #expect(cache[digest]?.gzip == first["a.html.gz"])
      cache.add(mark, for: digest)
      cache.keep()
    }
    #expect(try build(["a.html": text("satu")])["a.html.gz"] == mark.gzip)
    #expect(FileManager.default.contents(atPath: pack) != bytes)
  }

  @Test func `what the last build did not use is removed`() throws {
    try build(["a.html": text("satu"), "b.html": text("dua")])
    let both = try #require(FileManager.default.contents(atPath: pack)).count
    try build(["a.html": text("satu")])
    #expect(try #require(FileManager.default.contents(atPath: pack)).count < both)
    let cache = CompressionCache(site: folder.path, settings: Encoder.settings)
    #expect(cache[Digest.sha256(Array(text("dua").utf8))] == nil)
    #expect(cache[Digest.sha256(Array(text("satu").utf8))] != nil)
  }

  @Test func `an abandoned build leaves the cache as it was`() throws {
    try build(["a.html": text("satu")])
    let before = FileManager.default.contents(atPath: pack)
    try build(["b.html": text("dua")], keeping: false)
    #expect(FileManager.default.contents(atPath: pack) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.selari/cache") == [
        "compressed"
      ])
  }

  @Test func `a damaged cache is never believed`() throws {
    let right = try build(["a.html": text("satu"), "b.css": text("dua")])
    let whole = Array(try #require(FileManager.default.contents(atPath: pack)))
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 97)) {
      var damaged = whole
      damaged[place] ^= 0x55
      folder.write(packName, damaged)
      #expect(try build(["a.html": text("satu"), "b.css": text("dua")]) == right, "byte \(place)")
    }
    for count in [0, 1, 7, 8, 40, whole.count / 2, whole.count - 1] {
      folder.write(packName, Array(whole.prefix(count)))
      #expect(try build(["a.html": text("satu"), "b.css": text("dua")]) == right, "\(count) bytes")
    }
  }

  @Test func `what other settings made is not used`() throws {
    let cache = CompressionCache(site: folder.path, settings: "zlib 0")
    let digest = Digest.sha256(Array(text("satu").utf8))
    cache.add(CompressedCopies(gzip: [1], brotli: [2]), for: digest)
    cache.keep()
    #expect(CompressionCache(site: folder.path, settings: "zlib 0")[digest] != nil)
    #expect(CompressionCache(site: folder.path, settings: Encoder.settings)[digest] == nil)
  }

  @Test func `of two builds at once one does without`() throws {
    let first = CompressionCache(site: folder.path, settings: "s")
    let second = CompressionCache(site: folder.path, settings: "s")
    let copies = CompressedCopies(gzip: [1], brotli: [2])
    first.add(copies, for: .sha256([1]))
    second.add(copies, for: .sha256([2]))
    second.keep()
    first.keep()
    let third = CompressionCache(site: folder.path, settings: "s")
    #expect(third[.sha256([1])] == copies && third[.sha256([2])] == nil)
  }

  @Test func `a folder that cannot be written to only costs time`() throws {
    folder.write(".selari", "")
    #expect(try build(["a.html": text("satu")])["a.html.gz"]?.isEmpty == false)
  }
}
