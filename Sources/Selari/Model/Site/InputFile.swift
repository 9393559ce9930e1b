/// A file of the site and what tells, without reading it, whether it is still the same.
public struct InputFile: Hashable, Sendable {
  /// The path relative to the site.
  public let path: String
  /// The size in bytes.
  public let size: Int
  /// When it was last written, in nanoseconds since 1970.
  public let modified: Int
  /// The inode, so that a file put in another's place is noticed.
  public let inode: UInt64
  /// Who may do what with it, as the system has it: it may become unreadable without being written.
  public let permissions: UInt16

  /// A file as a scan sees it.
  public init(path: String, size: Int, modified: Int, inode: UInt64, permissions: UInt16 = 0) {
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
    self.permissions = permissions
  }
}
