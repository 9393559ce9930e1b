/// The paths that an output holds: each once, and none of them a file and a folder.
struct OutputPaths: Sendable {
  private var files: Set<String> = []
  private var folders: Set<String> = []

  /// Takes a path for a file, where a folder on a disk would.
  mutating func take(_ path: String) throws(OutputError) {
    try OutputPath.check(path)
    if files.contains(path) { throw OutputError(.writtenTwice, at: path) }
    if folders.contains(path) { throw OutputError(.fileAndFolder, at: path) }
    var new: [String] = []
    for folder in RelativePath.folders(above: path) {
      // Where a folder is known, so are those above it.
      if folders.contains(folder) { break }
      if files.contains(folder) { throw OutputError(.fileAndFolder, at: path) }
      new.append(folder)
    }
    folders.formUnion(new)
    files.insert(path)
  }
}
