/// A file that is put in its place in one step: written whole beside it, then given its name. Whoever reads
/// there meets the old file or the new one, and never a part, as long as one process at a time does so: the
/// name beside it is one, so that a process that is killed leaves one file at most.
enum FileInOneStep {
  /// A hidden name beside a file, which no reading of a site looks at.
  static func temporary(beside path: String) -> String {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<end] + "." + path[end...] + ".selari-new"
  }
}

extension FileSystem {
  /// Gives a file these bytes, in place.
  public func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(FileError) in
      try write(buffer, to: path, modified: nil)
    }
  }

  /// Puts a file of these bytes in its place in one step; with the permissions of another and, where the
  /// system lets us, its owner, if one is given. `spare` is where it is written first, for a file that
  /// several processes may replace at once; a name of its own beside the file where none is given.
  public func replace(
    _ path: String, with bytes: [UInt8], like status: FileStatus? = nil, spare: String? = nil
  ) throws(FileError) {
    let temporary = spare ?? FileInOneStep.temporary(beside: path)
    do throws(FileError) {
      try write(bytes, to: temporary)
      if let status { try setOwnership(temporary, like: status) }
      try rename(temporary, to: path)
    } catch {
      try? removeFile(temporary)
      throw error
    }
  }

  /// Finds out whether a file could be put in a place so, and leaves the place as it is.
  public func tryReplacing(_ path: String) throws(FileError) {
    let temporary = FileInOneStep.temporary(beside: path)
    try write([], to: temporary)
    try removeFile(temporary)
  }
}
