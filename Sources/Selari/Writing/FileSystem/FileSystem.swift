import Diagnostics
import Glibc

/// The end at which files are written. The real one is ``DiskFileSystem``; tests hand in others that
/// are full, read-only or dead after so many calls.
///
/// Every call is one step that either happens or throws; none follows a link that stands at a path's
/// end unless it says so. All are safe to call from several threads at once.
public protocol FileSystem: Sendable {
  /// What is at a path, or nil where there is nothing.
  func status(_ path: String, followingLinks: Bool) throws(FileError) -> FileStatus?
  /// The path with every link in it resolved; it has to exist.
  func resolved(_ path: String) throws(FileError) -> String
  /// What a folder holds, in no order, without `.` and `..`.
  func entries(of folder: String) throws(FileError) -> [FolderEntry]
  /// A whole file.
  func read(_ path: String) throws(FileError) -> [UInt8]
  /// Whether a file holds just these bytes.
  func compare(_ path: String, with bytes: UnsafeBufferPointer<UInt8>) throws(FileError)
    -> FileComparison

  /// Makes one folder, whose parent exists.
  func makeFolder(_ path: String) throws(FileError)
  /// Gives a file these bytes, in place: a file that exists is written over, never emptied first.
  ///
  /// Its modification time becomes `modified`, else the present. A file with a second name (a hard
  /// link) is replaced, so that the other name keeps its bytes; so is one of more than 64 KiB, of old
  /// bytes or of new ones, so that whoever reads it by pieces gets the bytes that he began with.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to path: String, modified: FileTime?
  ) throws(FileError)
  /// Makes a file of these bytes; `EEXIST` where there is something of that name.
  func create(_ path: String, with bytes: UnsafeBufferPointer<UInt8>) throws(FileError)
  /// Sets a file's modification time.
  func setModified(_ path: String, to time: FileTime) throws(FileError)
  /// Sets a folder's permission bits.
  func setPermissions(_ path: String, to mode: UInt32) throws(FileError)
  /// Sets a folder's permissions and, where the system lets us, its owner.
  func setOwnership(_ path: String, like status: FileStatus) throws(FileError)
  /// Gives a file or folder another name, taking the place of a file that has it.
  func rename(_ path: String, to other: String) throws(FileError)
  /// Exchanges two names in one step.
  func exchange(_ path: String, with other: String) throws(FileError)
  /// Removes a file or link.
  func removeFile(_ path: String) throws(FileError)
  /// Removes a folder, which is empty.
  func removeFolder(_ path: String) throws(FileError)
  /// Takes the lock of a path, a file made for it; `EWOULDBLOCK` where another process holds it.
  func lock(_ path: String) throws(FileError) -> FileLock
}

/// A call of the file system that did not succeed.
public struct FileError: Error, Hashable, Sendable {
  /// The path it was about.
  public let path: String
  /// The system's error number.
  public let code: Int32

  /// A failure at a path.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// What the system says of it.
  public func text(in language: MessageLanguage) -> String { SystemError.text(code, in: language) }
}

/// What kind of thing a name stands for.
public enum FileKind: Sendable {
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A symbolic link.
  case link
  /// A socket, a pipe, a device.
  case other
}

/// A name in a folder.
public struct FolderEntry: Sendable {
  /// The name.
  public let name: String
  /// What it stands for.
  public let kind: FileKind

  /// A name and what it stands for.
  public init(name: String, kind: FileKind) {
    self.name = name
    self.kind = kind
  }
}

/// A moment as the file system keeps it.
public struct FileTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970.
  public let seconds: Int
  /// Nanoseconds of the second.
  public let nanoseconds: Int

  /// A moment since 1970.
  public init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The earlier first.
  public static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// What the file system knows of a file or folder.
public struct FileStatus: Hashable, Sendable {
  /// What kind of thing it is.
  public let kind: FileKind
  /// The file system it lives in.
  public let device: UInt64
  /// Its number there.
  public let inode: UInt64
  /// The permission bits.
  public let mode: UInt32
  /// The owner.
  public let owner: UInt32
  /// The owning group.
  public let group: UInt32
  /// When its content was last changed.
  public let modified: FileTime
  /// When anything of it was last changed, its name included.
  public let changed: FileTime
}

/// How a file's bytes compare with others.
public enum FileComparison: Equatable, Sendable {
  /// There is no file.
  case missing
  /// The bytes differ, or it is no plain file.
  case different
  /// They are the same; with the file's modification time.
  case same(FileTime)
}
