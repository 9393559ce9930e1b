import Glibc

/// Where a build goes, with every link resolved, and what stands there already.
struct OutputFolder {
  /// The folder's real path.
  let path: String
  /// What is known of it, or nil where it does not exist yet.
  let status: FileStatus?

  /// The folder that holds it.
  var parent: String { Self.split(path).parent }
  /// Its name there.
  var name: String { Self.split(path).name }

  /// Finds the folder that an output's path means, and refuses one that no build may touch because
  /// of where it is or what is there.
  static func find(
    _ output: String, site: String, in files: any FileSystem
  ) throws(OutputError) -> OutputFolder {
    let path = try realPath(output, in: files)
    let status = try outputErrors { () throws(FileError) in
      try files.status(path, followingLinks: false)
    }
    if let status, status.kind != .folder { throw OutputError(.notAFolder, at: path) }
    let folder = OutputFolder(path: path, status: status)
    let site = try outputErrors { () throws(FileError) in try files.resolved(site) }
    if isSame(site, orInside: path) { throw OutputError(.holdsSite, at: path) }
    for sources in SiteLayout.folders where isSame(path, orInside: site + "/" + sources) {
      throw OutputError(.insideSources, at: path)
    }
    return folder
  }

  /// Refuses a folder with a stranger's files in it.
  func checkContent(in files: any FileSystem) throws(OutputError) {
    guard status != nil else { return }
    let names = try outputErrors { () throws(FileError) in try files.entries(of: path).map(\.name) }
    if names.contains(".git") { throw OutputError(.holdsRepository, at: path) }
    let strangers = names.filter {
      !$0.hasPrefix(OutputNames.prefix) && !OutputNames.placeholders.contains($0)
    }
    if !strangers.isEmpty, !names.contains(OutputNames.marker) {
      throw OutputError(.notOurs(examples: Array(strangers.sorted().prefix(3))), at: path)
    }
  }

  /// The real path of a folder that need not exist; folders above it need not either.
  private static func realPath(
    _ output: String, in files: any FileSystem
  ) throws(OutputError) -> String {
    var path = output
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    do throws(FileError) {
      return try files.resolved(path.isEmpty ? "." : path)
    } catch  where error.code == ENOENT || error.code == ENOTDIR {
      let (parent, name) = split(path)
      let status = try outputErrors { () throws(FileError) in
        try files.status(path, followingLinks: false)
      }
      if status?.kind == .link { throw OutputError(.linkBroken, at: path) }
      if error.code == ENOTDIR || name == ".." || name == "." || parent == path {
        throw OutputError(.notAFolder, at: path)
      }
      let realParent = try realPath(parent, in: files)
      return realParent == "/" ? "/" + name : realParent + "/" + name
    } catch {
      throw OutputError(error)
    }
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }

  private static func isSame(_ path: String, orInside folder: String) -> Bool {
    path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }
}

/// Runs calls of the file system, whose failures then speak of the output.
func outputErrors<Value>(
  _ body: () throws(FileError) -> Value
) throws(OutputError) -> Value {
  do throws(FileError) { return try body() } catch { throw OutputError(error) }
}
