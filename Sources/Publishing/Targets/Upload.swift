import Selari

/// rsync's part: the files of a release, of which only those travel that the target has not got.
///
/// Never with `-t`: a page whose text changed but not its size would keep its time if its source's is
/// the same, and caches would answer 304 with yesterday's page. `target.sh` gives what is new a time.
struct Upload {
  let connection: TargetConnection

  /// What an upload took.
  struct Sent: Hashable, Sendable {
    /// How many files the target had not got.
    var files = 0
    /// How many bytes went over the line.
    var bytes = 0
  }

  /// Sends files of a folder to where a release is made ready, beside the releases that it may link to.
  func send(
    _ files: [String], of folder: String, root: String, beside releases: [String]
  ) throws(TargetFault) -> Sent {
    try run(
      connection.rsync(
        from: folder + "/", to: root + "/releases/.selari-incoming/", root: root,
        options: Self.options(beside: releases)),
      // A local rsync passes over what begins with `#` or `;`.
      input: files.map { "./\($0)\0" }.joined())
  }

  /// From this many bytes on a record is worth an rsync of its own: one edited page changes a few of
  /// its lines.
  static let largeRecord = 64 << 10

  /// Sends a record over that of the served release, of which `target.sh` has made a copy.
  func send(record: String, root: String) throws(TargetFault) -> Sent {
    try run(
      connection.rsync(
        from: record, to: root + "/.selari-incoming.sha256", root: root,
        // Neither the size nor the time says that it is the same.
        options: ["--ignore-times", "--perms", "--chmod=F644"] + Self.always))
  }

  private func run(_ words: [String], input: String = "") throws(TargetFault) -> Sent {
    var environment = connection.environment
    environment["LC_ALL"] = "C"
    guard let run = ProgramRun(words, environment: environment, input: input) else {
      throw .notStarted(program: words[0])
    }
    guard run.status == 0 else {
      throw Self.fault(
        run.status, run.errorText, isOfThisMachine: connection.target.machine == .here)
    }
    return Self.sent(run.outputText)
  }

  private static let always = ["--stats", "--no-human-readable", "--timeout=120"]

  private static func options(beside releases: [String]) -> [String] {
    [
      // By content alone: neither a time nor a size says that two files are the same.
      "--checksum", "--perms", "--chmod=D755,F644",
      // Named one by one: rsync's own list of a whole site is larger than what one edit changes.
      "--from0", "--files-from=-",
      // A large file that was cut off is gone on with. The piece lies beside its place, since every page
      // is called `index.html`: in one folder for all it would be taken for a piece of each.
      "--partial-dir=.selari-partial",
    ] + always + releases.map { "--link-dest=../\($0)" }
  }

  /// Understands rsync's exit status and its last words. A target of this machine is reached by no
  /// line that could be cut, and has no host that could be wrong.
  static func fault(_ status: Int32, _ errors: String, isOfThisMachine: Bool) -> TargetFault {
    if status == 127 { return .notStarted(program: "rsync") }
    if !isOfThisMachine, errors.contains("is your shell clean?") {
      return .talkativeShell(said: TargetFault.lastLine(errors))
    }
    // It may end without a word, by a signal above all.
    let isSilent = errors.allSatisfy(\.isWhitespace)
    let system = TargetFault(system: isSilent ? "rsync: exit status \(status)" : errors)
    switch system {
    case .full, .denied: return system
    default: break
    }
    // 10 and 12: the line failed, or the stream ended; 30: nothing came for two minutes; 255 is ssh's own;
    // 20 a signal.
    guard !isOfThisMachine, [10, 12, 20, 30, 255].contains(status) else { return system }
    return TargetFault(connection: errors)
  }

  /// Reads `--stats`.
  private static func sent(_ output: String) -> Sent {
    var sent = Sent()
    for line in output.split(separator: "\n") {
      let value = line.drop { $0 != ":" }.dropFirst(2).prefix { $0.isNumber }
      if line.hasPrefix("Number of regular files transferred:") {
        sent.files = Int(value) ?? 0
      } else if line.hasPrefix("Total bytes sent:") {
        sent.bytes = Int(value) ?? 0
      }
    }
    return sent
  }
}
