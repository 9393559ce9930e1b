import Glibc

// The calls that move a file's bytes. They run once or twice for every file of a build.
extension DiskFileSystem {
  public func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    let size = try file.status().st_size
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(size))
    try Self.withBuffer { buffer throws(FileError) in
      while true {
        let count = try file.read(into: buffer)
        if count == 0 { return }
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    return bytes
  }

  public func compare(
    _ path: String, with bytes: UnsafeBufferPointer<UInt8>
  ) throws(FileError) -> FileComparison {
    // A file that changed has mostly changed its size, which is known without opening it.
    var known = stat()
    guard lstat(path, &known) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .different
    }
    guard known.st_mode & S_IFMT == S_IFREG, Int(known.st_size) == bytes.count else {
      return .different
    }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .different
    }
    let file = OpenFile(descriptor, path)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
      return .different
    }
    let isSame = try Self.withBuffer { buffer throws(FileError) in
      var done = 0
      while done < bytes.count {
        // What differs mostly differs near its beginning: the first piece is a small one.
        let piece = done == 0 ? min(buffer.count, 4096) : buffer.count
        let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<piece]))
        guard count > 0, count <= bytes.count - done, let read = buffer.baseAddress,
          let wanted = bytes.baseAddress, memcmp(read, wanted + done, count) == 0
        else { return false }
        done += count
      }
      return true
    }
    return isSame ? .same(FileTime(status.st_mtim)) : .different
  }

  public func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to path: String, modified: FileTime?
  ) throws(FileError) {
    // Never O_TRUNC: ext4 flushes a file that was emptied and written anew to the disk at once,
    // which costs four times as much as writing over it.
    let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    var file = try OpenFile(path, flags)
    var status = try file.status()
    if status.st_nlink > 1 || Self.isSentInPieces(Int(status.st_size), becoming: bytes.count) {
      guard unlink(path) == 0 else { throw FileError(path: path, code: errno) }
      file = try OpenFile(path, flags | O_EXCL)
      status = try file.status()
    }
    try file.write(bytes)
    if Int(status.st_size) > bytes.count { try file.truncate(to: bytes.count) }
    if let modified {
      try file.setModified(modified.timespecs)
    } else if bytes.isEmpty {
      // Writing nothing leaves the time as it was.
      try file.setModified(nil)
    }
    try file.close()
  }

  public func create(
    _ path: String, with bytes: UnsafeBufferPointer<UInt8>
  ) throws(FileError) {
    var file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
    try file.write(bytes)
    try file.close()
  }

  /// Whether a server that has a file open may still be sending it when other bytes are written over
  /// its own: one of more bytes than are handed to the kernel in one go. A file without bytes has
  /// nobody waiting.
  private static func isSentInPieces(_ size: Int, becoming newSize: Int) -> Bool {
    size > 0 && max(size, newSize) > 64 << 10
  }

  /// Room to read a piece of a file into; malloc keeps it at hand from one file to the next.
  private static func withBuffer<Value>(
    _ body: (UnsafeMutableRawBufferPointer) throws(FileError) -> Value
  ) throws(FileError) -> Value {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { buffer.deallocate() }
    return try body(buffer)
  }
}

/// An open file.
private struct OpenFile: ~Copyable {
  private var number: Int32
  private let path: String

  init(_ path: String, _ flags: Int32) throws(FileError) {
    number = open(path, flags, 0o666)
    self.path = path
    if number < 0 { throw FileError(path: path, code: errno) }
  }

  init(_ number: Int32, _ path: String) {
    self.number = number
    self.path = path
  }

  func status() throws(FileError) -> stat {
    var status = stat()
    try check(fstat(number, &status))
    return status
  }

  /// How many bytes were read; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw FileError(path: path, code: errno) }
    }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(number, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw FileError(path: path, code: errno)
      }
    }
  }

  func truncate(to size: Int) throws(FileError) { try check(ftruncate(number, size)) }

  func setModified(_ times: [timespec]?) throws(FileError) {
    guard let times else { return try check(futimens(number, nil)) }
    try check(futimens(number, times))
  }

  /// Closes the file; on some network file systems only this says that the disk is full.
  mutating func close() throws(FileError) {
    let result = Glibc.close(number)
    number = -1
    try check(result)
  }

  deinit { if number >= 0 { _ = Glibc.close(number) } }

  private func check(_ result: Int32) throws(FileError) {
    if result != 0 { throw FileError(path: path, code: errno) }
  }
}
