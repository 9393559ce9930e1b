/// The files that a tree is to hold, and the folders that they stand in.
struct PathSet {
  /// The files' paths.
  let files: Set<String>
  /// The folders above them.
  let folders: Set<String>
  /// The same folders, each after the one that holds it.
  let orderedFolders: [String]

  /// The set of some files.
  init(_ files: Set<String>) {
    self.files = files
    var folders: Set<String> = []
    var ordered: [String] = []
    for path in files {
      let first = ordered.count
      for folder in RelativePath.folders(above: path) {
        guard folders.insert(folder).inserted else { break }
        ordered.append(folder)
      }
      ordered[first...].reverse()
    }
    self.folders = folders
    orderedFolders = ordered
  }
}
