import Testing

@testable import Publishing

/// How many times requests are repeated, and after how long.
@Suite struct RetriesTests {
  private func answers(
    _ count: Int, _ status: Int, retryAfter: String? = nil
  ) -> [Answer] {
    let headers = retryAfter.map { [(name: "retry-after", value: $0)] } ?? []
    return Array(
      repeating: Answer(exit: 0, reason: "", status: status, headers: headers, body: ""),
      count: count)
  }

  private func options(retries: Int = 2) -> Verifier.Options {
    var options = Verifier.Options()
    options.retries = retries
    return options
  }

  @Test func `what stays open is asked for so many times, after longer each time`() {
    var retries = Retries(options())
    #expect(retries.wait(before: answers(8, 500)) == 1)
    #expect(retries.wait(before: answers(8, 500)) == 2)
    #expect(retries.wait(before: answers(8, 500)) == nil)
    var none = Retries(options(retries: 0))
    #expect(none.wait(before: answers(8, 503)) == nil)
    var done = Retries(options())
    #expect(done.wait(before: []) == nil)
  }

  @Test func `a server that answers some each time is asked until it has answered all`() {
    var retries = Retries(options())
    for open in [100, 80, 70, 61, 53] { #expect(retries.wait(before: answers(open, 429)) == 1) }
    // Next to none is none.
    #expect(retries.wait(before: answers(52, 429)) == 2)
    #expect(retries.wait(before: answers(51, 429)) == nil)
    // What fails for another reason is no matter of time.
    var failing = Retries(options())
    #expect(failing.wait(before: answers(100, 500)) == 1)
    #expect(failing.wait(before: answers(50, 500)) == 2)
    #expect(failing.wait(before: answers(10, 500)) == nil)
  }

  @Test(arguments: [
    ("5", 5), ("0", 1), ("3600", 1), ("Wed, 21 Oct 2022 07:28:00 GMT", 1), ("-1", 1),
  ])
  func `a server is not asked before it wants to be, if that is soon`(
    value: String, seconds: UInt32
  ) {
    var retries = Retries(options())
    #expect(retries.wait(before: answers(3, 503, retryAfter: value)) == seconds)
  }

  @Test(arguments: [429, 502, 503, 504])
  func `that a server has no time is told once, and says nothing of the site`(status: Int) {
    var gathered = GatheredProblems(start: "https://contoh.example/")
    for path in ["a.html", "b.html"] {
      let page = Question(
        kind: .file(path), url: "https://contoh.example/" + path, coding: .identity)
      gathered.add([.busy(status: status)], to: page, file: nil)
    }
    #expect(gathered.findings.map(\.count) == [2] && gathered.reach == .busy)
    #expect(answers(1, status)[0].isBusy && answers(1, status)[0].isTransient)
    let changed = Question(
      kind: .file("c.html"), url: "https://contoh.example/c", coding: .identity)
    gathered.add([.missing(status: 404)], to: changed, file: nil)
    #expect(gathered.reach == .whole)
  }
}
