import Diagnostics
import Selari
import Testing

@testable import Publishing

@Suite struct AnswerJudgeTests {
  /// What is said of a file that is answered with a status and an address.
  func problems(of file: String, status: Int, location: String = "") throws -> [ServedProblem] {
    let output = SurveyingOutput()
    for path in ["index.html", "ms/index.html"] { try output.write("<p>x", to: path) }
    let address = try #require(SiteAddress("https://contoh.example/"))
    let judge = AnswerJudge(
      site: output.site, address: address, folder: "/tiada", checksHeaders: true)
    let answer = Answer(
      exit: 0, reason: "", status: status, headers: [(name: "location", value: location)],
      body: "/tiada/0")
    let question = Question(
      kind: .file(file), url: address.permalink(HostedPath.address(of: file)), coding: .identity)
    return try judge.problems(of: answer, to: question)
  }

  @Test func `an address that is asked for in every coding is told once`() {
    var gathered = GatheredProblems(start: "https://contoh.example/")
    for coding in [Question.Coding.identity, .gzip, .brotli] {
      let page = Question(
        kind: .file("a.html"), url: "https://contoh.example/a.html", coding: coding)
      gathered.add([.unreadable(coding: "gzip")], to: page, file: nil)
    }
    #expect(gathered.findings.map(\.count) == [1])
  }

  /// The server is not accused of what is wrong here.
  @Test func `a build that cannot be read is no change of what is served`() throws {
    do {
      let problems = try problems(of: "index.html", status: 200)
      Issue.record("\(problems)")
    } catch VerifyError.folder(let error) {
      #expect(error.path == "/tiada/index.html")
    }
  }

  @Test(arguments: [301, 302, 307, 308])
  func `only where the first page leads away has the site moved`(status: Int) throws {
    let location = "https://lain.example/"
    let root = try problems(of: "index.html", status: status, location: location)
    #expect(root == [.moved(to: location)])
    let inner = try problems(of: "ms/index.html", status: status, location: location)
    #expect(inner == [.status(status)])
    var gathered = GatheredProblems(start: "https://contoh.example/")
    gathered.add(inner, to: question("ms/index.html", "/ms/"), file: nil)
    #expect(!gathered.isMoved && gathered.findings.count == 1)
  }

  @Test(arguments: [
    ("https://contoh.example/", "/ms/"), ("https://contoh.example/", "ms/"),
    ("https://contoh.example/", "https://contoh.example/ms/"),
    ("https://contoh.example/", "//contoh.example:443/?x"), ("https://contoh.example/", ""),
    ("https://contoh.example/a/", "/a/ms/"), ("https://contoh.example/a/", "?b"),
  ])
  func `an address of the same site is no other site's`(url: String, location: String) throws {
    let address = try #require(SiteAddress(url))
    #expect(MovedSite(from: address, to: location) == nil)
  }

  @Test(arguments: [
    ("http://contoh.example/", "https://contoh.example/", "https://contoh.example/"),
    ("http://contoh.example/", "https://www.contoh.example/ms/", "https://www.contoh.example/"),
    ("https://contoh.example/a/", "//lain.example/a/ms/?x#y", "https://lain.example/a/"),
    ("https://contoh.example/a/", "/", "https://contoh.example/"),
    ("https://contoh.example/a/", "/ab/", "https://contoh.example/ab/"),
    ("https://contoh.example/", "ftp://lain.example/", "ftp://lain.example/"),
  ])
  func `an address outside the site is told whole`(
    url: String, location: String, whole: String
  ) throws {
    let address = try #require(SiteAddress(url))
    #expect(MovedSite(from: address, to: location)?.url == whole)
  }

  // MARK: - Together

  private func question(_ file: String, _ path: String) -> Question {
    Question(kind: .file(file), url: "https://contoh.example" + path, coding: .identity)
  }

  /// What is told where the answers to questions for files, by path, have these problems.
  private func told(_ answers: [(String, [ServedProblem])]) -> [Finding] {
    var gathered = GatheredProblems(start: "https://contoh.example/")
    for (path, problems) in answers { gathered.add(problems, to: question("x", path), file: nil) }
    return gathered.findings
  }

  @Test func `an address counts once, however often it is asked for`() throws {
    let status = [ServedProblem.status(403)]
    let findings = told([("/", []), ("/a/", status), ("/a/", status), ("/a/", status)])
    #expect(findings.map(\.count) == [1])
    #expect(told([("/", []), ("/a/", status), ("/b/", status)]).map(\.count) == [2])
  }

  @Test func `a site that is not there is told once`() throws {
    let missing = [ServedProblem.missing(status: 404)]
    let other = [ServedProblem.status(403)]
    let findings = told([("/", other), ("/a/", missing), ("/b/", missing), ("/b/", missing)])
    #expect(findings.map { $0.problem as? ServedProblem } == [.absent(missing: 2, of: 3)])
    #expect(findings.first?.place.file == "https://contoh.example/")
    for language in [MessageLanguage.ms, .en] {
      let wording = try #require(findings.first).problem.wording(in: language)
      #expect(wording.solutions.first?.text.contains("`server_name`") == true)
    }
    // One file that is as it was built is a site that is there.
    #expect(told([("/", []), ("/a/", missing), ("/b/", missing)]).count == 2)
    // A silent server is told to be silent.
    let silent = [ServedProblem.unreachable(reason: "")]
    #expect(told([("/", silent), ("/a/", missing), ("/b/", missing)]).count == 3)
  }
}
