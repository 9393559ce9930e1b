import CPlatform
import Glibc

/// A program that runs beside this one, and ends with it.
public final class ChildProcess {
  private let number: pid_t
  private var status: Int32?

  /// Starts a program, found along `PATH`; nil where the system starts no more of them. One that is not
  /// there ends at once, with status 127.
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - environment: All of its environment; nil for that of this process.
  ///   - input: What it reads.
  ///   - output: What it writes to.
  ///   - errors: Where it complains.
  ///   - largestFile: The most bytes that a file it writes may have; nil where they do not matter.
  public init?(
    _ words: [String], environment: [String: String]?, input: Descriptor, output: Descriptor,
    errors: Descriptor, largestFile: Int? = nil
  ) {
    let start = { (variables: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) in
      Self.withPointers(words) { arguments in
        selari_start(
          arguments, variables, input.number, output.number, errors.number,
          UInt64(largestFile ?? 0))
      }
    }
    let number =
      environment.map { Self.withPointers($0.map { "\($0.key)=\($0.value)" }, start) }
      ?? start(environ)
    if number < 0 { return nil }
    self.number = number
  }

  /// Waits for its end: its exit status, or 128 and the signal that ended it.
  @discardableResult
  public func wait() -> Int32 {
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
