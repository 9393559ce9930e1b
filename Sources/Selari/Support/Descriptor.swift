import Glibc

/// An open file or an end of a pipe, closed with its value.
public final class Descriptor {
  /// Its number.
  public let number: Int32

  /// An open file; nil for the number of one that could not be opened.
  public init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  /// What is empty to read and takes everything.
  public static func nothing() -> Descriptor? { Descriptor(open("/dev/null", O_RDWR | O_CLOEXEC)) }

  /// A file without a name, for what a program prints.
  public static func scratch() -> Descriptor? {
    guard let file = tmpfile() else { return nil }
    defer { fclose(file) }
    return Descriptor(fcntl(fileno(file), F_DUPFD_CLOEXEC, 3))
  }

  /// Both ends of a pipe.
  public static func pipe() -> (reading: Descriptor, writing: Descriptor)? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0, let reading = Descriptor(ends[0]),
      let writing = Descriptor(ends[1])
    else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (reading, writing)
  }

  /// Writes all of some bytes; false where they cannot be taken.
  public func write(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// All that a scratch file holds.
  public func contents() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = pread(number, &buffer, buffer.count, bytes.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// All that a scratch file holds, as text.
  public func text() -> String { String(decoding: contents(), as: UTF8.self) }
}
