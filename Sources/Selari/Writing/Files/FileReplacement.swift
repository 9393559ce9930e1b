import Glibc

/// Puts new bytes into files that exist: all of them or none, each in one step.
///
/// Every file is first written whole beside its place, then the names change hands. A link keeps
/// leading to its file, and a file keeps its permissions and, where the system lets us, its owner. What
/// somebody has saved in a file since the new bytes were made of it is not lost: then none is replaced.
struct FileReplacement {
  let fileSystem: any FileSystem

  /// A file, what it held when the new bytes were made, and what it is to hold.
  struct Item {
    let path: String
    let old: [UInt8]
    let bytes: [UInt8]
  }

  /// A file that was written beside its place.
  private struct Prepared {
    let path: String
    let temporary: String
    let old: [UInt8]
    let status: FileStatus
  }

  /// Replaces the files.
  /// - Throws: The call that failed, or the file that is another by now; every file is then as it was.
  func replace(_ items: [Item]) throws(ReplacementError) {
    var prepared: [Prepared] = []
    do throws(ReplacementError) {
      for item in items { prepared.append(try prepare(item)) }
    } catch {
      for item in prepared { try? fileSystem.removeFile(item.temporary) }
      throw error
    }
    for (index, item) in prepared.enumerated() {
      do throws(ReplacementError) {
        try swap(item)
      } catch {
        for item in prepared[index...] { try? fileSystem.removeFile(item.temporary) }
        for item in prepared[..<index] { restore(item) }
        throw error
      }
    }
  }

  private func prepare(_ item: Item) throws(ReplacementError) -> Prepared {
    try failures { () throws(FileError) in
      let path = try fileSystem.resolved(item.path)
      guard let status = try fileSystem.status(path, followingLinks: false) else {
        throw FileError(path: path, code: ENOENT)
      }
      let temporary = FileInOneStep.temporary(beside: path)
      do throws(FileError) {
        try write(item.bytes, to: temporary, like: status)
      } catch {
        try? fileSystem.removeFile(temporary)
        throw FileError(path: path, code: error.code)
      }
      return Prepared(path: path, temporary: temporary, old: item.old, status: status)
    }
  }

  /// Gives a file its new bytes, if it still has the old ones: looked at last, so that no more than
  /// the blink between two calls is left for another's edit.
  private func swap(_ item: Prepared) throws(ReplacementError) {
    let present = try failures { () throws(FileError) in try fileSystem.read(item.path) }
    guard present == item.old else { throw .changed(path: item.path) }
    try failures { () throws(FileError) in
      try fileSystem.rename(item.temporary, to: item.path)
    }
  }

  private func failures<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(ReplacementError) -> Value {
    do throws(FileError) { return try body() } catch { throw .failed(error) }
  }

  private func write(
    _ bytes: [UInt8], to path: String, like status: FileStatus
  ) throws(FileError) {
    try fileSystem.write(bytes, to: path)
    try fileSystem.setOwnership(path, like: status)
  }

  /// Gives a file its former bytes back.
  private func restore(_ item: Prepared) {
    try? fileSystem.replace(item.path, with: item.old, like: item.status)
  }
}

/// Why files were not replaced.
public enum ReplacementError: Error, Hashable, Sendable {
  /// A call of the file system failed.
  case failed(FileError)
  /// The file is not what it was when its new bytes were made.
  case changed(path: String)
}
