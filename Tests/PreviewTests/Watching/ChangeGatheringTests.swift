import Testing

@testable import Preview

@Suite struct ChangeGatheringTests {
  @Test func `a save is told as soon as it is over`() {
    var gathering = ChangeGathering()
    #expect(gathering.isEmpty)
    gathering.note(["a"], at: 1000)
    #expect(gathering.wait(at: 1000) == ChangeGathering.quietAfterFew)
    gathering.note(["b"], at: 1005)
    #expect(gathering.wait(at: 1005) == ChangeGathering.quietAfterFew)
    #expect(gathering.wait(at: 1005 + ChangeGathering.quietAfterFew) == 0)
    #expect(gathering.event == .changed(["a", "b"]))
  }

  @Test func `where many files change, longer pauses are waited for`() {
    var gathering = ChangeGathering()
    gathering.note(Set((0..<10).map(String.init)), at: 0)
    #expect(gathering.wait(at: 0) == ChangeGathering.quietAfterMany)
  }

  @Test func `a page that is gone is waited for, and told at once when it is back`() {
    var gathering = ChangeGathering()
    gathering.note(["content/faq.ms.md"], gone: ["content/faq.ms.md"], at: 0)
    #expect(gathering.wait(at: 0) == ChangeGathering.quietAfterLoss)
    gathering.note(["content/faq.ms.md"], at: 300)
    #expect(gathering.wait(at: 300) == ChangeGathering.quietAfterFew)
    #expect(gathering.event == .changed(["content/faq.ms.md"]))
  }

  @Test(arguments: [
    "content/faq.ms.md", "content/facts.yaml", "site.yaml", "templates/parts/foot.html",
    "templates/robots.txt", "templates/feed.xml",
  ])
  func `whatever a site is written in is waited for`(path: String) {
    var gathering = ChangeGathering()
    gathering.note([path], gone: [path], at: 0)
    #expect(gathering.wait(at: 0) == ChangeGathering.quietAfterLoss)
  }

  @Test func `what programs make and remove while they save is not waited for`() {
    var gathering = ChangeGathering()
    gathering.note(["content/4913", "content/faq.ms.md"], gone: ["content/4913"], at: 0)
    #expect(gathering.wait(at: 0) == ChangeGathering.quietAfterFew)
  }

  @Test func `a file that may still be written is waited for until it is closed`() {
    var gathering = ChangeGathering()
    gathering.note(["content/a.pdf"], unfinished: ["content/a.pdf"], at: 0)
    #expect(gathering.wait(at: 0) == ChangeGathering.quietAfterLoss)
    gathering.note(["content/a.pdf"], at: 5)
    #expect(gathering.wait(at: 5) == ChangeGathering.quietAfterFew)
  }

  @Test func `a change that never ends is told all the same`() {
    var gathering = ChangeGathering()
    for time in stride(from: 0, through: ChangeGathering.longest, by: 5) {
      gathering.note(["log"], at: time)
    }
    #expect(gathering.wait(at: ChangeGathering.longest) == 0)
  }

  @Test func `everything outweighs what is known by name, and does not lose it`() {
    var gathering = ChangeGathering()
    gathering.note(["a"], at: 0)
    gathering.note([], everything: true, at: 1)
    #expect(gathering.event == .everything(["a"]))
  }
}
