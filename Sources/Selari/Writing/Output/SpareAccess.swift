import Glibc

/// Who may enter a spare tree: its owner, and those who build as well.
///
/// It holds what was withdrawn from the site and what is not out yet, and where the output lies in a
/// web server's root it lies there too. Its root is closed to everybody else while it is spare, and as
/// open as the output once it takes the output's place.
struct SpareAccess {
  let path: String
  let files: any FileSystem

  // MARK: - Closing

  /// Closes the tree before a build writes into it: a killed build may have left it open.
  /// - Parameter known: What is known of the tree; nil where it was made just now, with the permissions
  ///   that the system gives to a new folder.
  func close(_ known: FileStatus?) throws(FileError) {
    if let known { return close(from: known.mode) }
    guard let new = try files.status(path, followingLinks: false) else { return }
    // Whoever is not of the group that the folder hands on to what is made in it would take that from it.
    if new.mode & Self.handsOnGroup == 0 { close(from: new.mode) }
  }

  /// Closes a tree of this mode. Where the system does not let us it stays as it is.
  func close(from mode: UInt32) {
    let closed = Self.closed(mode)
    if closed != mode { try? files.setPermissions(path, to: closed) }
  }

  /// A mode without those who may read and not write: they are the public.
  private static func closed(_ mode: UInt32) -> UInt32 {
    [0o070, 0o007].reduce(mode) { mode, those in
      mode & those & Self.writing == 0 ? mode & ~those : mode
    }
  }

  // MARK: - Opening

  /// Whether the tree can be made as open as the output: only its owner can make it more open.
  func canOpen(_ tree: FileStatus, like output: FileStatus?) -> Bool {
    let user = geteuid()
    return user == 0 || tree.owner == user
      || !Self.isClosed(tree.mode, besides: output?.mode ?? 0o755)
  }

  /// Makes the tree as open as the output; false where the public would stand before a closed door.
  func open(like output: FileStatus) -> Bool {
    do throws(FileError) {
      try files.setOwnership(path, like: output)
      return true
    } catch {
      let own = (try? files.status(path, followingLinks: false))?.mode ?? 0
      return !Self.isClosed(own, besides: output.mode)
    }
  }

  /// Makes the tree as open as a folder that is made now, for an output that was not there before.
  func open() throws(FileError) {
    let probe = path + "/" + OutputNames.incoming
    try files.makeFolder(probe)
    let mode = try files.status(probe, followingLinks: false)?.mode
    try files.removeFolder(probe)
    guard let mode, let own = try files.status(path, followingLinks: false)?.mode,
      Self.isClosed(own, besides: mode)
    else { return }
    try files.setPermissions(path, to: mode)
  }

  /// Whether somebody who can read a folder of the other mode cannot read one of this.
  private static func isClosed(_ mode: UInt32, besides other: UInt32) -> Bool {
    other & ~mode & reading != 0
  }

  // MARK: - Bits

  private static let writing: UInt32 = 0o022
  private static let reading: UInt32 = 0o055
  private static let handsOnGroup: UInt32 = 0o2000
}
