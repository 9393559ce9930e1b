import Foundation
import Selari
import Testing

/// What only a real file system shows: one that is full, and one that is a mount point. Only root
/// may make one; the same is tested for everybody through a file system that is handed in.
@Suite(.enabled(if: SmallDisk.isPossible, "mounting a file system needs root"))
struct OutputDiskTests {
  @Test func aFullDiskLeavesTheOutputAsItWas() throws {
    let disk = try SmallDisk(kilobytes: 256)
    try disk.place.write("name: Tapak", to: "site.yaml")
    func build(_ text: String, size: Int) throws {
      let tree = try OutputTree.begin(output: disk.place("output"), site: disk.place.path)
      for page in 0..<10 {
        try tree.write(text + String(repeating: " ", count: size), to: "p\(page)/index.html")
      }
      _ = try tree.commit()
    }
    for round in 1...3 {
      try build("kecil \(round)", size: 2_000)
      let before = disk.place.tree("output")
      do {
        try build("besar", size: 60_000)
        Issue.record("the disk was not full")
      } catch let error as OutputError {
        guard case .full = error.problem else { throw error }
      }
      #expect(disk.place.tree("output") == before)
      #expect(disk.place.names == ["output", "site.yaml"])
      #expect(disk.place.text("output/p9/index.html")?.hasPrefix("kecil \(round)") == true)
    }
  }

  @Test func aMountPointIsReplacedOneByOne() throws {
    let disk = try SmallDisk(kilobytes: 1_024)
    let site = try TemporaryFolder()
    for round in 1...3 {
      let tree = try OutputTree.begin(output: disk.place.path, site: site.path)
      try tree.write("\(round)", to: "index.html")
      try tree.write("\(round)", to: "r\(round)/index.html")
      let summary = try tree.commit()
      guard case .notAtomic(EBUSY) = summary.notAtomic?.problem else {
        Issue.record("a mount point was exchanged: \(summary)")
        return
      }
      let files = disk.place.tree("").keys.filter { !$0.hasSuffix("/") }.sorted()
      #expect(files == [".selari-build", "index.html", "r\(round)/index.html"])
    }
    try? FileManager.default.removeItem(atPath: disk.spare)
  }
}

/// A file system in memory, of few kilobytes, mounted for a test.
private final class SmallDisk: Sendable {
  let place: TemporaryFolder
  /// Where a build that goes to the mount point itself keeps its spare tree.
  var spare: String {
    let url = URL(fileURLWithPath: place.path)
    return url.deletingLastPathComponent().path + "/.selari-spare-" + url.lastPathComponent
  }

  init(kilobytes: Int) throws {
    place = try TemporaryFolder()
    let status = try Self.run(
      "mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", place.path)
    if status != 0 { throw CocoaError(.featureUnsupported) }
  }

  deinit { _ = try? Self.run("umount", "-l", place.path) }

  /// Whether this process may mount at all.
  static let isPossible = geteuid() == 0 && (try? SmallDisk(kilobytes: 64)) != nil

  private static func run(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
