import Foundation
import Selari

/// A folder of a test's own, gone with the test.
final class TemporaryFolder: Sendable {
  let path: String

  /// Makes the folder: in memory where the system offers that, since making and removing thousands
  /// of small files is slow on a disk, unless it is to be on one.
  init(onDisk: Bool = false) throws {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let base =
      !onDisk && access(memory.path, W_OK) == 0
      ? memory : FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let url = base.appendingPathComponent("selari-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The full path of something in it.
  func callAsFunction(_ relative: String) -> String { path + "/" + relative }

  /// Writes a file, with the folders it stands in.
  func write(_ text: String, to relative: String) throws {
    let url = URL(fileURLWithPath: self(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// A file's text; nil where there is none.
  func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: self(relative)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything below one of its folders: files with their text, folders with a slash, links with
  /// an arrow.
  func tree(_ relative: String) -> [String: String] {
    let root = self(relative)
    var result: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      let full = root + "/" + path
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
        result[path] = "→ " + target
      } else if let text = text(relative + "/" + path), !isFolder(relative + "/" + path) {
        result[path] = text
      } else {
        result[path + "/"] = ""
      }
    }
    return result
  }

  /// What stands in it by name.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func isFolder(_ relative: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: self(relative), isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// When a file was changed, in whole seconds.
  func seconds(_ relative: String) -> Int? {
    (try? DiskFileSystem().status(self(relative), followingLinks: false))??.modified.seconds
  }

  /// Makes one of its folders, and all in it, look long unchanged; the marker a little less long.
  func age(_ relative: String) throws {
    for path in tree(relative).keys {
      let isMarker = path == ".selari-build"
      try setSeconds(isMarker ? 2_000 : 1_000, of: relative + "/" + path)
    }
    try setSeconds(1_000, of: relative)
  }

  /// Returns once the file system's clock, which moves in steps, is past a change of a folder.
  func letTheClockMove(past relative: String) throws {
    let disk = DiskFileSystem()
    let last = try disk.status(self(relative), followingLinks: false)?.changed
    repeat {
      try write("", to: "clock")
    } while try disk.status(self("clock"), followingLinks: false)?.changed == last
    try FileManager.default.removeItem(atPath: self("clock"))
  }

  /// Sets when a file was changed.
  func setSeconds(_ seconds: Int, of relative: String) throws {
    try DiskFileSystem().setModified(
      self(relative.hasSuffix("/") ? String(relative.dropLast()) : relative),
      to: FileTime(seconds: seconds, nanoseconds: 123_456_789))
  }
}
