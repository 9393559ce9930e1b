import Selari
import Synchronization

/// The disk, with calls that fail when a test says so.
final class FaultyFileSystem: FileSystem {
  /// When calls fail.
  enum Fault {
    /// Only the call of that number.
    case at(Int, code: Int32)
    /// That call, halfway through if it writes, and every one after it, as if the process had died.
    case dead(from: Int)
    /// Every exchange.
    case exchange(code: Int32)
    /// Every change of an owner.
    case ownership(code: Int32)
    /// Every call that would change something at or below a path.
    case changes(below: String, code: Int32)
    /// None.
    case none
  }

  /// One call: its name and its path.
  struct Call: Equatable {
    let name: String
    let path: String
  }

  private let disk = DiskFileSystem()
  private let faults: [Fault]
  private let state = Mutex<[Call]>([])

  init(_ faults: Fault...) { self.faults = faults }

  /// The calls so far.
  var calls: [Call] { state.withLock { $0 } }

  /// Notes a call, which counts from 1, and fails if it is to fail.
  private func note(_ name: String, _ path: String, changes: Bool = false) throws(FileError) {
    let number = state.withLock { calls in
      calls.append(Call(name: name, path: path))
      return calls.count
    }
    for fault in faults {
      switch fault {
      case .at(number, let code): throw FileError(path: path, code: code)
      case .dead(let from) where number >= from: throw FileError(path: path, code: 5)
      case .exchange(let code) where name == "exchange": throw FileError(path: path, code: code)
      case .ownership(let code) where name == "setOwnership":
        throw FileError(path: path, code: code)
      case .changes(let folder, let code)
      where changes && (path == folder || path.hasPrefix(folder + "/")):
        throw FileError(path: path, code: code)
      default: break
      }
    }
  }

  func status(_ path: String, followingLinks: Bool) throws(FileError) -> FileStatus? {
    try note("status", path)
    return try disk.status(path, followingLinks: followingLinks)
  }
  func resolved(_ path: String) throws(FileError) -> String {
    try note("resolved", path)
    return try disk.resolved(path)
  }
  func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    try note("entries", folder)
    return try disk.entries(of: folder)
  }
  func read(_ path: String) throws(FileError) -> [UInt8] {
    try note("read", path)
    return try disk.read(path)
  }
  func compare(
    _ path: String, with bytes: UnsafeBufferPointer<UInt8>
  ) throws(FileError) -> FileComparison {
    try note("compare", path)
    return try disk.compare(path, with: bytes)
  }
  func makeFolder(_ path: String) throws(FileError) {
    try note("makeFolder", path, changes: true)
    try disk.makeFolder(path)
  }
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to path: String, modified: FileTime?
  ) throws(FileError) {
    try noteWriting(bytes, to: path)
    try disk.write(bytes, to: path, modified: modified)
  }
  func create(_ path: String, with bytes: UnsafeBufferPointer<UInt8>) throws(FileError) {
    try noteWriting(bytes, to: path)
    try disk.create(path, with: bytes)
  }
  private func noteWriting(
    _ bytes: UnsafeBufferPointer<UInt8>, to path: String
  ) throws(FileError) {
    do throws(FileError) {
      try note("write", path, changes: true)
    } catch {
      // A write that fails leaves half of it.
      if error.code == 28 || error.code == 5, calls.last?.path == path, isFirstFailure {
        try? disk.write(
          UnsafeBufferPointer(rebasing: bytes[..<(bytes.count / 2)]), to: path, modified: nil)
      }
      throw error
    }
  }
  func setModified(_ path: String, to time: FileTime) throws(FileError) {
    try note("setModified", path, changes: true)
    try disk.setModified(path, to: time)
  }
  func setPermissions(_ path: String, to mode: UInt32) throws(FileError) {
    try note("setPermissions", path, changes: true)
    try disk.setPermissions(path, to: mode)
  }
  func setOwnership(_ path: String, like status: FileStatus) throws(FileError) {
    try note("setOwnership", path, changes: true)
    try disk.setOwnership(path, like: status)
  }
  func rename(_ path: String, to other: String) throws(FileError) {
    try note("rename", other, changes: true)
    try disk.rename(path, to: other)
  }
  func exchange(_ path: String, with other: String) throws(FileError) {
    try note("exchange", other, changes: true)
    try disk.exchange(path, with: other)
  }
  func removeFile(_ path: String) throws(FileError) {
    try note("removeFile", path, changes: true)
    try disk.removeFile(path)
  }
  func removeFolder(_ path: String) throws(FileError) {
    try note("removeFolder", path, changes: true)
    try disk.removeFolder(path)
  }
  func lock(_ path: String) throws(FileError) -> FileLock {
    try note("lock", path, changes: true)
    return try disk.lock(path)
  }

  /// Whether the present call is the one at which things went wrong, not one after death.
  private var isFirstFailure: Bool {
    faults.contains { fault in
      switch fault {
      case .at(let number, _): number == calls.count
      case .dead(let from): from == calls.count
      default: false
      }
    }
  }
}
