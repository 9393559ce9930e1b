/// Puts new bytes into files that exist: all of them or none, each in one step.
///
/// Every file is first written whole beside its place, then the names change hands. A link keeps
/// leading to its file, and a file keeps its permissions and, where the system lets us, its owner.
struct FileReplacement {
  let fileSystem: any FileSystem

  /// A file and what it is to hold.
  struct Item {
    let path: String
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
  /// - Throws: The call that failed; every file is then as it was.
  func replace(_ items: [Item]) throws(FileError) {
    var prepared: [Prepared] = []
    do throws(FileError) {
      for item in items { prepared.append(try prepare(item)) }
    } catch {
      for item in prepared { try? fileSystem.removeFile(item.temporary) }
      throw error
    }
    for (index, item) in prepared.enumerated() {
      do throws(FileError) {
        try fileSystem.rename(item.temporary, to: item.path)
      } catch {
        for item in prepared[index...] { try? fileSystem.removeFile(item.temporary) }
        for item in prepared[..<index] { restore(item) }
        throw error
      }
    }
  }

  private func prepare(_ item: Item) throws(FileError) -> Prepared {
    let path = try fileSystem.resolved(item.path)
    guard let status = try fileSystem.status(path, followingLinks: false) else {
      throw FileError(path: path, code: 2)
    }
    let old = try fileSystem.read(path)
    let temporary = Self.temporary(beside: path)
    do throws(FileError) {
      try write(item.bytes, to: temporary, like: status)
    } catch {
      try? fileSystem.removeFile(temporary)
      throw FileError(path: path, code: error.code)
    }
    return Prepared(path: path, temporary: temporary, old: old, status: status)
  }

  private func write(
    _ bytes: [UInt8], to path: String, like status: FileStatus
  ) throws(FileError) {
    try fileSystem.write(bytes, to: path)
    try fileSystem.setOwnership(path, like: status)
  }

  /// Gives a file its former bytes back.
  private func restore(_ item: Prepared) {
    do throws(FileError) {
      try write(item.old, to: item.temporary, like: item.status)
      try fileSystem.rename(item.temporary, to: item.path)
    } catch {
      try? fileSystem.removeFile(item.temporary)
    }
  }

  /// A hidden name beside a file, which no reading of a site looks at.
  static func temporary(beside path: String) -> String {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<end] + "." + path[end...] + ".selari-new"
  }
}

extension FileSystem {
  /// Gives a file these bytes, in place.
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var failure: FileError?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(FileError) {
        try write(buffer, to: path, modified: nil)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
