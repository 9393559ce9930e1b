import CPlatform
import Glibc

/// An open file or an end of a pipe, closed with its value.
///
/// No program inherits what is made here, from its first moment on: other threads start programs at
/// any time, and one that held an end of a pipe would keep it open.
public final class Descriptor {
  /// Its number.
  public let number: Int32

  /// An open file; nil for the number of one that could not be opened.
  public init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  /// A file without a name, for what a program reads or prints.
  public static func scratch() -> Descriptor? { apart(selari_memory_file()) }

  /// Both ends of a pipe.
  public static func pipe() -> (reading: Descriptor, writing: Descriptor)? {
    var ends: [Int32] = [-1, -1]
    guard selari_pipe(&ends, O_CLOEXEC) == 0 else { return nil }
    let (reading, writing) = (apart(ends[0]), apart(ends[1]))
    guard let reading, let writing else { return nil }
    return (reading, writing)
  }

  /// Takes a new file over, under a number apart from the three ends that each program is started
  /// with: where one of those was closed, its number comes first.
  private static func apart(_ number: Int32) -> Descriptor? {
    guard (0...2).contains(number) else { return Descriptor(number) }
    defer { close(number) }
    return Descriptor(fcntl(number, F_DUPFD_CLOEXEC, 3))
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
