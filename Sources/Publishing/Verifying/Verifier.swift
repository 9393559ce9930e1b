import Diagnostics
import Glibc
import Selari

/// Holds what a web server serves against what was built.
///
/// Every file of the build is fetched as it is and as compressed, an address that does not exist and
/// one that is hidden are tried, and every older address. What else may lie on the server cannot be
/// listed from outside; only what the served sitemap and feeds name, and the build does not hold, shows.
///
/// ```swift
/// let verification = try Verifier(url: address, against: "output").run()
/// for finding in verification.findings { … }
/// ```
public struct Verifier: Sendable {
  /// How it goes about it.
  public struct Options: Sendable {
    /// How many requests are under way at a time.
    var parallel = 8
    /// The same, once a server had no time for one.
    static let gentle = 2
    /// How many seconds an answer may take.
    public var timeout = 30
    /// How many times a request without an answer is repeated.
    public var retries = 2
    /// Whether headers are looked at, for hosts that set none.
    public var checksHeaders = true
    /// How many seconds are waited before a request is repeated the first time; twice as many before
    /// the second, and so on.
    public var pause: UInt32 = 1
    /// Told how many of how many requests are done.
    public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

    /// The usual ones.
    public init() {}
  }

  let address: SiteAddress
  let folder: String
  let options: Options

  /// A verifier.
  /// - Parameters:
  ///   - url: Where the site is served.
  ///   - folder: The output that was built.
  ///   - options: How it goes about it.
  public init(url: SiteAddress, against folder: String, options: Options = Options()) {
    address = url
    self.folder = folder
    self.options = options
  }

  /// Fetches and compares everything.
  public func run() throws(VerifyError) -> Verification {
    let site: HostedSite
    do throws(FileError) { site = try HostedSite(folder: folder) } catch {
      throw error.code == ENOENT ? .noBuild(folder: folder) : .folder(error)
    }
    guard site.files.contains("index.html") else { throw .noBuild(folder: folder) }
    let judge = AnswerJudge(
      site: site, address: address, folder: folder, checksHeaders: options.checksHeaders)
    let asking = Questions(site: site, address: address, folder: folder)
    var curl = Curl(options: options, mostBytes: asking.largestFile + (1 << 20))
    let questions = asking.all
    var gathered = GatheredProblems(start: address.permalink("/"))
    let total = questions.reduce(0) { $0 + $1.count }
    var done = 0
    for batch in questions {
      let answers = try ask(batch, by: &curl)
      defer { answers.remove() }
      for (question, answer) in zip(batch, answers.all) {
        gathered.add(
          try judge.problems(of: answer, to: question), to: question,
          file: question.file(in: folder))
      }
      done += batch.count
      options.progress?(done, total)
      // Of a host that no longer answers, has no time or answers for another address, no more is asked.
      if answers.all.allSatisfy({ $0.isMissing || $0.isBusy }) || gathered.isMoved { break }
    }
    return Verification(
      findings: gathered.findings, files: site.files.count, requests: done,
      reach: gathered.reach)
  }

  /// The answers to questions; those that went unanswered are asked again, a few times, and a server that has no
  /// time is asked for less at once from then on.
  private func ask(
    _ questions: [Question], by curl: inout Curl
  ) throws(VerifyError) -> Answers {
    let answers = try Answers(curl.ask(questions))
    var retries = Retries(options)
    while true {
      let open = answers.all.indices.filter { answers.all[$0].isTransient }
      if open.contains(where: { answers.all[$0].isBusy }) {
        curl.options.parallel = Options.gentle
      }
      guard let pause = retries.wait(before: open.map { answers.all[$0] }) else { return answers }
      sleep(pause)
      answers.replace(open, with: try curl.ask(open.map { questions[$0] }))
    }
  }
}

/// What came out of a verification.
public struct Verification: Sendable {
  /// What differs, sorted.
  public let findings: [Finding]
  /// How many files the build has.
  public let files: Int
  /// How many requests were made.
  public let requests: Int
  /// How far the server could be asked.
  let reach: Reach

  /// Whether every request was answered, by a server that had the time.
  public var isReachable: Bool { reach == .whole }

  /// Whether every byte that was answered is the build's.
  public var isOfTheBuild: Bool {
    !findings.contains { ($0.problem as? ServedProblem)?.isOfAnotherBuild ?? false }
  }

  /// How far a server could be asked.
  enum Reach: Sendable {
    /// It answered everything; or what it had no time for is not all that is to be told.
    case whole
    /// It is overloaded or limits requests, and no more is known than that.
    case busy
    /// Some request went unanswered.
    case silent
    /// Its certificate is not one to be trusted.
    case untrusted
    /// The certificates that are trusted here cannot be read.
    case withoutAuthorities
  }
}

/// Why nothing could be verified.
public enum VerifyError: Error, Sendable {
  /// The build cannot be read.
  case folder(FileError)
  /// The folder holds no build.
  case noBuild(folder: String)
  /// The `curl` program is not installed, or does not run.
  case noCurl
  /// There is no room for answers.
  case noRoom(FileError)

  /// What is said of it.
  public func message(in language: MessageLanguage) -> String {
    switch self {
    case .folder(let error):
      language(
        ms: "\(error.path) tidak dapat dibaca: \(error.text(in: .ms)).",
        en: "\(error.path) cannot be read: \(error.text(in: .en)).")
    case .noBuild(let folder):
      language(
        ms:
          "\(folder) bukan tapak yang sudah dibina: tiada index.html di dalamnya. Jalankan `selari build`.",
        en: "\(folder) is no site that was built: there is no index.html in it. Run `selari build`."
      )
    case .noCurl:
      language(
        ms: "Program curl tidak dapat dijalankan. Pasang pakej curl.",
        en: "The program curl cannot be run. Install the package curl.")
    case .noRoom(let error):
      language(
        ms: "\(error.path) di mesin ini tidak dapat ditulis: \(error.text(in: .ms)). TMPDIR "
          + "menyebut tempat lain bagi jawapan.",
        en: "\(error.path) on this machine cannot be written: \(error.text(in: .en)). TMPDIR names "
          + "another place for answers.")
    }
  }
}
