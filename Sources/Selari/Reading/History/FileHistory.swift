/// What a file held before, by git: every version that a commit left, the newest first.
///
/// Git is asked to change nothing, to ask nobody for a password and to fetch nothing.
struct FileHistory: Sendable {
  /// A version of the file.
  struct Version: Sendable {
    /// The commit's name, in full.
    let commit: String
    /// The day of the commit: `2022-10-14`.
    let date: String
    /// The blob's name.
    fileprivate let blob: String
  }

  private let environment: [String: String]
  private let folder: String

  /// The history that a folder's repository keeps.
  /// - Throws: Why there is none.
  init(of folder: String, environment: [String: String]) throws(HistoryFault) {
    var variables = environment
    // Set where a hook runs us; the site's own repository is meant.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
      variables[name] = nil
    }
    variables["GIT_TERMINAL_PROMPT"] = "0"
    variables["GIT_OPTIONAL_LOCKS"] = "0"
    variables["GIT_NO_LAZY_FETCH"] = "1"
    variables["LC_ALL"] = "C"
    self.environment = variables
    self.folder = folder
    guard let run = run(["rev-parse", "--is-inside-work-tree"]), !run.isNotFound else {
      throw .noGit
    }
    guard run.status == 0, Self.trimmed(run.outputText) == "true" else {
      let said = Self.trimmed(run.errorText)
      throw said.contains("not a git repository") || run.status == 0
        ? .noRepository : .refused(said)
    }
  }

  /// Whether older commits were left out when the repository was cloned.
  var isShallow: Bool {
    run(["rev-parse", "--is-shallow-repository"]).map { Self.trimmed($0.outputText) } == "true"
  }

  /// The versions of a file, the newest first, under whatever name it had: in the commits, and before a
  /// rename that waits in the index for the next one.
  func versions(of path: String) -> [Version] {
    let versions = committedVersions(of: path)
    guard versions.isEmpty, let former = formerName(of: path) else { return versions }
    return committedVersions(of: former)
  }

  /// What a file was called in the last commit, by the index; nil where it was not renamed since.
  private func formerName(of path: String) -> String? {
    let words = [
      "diff", "--cached", "--relative", "-M", "--diff-filter=R", "--name-status", "-z",
      "--no-color",
      "--no-ext-diff", "--no-textconv",
    ]
    guard let run = run(words), run.status == 0 else { return nil }
    // `R100`, the former name, the present one.
    let fields = run.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    for index in stride(from: 0, to: fields.count - 2, by: 3) where fields[index + 2] == path {
      return fields[index + 1]
    }
    return nil
  }

  /// The versions that commits hold of a file of this name, and of those it came from. What a merge made
  /// of both sides is one too; where it took one side's, that is the version.
  private func committedVersions(of path: String) -> [Version] {
    let names = names(of: path)
    guard !names.isEmpty else { return [] }
    let words = [
      "log", "--full-history", "-c", "--raw", "-z", "--no-renames", "--no-abbrev",
      "--no-show-signature", "--no-color", "--no-ext-diff", "--no-textconv", "--date=short",
      "--format=tformat:commit %H %cd", "--",
    ]
    guard let run = run(words + names), run.status == 0 else { return [] }
    var versions: [Version] = []
    var commit: (name: String, date: String)?
    for field in run.output.split(separator: 0) {
      let words = String(decoding: field, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      if words.count == 3, words[0] == "commit" {
        commit = (String(words[1]), String(words[2]))
      } else if words.count >= 5, words[0].hasPrefix(":"), let commit {
        // A mode and a blob of each parent, those of the commit, and what happened: of a merge, two parents
        // or more.
        let blob = String(words[words.count - 2])
        // All noughts: the commit removed the file.
        guard blob.contains(where: { $0 != "0" }) else { continue }
        versions.append(Version(commit: commit.name, date: commit.date, blob: blob))
      }
    }
    return versions
  }

  /// The names that a file had in the commits, its present one among them, as paths from the folder; none
  /// where no commit holds it. They are asked for by themselves: git follows a file past its renames only
  /// where it shows nothing of merges.
  private func names(of path: String) -> [String] {
    let words = [
      "log", "--follow", "--name-status", "-z", "--no-show-signature", "--no-color",
      "--no-ext-diff", "--no-textconv", "--format=", "--", path,
    ]
    guard let run = run(words), run.status == 0,
      let top = self.run(["rev-parse", "--show-cdup"]), top.status == 0
    else { return [] }
    // `M`, a name; `R100`, the former name, the present one. Names are from the top of the repository.
    let fields = run.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    var names: [String] = []
    var index = 0
    while index < fields.count {
      let count = fields[index].hasPrefix("R") || fields[index].hasPrefix("C") ? 2 : 1
      for name in fields[(index + 1)...].prefix(count) {
        let name = Self.trimmed(top.outputText) + name
        if !names.contains(name) { names.append(name) }
      }
      index += 1 + count
    }
    return names
  }

  /// What the file held in a version; nil where git does not have it.
  func bytes(of version: Version) -> [UInt8]? {
    guard let run = run(["cat-file", "blob", version.blob]), run.status == 0 else { return nil }
    return run.output
  }

  private func run(_ words: [String]) -> ProgramRun? {
    let start = [
      "git", "-C", folder, "-c", "core.fsmonitor=false", "--literal-pathspecs", "--no-pager",
    ]
    return ProgramRun(start + words, environment: environment)
  }

  /// A text without the space around it.
  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
