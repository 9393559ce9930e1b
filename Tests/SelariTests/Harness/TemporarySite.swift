import Foundation

@testable import Selari

/// A site in a folder of its own, removed when the test is over.
final class TemporarySite {
  let path: String

  init(_ files: [String: [UInt8]]) throws {
    let name = "selari-test-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, bytes) in files { write(file, bytes) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String) { write(file, Array(text.utf8)) }

  func write(_ file: String, _ bytes: [UInt8]) {
    let url = URL(fileURLWithPath: path + "/" + file)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: url.path, contents: Data(bytes))
  }

  /// Writes over a file as an editor does that keeps it, and gives it back the time it had.
  func overwrite(_ file: String, _ text: String) throws {
    let disk = DiskFileSystem()
    let time = try disk.status(path + "/" + file, followingLinks: false)?.modified
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(FileError) in
      try disk.write(bytes, to: path + "/" + file, modified: time)
    }
  }

  func link(_ file: String, to target: String) {
    try? FileManager.default.createSymbolicLink(
      atPath: path + "/" + file, withDestinationPath: target)
  }

  func remove(_ file: String) { try? FileManager.default.removeItem(atPath: path + "/" + file) }

  func read(_ file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

  /// Every file below a folder with its bytes.
  func snapshot(_ folder: String) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    let base = path + "/" + folder
    for case let file as String in FileManager.default.enumerator(atPath: base) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: base + "/" + file, isDirectory: &isFolder)
      guard !isFolder.boolValue else { continue }
      result[file] = FileManager.default.contents(atPath: base + "/" + file).map(Array.init)
    }
    return result
  }
}
