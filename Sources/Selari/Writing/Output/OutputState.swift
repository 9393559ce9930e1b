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
