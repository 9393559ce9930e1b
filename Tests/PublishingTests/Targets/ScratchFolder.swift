import Foundation

/// A folder of its own, removed when the test is over.
final class ScratchFolder: Sendable {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("selari-publish-\(UUID().uuidString)").path

  init() {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String, mode: Int = 0o644) {
    let full = path + "/" + file
    try? FileManager.default.createDirectory(
      at: URL(fileURLWithPath: full).deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = FileManager.default.createFile(
      atPath: full, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
  }

  func remove(_ file: String) { try? FileManager.default.removeItem(atPath: path + "/" + file) }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

  func read(_ file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Every file below a folder, following a link at its end, with its bytes.
  func snapshot(_ folder: String) -> [String: Data] {
    let base = URL(fileURLWithPath: path + "/" + folder).resolvingSymlinksInPath().path
    var result: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: base) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: base + "/" + file, isDirectory: &isFolder)
      if !isFolder.boolValue {
        result[file] = FileManager.default.contents(atPath: base + "/" + file)
      }
    }
    return result
  }

  /// What tells a file from any other: its inode, and when it was changed, in seconds.
  func stamp(_ file: String) throws -> (inode: Int, modified: Int) {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + file)
    let date = (attributes[.modificationDate] as? Date) ?? .distantPast
    return (
      (attributes[.systemFileNumber] as? Int) ?? 0, Int(date.timeIntervalSince1970)
    )
  }
}
