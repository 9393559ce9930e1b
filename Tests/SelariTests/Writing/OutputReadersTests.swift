import Foundation
import Selari
import Testing

/// What those get who read an output while builds come and go.
@Suite struct OutputReadersTests {
  let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    try place.write("name: Tapak", to: "site.yaml")
  }

  private func build(_ files: [String: String]) throws {
    let tree = try OutputTree.begin(output: place("output"), site: place.path)
    for (path, text) in files { try tree.write(text, to: path) }
    _ = try tree.commit()
  }

  private func status(_ path: String) throws -> FileStatus {
    try #require(try DiskFileSystem().status(place(path), followingLinks: false))
  }

  @Test(arguments: [(70_000, 70_000), (65_537, 100), (200_000, 65_537), (1_000, 70_000)])
  func whoHasALargeFileOpenReadsOnInTheBuildThatHeBeganWith(before: Int, after: Int) throws {
    try build(["film.mp4": String(repeating: "1", count: before)])
    let open = try #require(FileHandle(forReadingAtPath: place("output/film.mp4")))
    let start = try open.read(upToCount: 10)
    for number in 2...5 {
      try build(["film.mp4": String(repeating: "\(number)", count: after)])
      #expect(place.text("output/film.mp4") == String(repeating: "\(number)", count: after))
    }
    let whole = try (start ?? Data()) + (open.readToEnd() ?? Data())
    #expect(String(decoding: whole, as: UTF8.self) == String(repeating: "1", count: before))
    #expect(place.names == [".selari-spare-output", "output", "site.yaml"])
  }

  @Test func aPageIsWrittenOverInPlace() throws {
    var inodes: Set<UInt64> = []
    for number in 1...5 {
      try build(["index.html": String(repeating: "\(number)", count: 65_000 + number)])
      inodes.insert(try status("output/index.html").inode)
    }
    #expect(inodes.count == 2)
  }
}
