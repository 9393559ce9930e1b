import Selari
import Testing

@testable import Publishing

@Suite struct AnswerJudgeTests {
  /// What is said of a file that is answered with a status and an address.
  func problems(of file: String, status: Int, location: String) throws -> [ServedProblem] {
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
    return judge.problems(of: answer, to: question)
  }

  @Test(arguments: [301, 302, 307, 308])
  func `only where the first page leads away has the site moved`(status: Int) throws {
    let location = "https://lain.example/"
    let root = try problems(of: "index.html", status: status, location: location)
    #expect(root == [.moved(to: location)])
    let inner = try problems(of: "ms/index.html", status: status, location: location)
    #expect(inner == [.status(status)])
    var gathered = GatheredProblems()
    gathered.add(inner, at: "https://contoh.example/ms/", file: nil)
    #expect(!gathered.isMoved && gathered.findings.count == 1)
  }
}
