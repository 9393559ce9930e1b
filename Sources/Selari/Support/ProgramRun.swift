import Glibc

/// A program of the system that was run to its end: git, curl, rsync.
public struct ProgramRun: Sendable {
  /// Its exit status; 128 and the signal's number where one ended it.
  public let status: Int32
  /// What it printed.
  public let output: [UInt8]
  /// What it complained of.
  public let errors: [UInt8]

  /// Whether there is no such program.
  public var isNotFound: Bool { status == 127 }
  /// What it printed, as text.
  public var outputText: String { String(decoding: output, as: UTF8.self) }
  /// What it complained of, as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs a program, found along `PATH`, and waits for its end; nil where the system starts no more of
  /// them, or has no room for what goes in and comes out.
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - environment: All of its environment; nil for that of this process.
  ///   - input: What it reads.
  ///   - largestFile: The most bytes that a file it writes may have; nil where they do not matter.
  public init?(
    _ words: [String], environment: [String: String]? = nil, input: String = "",
    largestFile: Int? = nil
  ) {
    guard let reading = Descriptor.scratch(), reading.write(Array(input.utf8)),
      lseek(reading.number, 0, SEEK_SET) == 0, let output = Descriptor.scratch(),
      let errors = Descriptor.scratch(),
      let child = ChildProcess(
        words, environment: environment, input: reading, output: output, errors: errors,
        largestFile: largestFile)
    else { return nil }
    status = child.wait()
    self.output = output.contents()
    self.errors = errors.contents()
  }
}
