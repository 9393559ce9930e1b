import Foundation

/// A folder of its own, removed when the test is over.
final class TemporaryFolder: Sendable {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("selari-publishing-\(UUID().uuidString)").path

  init() {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and the folders it stands in.
  func write(_ file: String, _ text: String) { write(file, Array(text.utf8)) }

  /// Writes a file and the folders it stands in.
  func write(_ file: String, _ bytes: [UInt8]) {
    let url = URL(fileURLWithPath: path + "/" + file)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: url.path, contents: Data(bytes))
  }

  /// A file's bytes, nil where there is none.
  func read(_ file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + file).map(Array.init)
  }
}
