import Glibc

/// A program of the system, run to its end.
struct ExternalProgram: Sendable {
  /// What a run left.
  struct Run: Sendable {
    /// The exit status; 128 and the signal's number where one ended it.
    let status: Int32
    /// What it wrote to standard output.
    let output: [UInt8]
  }

  /// The name by which the search path finds it.
  let name: String
  /// The environment that it runs in.
  let environment: [String: String]

  /// Runs it with words and without input; nil where there is no such program.
  /// - Parameters:
  ///   - words: Its arguments.
  ///   - withErrors: Whether what it writes to standard error is part of the output, instead of
  ///     being dropped.
  func run(_ words: [String], withErrors: Bool = false) -> Run? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    if withErrors {
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var process = pid_t()
    let result = Self.withStrings([name] + words) { arguments in
      Self.withStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
        posix_spawnp(&process, name, &actions, nil, arguments, variables)
      }
    }
    close(ends[1])
    guard result == 0 else { return nil }
    let output = Self.readAll(from: ends[0])
    return Run(status: Self.wait(for: process), output: output)
  }

  private static func readAll(from descriptor: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return output }
      output.append(contentsOf: buffer[..<count])
    }
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Strings as C wants them: an array of pointers that ends with none.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(copies)
  }
}
