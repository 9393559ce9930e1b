import Glibc
import Selari

/// The `curl` program, which makes requests in parallel over connections that are kept.
///
/// It is a program and not its library because that library brings some twenty others with it, which
/// every run of Selari would load first.
struct Curl {
  var options: Verifier.Options
  /// The most bytes that an answer may have.
  let mostBytes: Int

  /// Exit codes of curl that are told apart: <https://curl.se/docs/manpage.html#EXIT>. What it could not
  /// write is a body that is too large, where it has come so far.
  static let bodyTooLarge = 23
  static let badEncoding = 61
  static let badCertificate: Set<Int> = [51, 58, 60, 82, 83, 90, 91]
  /// The file of the certificates that are trusted on this machine.
  static let badAuthorities = 77

  /// Whether the program is there: asked before something is done that it is needed for afterwards.
  static var isInstalled: Bool {
    ProgramRun(["curl", "--version"]).map { !$0.isNotFound } ?? false
  }

  /// Asks questions; the answers come in their order.
  func ask(
    _ questions: [Question]
  ) throws(VerifyError) -> (answers: [Answer], folder: TransientFolder) {
    let folder = try TransientFolder()
    let results = try run(configuration(questions, folder: folder.path))
    var answers: [Answer] = []
    for (index, question) in questions.enumerated() {
      let file = "\(folder.path)/\(index)"
      let (status, headers) = Answer.head(Self.text(file + ".head"))
      // Where curl ended early it says nothing of the requests it did not come to.
      let result = results[index] ?? (exit: 2, reason: "")
      answers.append(
        Answer(
          exit: try cause(of: result.exit, question, file, in: folder), reason: result.reason,
          status: status, headers: headers, body: file))
    }
    return (answers, folder)
  }

  /// What an exit code means of an answer. One that could not be written although it was not too large: this
  /// machine has no room for it, and nothing can be said of what is served; or it is not coded as it says,
  /// which curl calls so, too, where something stands behind the end of a coding.
  private func cause(
    of exit: Int, _ question: Question, _ file: String, in folder: TransientFolder
  ) throws(VerifyError) -> Int {
    guard exit == Self.bodyTooLarge, fileSize(file) < mostBytes else { return exit }
    guard folder.hasRoom else {
      throw .noRoom(FileError(path: TransientFolder.base, code: ENOSPC))
    }
    return question.coding == .identity ? exit : Self.badEncoding
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
    _ configuration: String
  ) throws(VerifyError) -> [Int: (exit: Int, reason: String)] {
    // A server that was broken into may send without end; nothing that is as built is larger. A write
    // beyond that fails, which curl tells of that one request.
    let run = ProgramRun(
      ["curl", "-q", "--parallel", "--parallel-max", "\(options.parallel)", "--config", "-"],
      input: configuration, largestFile: mostBytes)
    guard let run, !run.isNotFound else { throw .noCurl }
    return Self.results(run.outputText)
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
