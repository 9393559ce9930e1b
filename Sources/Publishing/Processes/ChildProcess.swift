import CPlatform
import Glibc

/// A program that runs beside this one, and ends with it.
final class ChildProcess {
  private let number: pid_t
  private var status: Int32?

  /// Starts a program, found along `PATH`; nil where it cannot be started.
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - environment: All of its environment.
  ///   - input: What it reads.
  ///   - output: What it writes to.
  ///   - errors: Where it complains.
  init?(
    _ words: [String], environment: [String: String], input: Descriptor,
    output: Descriptor, errors: Descriptor
  ) {
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let number = Self.withPointers(words) { arguments in
      Self.withPointers(variables) { variables in
        selari_start(arguments, variables, input.number, output.number, errors.number)
      }
    }
    if number < 0 { return nil }
    self.number = number
  }

  /// Waits for its end: its exit status, or 128 and the signal that ended it.
  func wait() -> Int32 {
    if let status { return status }
    var word: Int32 = 0
    while waitpid(number, &word, 0) < 0 {
      if errno != EINTR { return 126 }
    }
    let signal = word & 0x7F
    let result = signal == 0 ? (word >> 8) & 0xFF : 128 + signal
    status = result
    return result
  }

  /// Runs a program to its end, and gives its status and what it printed; nil where it cannot be
  /// started.
  static func run(
    _ words: [String], environment: [String: String]
  ) -> (status: Int32, output: String, errors: String)? {
    guard let input = Descriptor.nothing(), let output = Descriptor.scratch(),
      let errors = Descriptor.scratch(),
      let child = ChildProcess(
        words, environment: environment, input: input, output: output, errors: errors)
    else { return nil }
    let status = child.wait()
    return (status, output.text(), errors.text())
  }

  private static func withPointers<Value>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return withPointers([""], body) }
      return body(base)
    }
  }
}

/// An open file or an end of a pipe, closed with its value.
final class Descriptor {
  let number: Int32

  /// An open file; nil for the number of one that could not be opened.
  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  /// What is empty to read and takes everything.
  static func nothing() -> Descriptor? { Descriptor(open("/dev/null", O_RDWR | O_CLOEXEC)) }

  /// A file without a name, for what a program prints.
  static func scratch() -> Descriptor? {
    guard let file = tmpfile() else { return nil }
    defer { fclose(file) }
    return Descriptor(fcntl(fileno(file), F_DUPFD_CLOEXEC, 3))
  }

  /// Both ends of a pipe.
  static func pipe() -> (reading: Descriptor, writing: Descriptor)? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0, let reading = Descriptor(ends[0]),
      let writing = Descriptor(ends[1])
    else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (reading, writing)
  }

  /// All that a scratch file holds.
  func text() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = pread(number, &buffer, buffer.count, bytes.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
