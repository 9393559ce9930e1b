import CPlatform
import Glibc
import Selari

/// The `curl` program, which makes requests in parallel over connections that are kept.
///
/// It is a program and not its library because that library brings some twenty others with it, which
/// every run of Selari would load first.
struct Curl {
  let options: Verifier.Options
  /// The most bytes that an answer may have.
  let mostBytes: Int

  /// Exit codes of curl that are told apart: <https://curl.se/docs/manpage.html#EXIT>.
  static let bodyTooLarge = 23
  static let badEncoding = 61

  /// Asks questions; the answers come in their order.
  func ask(
    _ questions: [Question]
  ) throws(VerifyError) -> (answers: [Answer], folder: TransientFolder) {
    let folder = try TransientFolder()
    let results = try run(configuration(questions, folder: folder.path), folder: folder.path)
    let answers = questions.indices.map { index -> Answer in
      let file = "\(folder.path)/\(index)"
      let (status, headers) = Answer.head(Self.text(file + ".head"))
      // Where curl ended early it says nothing of the requests it did not come to.
      let result = results[index] ?? (exit: 2, reason: "")
      return Answer(
        exit: result.exit, reason: result.reason, status: status, headers: headers, body: file)
    }
    return (answers, folder)
  }

  /// What curl is told, in the form of its configuration files.
  private func configuration(_ questions: [Question], folder: String) -> String {
    questions.enumerated().map { index, question in
      let isCoded = question.coding != .identity
      return """
        url = "\(question.url)"
        output = "\(Self.quoted(folder))/\(index)"
        dump-header = "\(Self.quoted(folder))/\(index).head"
        header = "Accept-Encoding: \(question.coding.rawValue)"
        \(isCoded ? "compressed\n" : "")write-out = "\(index) %{exitcode} %{errormsg}\\n"
        user-agent = "selari/\(Selari.version) (verify)"
        proto = "=http,https"
        connect-timeout = \(min(options.timeout, 10))
        max-time = \(options.timeout)
        globoff
        path-as-is
        silent

        """
    }.joined(separator: "next\n")
  }

  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  // MARK: - The program

  /// Runs curl to its end; gives what it says of each request.
  private func run(
    _ configuration: String, folder: String
  ) throws(VerifyError) -> [Int: (exit: Int, reason: String)] {
    let report = folder + "/report"
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .noRoom(FileError(path: folder, code: errno)) }
    // curl reads to the end, which comes only once nobody else holds the end that is written to.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (ends[0], ends[1])
    let started = start(
      ["curl", "-q", "--parallel", "--parallel-max", "\(options.parallel)", "--config", "-"],
      input: reading, report: report)
    close(reading)
    guard let process = started else {
      close(writing)
      throw .noCurl
    }
    // A server that was broken into may send without end; nothing that is as built is larger.
    _ = selari_limit_file_size(process, UInt64(mostBytes))
    Self.write(configuration, to: writing)
    close(writing)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
    if code == 127 { throw .noCurl }
    return Self.results(Self.text(report))
  }

  /// Starts a program found along `PATH`; nil where there is none.
  private func start(_ words: [String], input: Int32, report: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, report, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // Beyond the limit a write fails, which curl tells of that one request, where the signal would
    // end it.
    let previous = signal(SIGXFSZ, SIG_IGN)
    defer { signal(SIGXFSZ, previous) }
    var process: pid_t = 0
    return posix_spawnp(&process, "curl", &actions, nil, &arguments, environ) == 0 ? process : nil
  }

  private static func write(_ text: String, to descriptor: Int32) {
    Array(text.utf8).withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
        if written < 0 && errno == EINTR { continue }
        if written <= 0 { return }
        sent += written
      }
    }
  }

  /// Lines of an index, an exit code and a reason.
  private static func results(_ report: String) -> [Int: (exit: Int, reason: String)] {
    var result: [Int: (exit: Int, reason: String)] = [:]
    for line in report.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count >= 2, let index = Int(words[0]), let exit = Int(words[1]) else { continue }
      result[index] = (exit, words.count > 2 ? reason(words[2]) : "")
    }
    return result
  }

  /// What curl says went wrong, without how long it took, so that the same is told once.
  static func reason(_ message: Substring) -> String {
    var words = message.split(separator: " ")[...]
    var result: [Substring] = []
    while let word = words.popFirst() {
      if word == "after", words.count >= 2, words.first.flatMap({ Int($0) }) != nil {
        // `after 12 ms: Couldn't connect`, `after 30001 milliseconds with 0 bytes received`
        let unit = words.dropFirst().first ?? ""
        words = words.dropFirst(2)
        if unit.hasSuffix(":"), let last = result.popLast() { result.append(last + ":") }
        if words.first == "with" { break }
      } else {
        result.append(word)
      }
    }
    return result.joined(separator: " ")
  }

  private static func text(_ path: String) -> String {
    ((try? DiskFileSystem().read(path)) ?? nil).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
