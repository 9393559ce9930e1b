/// The file that says an output was made by Selari, and tells one state of it from another.
public enum OutputMarker {
  /// What the marker says. The same program always writes the same bytes.
  static let text = """
    # Setiap binaan Selari menulis semula folder ini: jangan simpan fail sendiri di sini.
    # Every build of Selari rewrites this folder: keep no files of your own here.
    selari: \(Selari.version)

    """

  /// What tells the present state of an output from any other, without looking at its files; nil
  /// where there is no output of ours.
  ///
  /// Every build gives the folder a new state, and so does adding or removing a file at its top or
  /// putting another folder in its place. It is for deciding, on the same machine, that the output
  /// is still what the last build left.
  public static func state(
    of output: String, in files: any FileSystem = DiskFileSystem()
  ) -> OutputState? {
    guard let path = try? files.resolved(output),
      let folder = try? files.status(path, followingLinks: false), folder.kind == .folder,
      let marker = try? files.status(path + "/" + OutputNames.marker, followingLinks: false),
      marker.kind == .file
    else { return nil }
    return OutputState(folder: folder, marker: marker)
  }
}

/// A state of an output: equal to another if no build, and nobody else, has come between.
public struct OutputState: Hashable, Sendable, CustomStringConvertible {
  private let device: UInt64
  private let inode: UInt64
  private let changed: FileTime
  private let marker: FileTime

  init(folder: FileStatus, marker: FileStatus) {
    device = folder.device
    inode = folder.inode
    changed = folder.changed
    self.marker = marker.changed
  }

  /// The state in one word, to be kept and compared.
  public var description: String {
    [
      Int(truncatingIfNeeded: device), Int(truncatingIfNeeded: inode), changed.seconds,
      changed.nanoseconds, marker.seconds, marker.nanoseconds,
    ].map { String($0, radix: 36) }.joined(separator: "-")
  }
}
