import Glibc
import Selari

/// A conversation with a target: `target.sh`, which runs there with the scripts beside it, is asked, and answers.
///
/// What it holds, the lock above all, it holds until this value goes, or the connection does.
final class TargetSession {
  private let input: Descriptor
  private let output: Descriptor
  private let errors: Descriptor
  private let child: ChildProcess
  private let connection: TargetConnection
  private var unread: [UInt8] = []
  private var start = 0
  /// Whether the shell there has answered.
  private var hasAnswered = false
  /// The last line that came before that.
  private var printed = ""

  /// Goes to a target and waits for its first word.
  init(_ connection: TargetConnection) throws(TargetFault) {
    // The death of the other end is told, and is no reason to die of a signal.
    signal(SIGPIPE, SIG_IGN)
    let program = Self.program
    self.connection = connection
    let started = try Self.start(connection.shell(programBytes: program.count), connection)
    (input, output, errors, child) = (
      started.input, started.output, started.errors, started.child
    )
    try send(program)
    // What a login shell prints of itself comes first, and is passed over.
    while !hasAnswered {
      let line = try line()
      hasAnswered = line == "selari-target 1"
      if !line.allSatisfy(\.isWhitespace) { printed = line + "\n" }
    }
  }

  /// What runs on the target: functions, and last what reads commands and calls them.
  private static let program: [UInt8] = [
    PackageResources.releases_sh, PackageResources.checking_sh, PackageResources.uploading_sh,
    PackageResources.serving_sh, PackageResources.mending_sh, PackageResources.pruning_sh,
    PackageResources.target_sh,
  ].flatMap { $0 }

  private struct Started {
    let input: Descriptor
    let output: Descriptor
    let errors: Descriptor
    let child: ChildProcess
  }

  /// Starts the shell. The child's ends of the pipes are closed here when this returns: as long as
  /// they are open, its death would go unnoticed.
  private static func start(
    _ words: [String], _ connection: TargetConnection
  ) throws(TargetFault) -> Started {
    guard let input = Descriptor.pipe(), let output = Descriptor.pipe(),
      let errors = Descriptor.scratch(),
      let child = ChildProcess(
        words, environment: connection.environment, input: input.reading, output: output.writing,
        errors: errors)
    else { throw .notStarted(program: words[0]) }
    return Started(
      input: input.writing, output: output.reading, errors: errors, child: child)
  }

  /// Asks, and gives the lines of the answer.
  func ask(_ words: String..., body: [UInt8] = []) throws(TargetFault) -> [String] {
    try send(Array((words.joined(separator: "\n") + "\n").utf8) + body)
    var lines: [String] = []
    while true {
      let line = try line()
      switch line.utf8.first {
      case UInt8(ascii: "="): lines.append(String(line.dropFirst()))
      case UInt8(ascii: "."): return lines
      case UInt8(ascii: "!"): throw TargetFault(refusal: line.dropFirst(), lines: lines)
      default: continue
      }
    }
  }

  /// Ends the conversation: the other end lets go of the lock, and is waited for.
  func quit() {
    try? send(Array("quit\n".utf8))
    _ = child.wait()
  }

  private func send(_ bytes: [UInt8]) throws(TargetFault) {
    if !input.write(bytes) { throw broken() }
  }

  private func line() throws(TargetFault) -> String {
    while true {
      if let end = unread[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return String(decoding: unread[start..<end], as: UTF8.self)
      }
      guard readMore() else { throw broken() }
    }
  }

  /// Whether more came.
  private func readMore() -> Bool {
    unread.removeFirst(start)
    start = 0
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(output.number, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      unread += buffer[..<count]
      return true
    }
  }

  /// Why the other end is gone, by what it said last.
  private func broken() -> TargetFault {
    let status = child.wait()
    guard !hasAnswered else { return TargetFault(connection: errors.text()) }
    if status == 127, lacksProgram { return .notStarted(program: program) }
    guard case .server = connection.target.machine else {
      return TargetFault(connection: errors.text())
    }
    while readMore() {}
    printed += String(decoding: unread, as: UTF8.self)
    return TargetFault(unanswered: errors.text(), printed: printed, status: status)
  }

  /// The program that reaches the target.
  private var program: String { connection.shell(programBytes: 0)[0] }

  /// Whether it is not there: a shell on the server can end with the same status.
  private var lacksProgram: Bool {
    guard case .server = connection.target.machine else { return true }
    return ProgramRun([program, "-V"], environment: connection.environment)?.isNotFound ?? true
  }
}
