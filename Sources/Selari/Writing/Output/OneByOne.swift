import Glibc

/// Makes a folder hold what a spare tree holds, file by file, where the two cannot be exchanged.
///
/// Everything that may run out of room is done first, into a folder of its own; then assets take
/// their places, since pages name them, then pages, and what is no longer there goes last. Each
/// file changes in one step, by `rename`.
struct OneByOne {
  private let spare: String
  private let live: String
  private let files: any FileSystem
  private let paths: [String]
  private let wanted: PathSet
  private var incoming: String { live + "/" + OutputNames.incoming }

  /// The files of a spare tree, which are to be all that the live one holds.
  init(from spare: String, paths: Set<String>, to live: String, in files: any FileSystem) {
    self.spare = spare
    self.live = live
    self.files = files
    self.paths = paths.sorted { Self.order($0) < Self.order($1) }
    wanted = PathSet(paths)
  }

  /// The marker, so that a folder which a killed build left half replaced is known as ours; assets;
  /// pages.
  private static func order(_ path: String) -> (Int, String) {
    (path == OutputNames.marker ? 0 : path.hasSuffix(".html") ? 2 : 1, path)
  }

  /// Replaces what differs and removes what is left over.
  func replace() throws(OutputError) {
    let old: TreeListing
    let changed: [String]
    do throws(FileError) {
      old = try TreeListing(of: live, in: files) {
        // The spare and the lock may have to live in the output itself.
        $0.hasPrefix(OutputNames.spare) || $0.hasPrefix(OutputNames.lock)
          || $0 == OutputNames.incoming
      }
      changed = try bringIn(old)
      try makeFolders(replacing: false)
    } catch {
      try? files.removeTree(incoming)
      throw OutputError(error)
    }
    do throws(FileError) {
      for other in old.others { try files.removeFileIfThere(live + "/" + other) }
      try makeFolders(replacing: true)
      for (number, path) in changed.enumerated() { try put(number, at: path) }
      try removeLeftOver(of: old)
    } catch {
      throw OutputError(.halfReplaced(code: error.code), at: error.path)
    }
  }

  /// Copies each file that differs into the folder of incoming files, under its number.
  private func bringIn(_ old: TreeListing) throws(FileError) -> [String] {
    try files.removeTree(incoming)
    try files.makeFolder(incoming)
    var changed: [String] = []
    for path in paths {
      // The inventory in the marker is for a tree that nobody else has written to since.
      let bytes =
        path == OutputNames.marker
        ? OutputMarker.text(files: nil) : try files.read(spare + "/" + path)
      let isNew = !old.files.contains(path)
      let isChanged = try bytes.withUnsafeBufferPointer { (bytes) throws(FileError) in
        try bringIn(bytes, path: path, isNew: isNew, number: changed.count)
      }
      if isChanged { changed.append(path) }
    }
    return changed
  }

  private func bringIn(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String, isNew: Bool, number: Int
  ) throws(FileError) -> Bool {
    if !isNew, case .same = try files.compare(live + "/" + path, with: bytes) { return false }
    let time = try files.status(spare + "/" + path, followingLinks: false)?.modified
    try files.write(bytes, to: incoming + "/\(number)", modified: time)
    return true
  }

  /// Makes the folders that files will stand in; an empty folder shows nothing yet. Files of that
  /// name are removed where `replacing`, else left for later.
  private func makeFolders(replacing: Bool) throws(FileError) {
    for folder in wanted.orderedFolders {
      let place = live + "/" + folder
      let kind = try files.status(place, followingLinks: false)?.kind
      if kind == .folder { continue }
      if kind != nil {
        guard replacing else { continue }
        try files.removeFile(place)
      }
      do throws(FileError) {
        try files.makeFolder(place)
      } catch  where error.code == ENOTDIR && !replacing {}
    }
  }

  private func put(_ number: Int, at path: String) throws(FileError) {
    let place = live + "/" + path
    if try files.status(place, followingLinks: false)?.kind == .folder {
      try files.removeTree(place)
    }
    try files.rename(incoming + "/\(number)", to: place)
  }

  private func removeLeftOver(of old: TreeListing) throws(FileError) {
    try files.removeTree(incoming)
    _ = try old.removeAll(but: wanted.files, from: live, in: files)
  }
}
