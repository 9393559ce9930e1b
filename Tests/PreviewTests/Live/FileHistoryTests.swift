import Testing

@testable import Preview

@Suite struct FileHistoryTests {
  private var history = FileHistory()

  @Test mutating func `who was away is told all that changed since`() {
    #expect(history.note([], digest: { _ in 1 }) == nil)
    _ = history.note(["/a", "/b", "/c"]) { _ in 1 }
    let first = history.stamp
    let news = history.note(["/a", "/d", "/c"]) { $0 == "/c" ? nil : 2 }
    #expect(news?.paths == ["/a", "/c", "/d"] && news?.inPlace == ["/a"])
    let second = history.stamp
    _ = history.note(["/b"]) { _ in 2 }
    #expect(history.news(since: first)?.paths == ["/a", "/b", "/c", "/d"])
    #expect(history.news(since: second) == FileNews(stamp: history.stamp, paths: ["/b"]))
    #expect(history.news(since: history.stamp) == nil)
    #expect(history.news(since: "abc")?.paths == ["*"])
  }

  @Test mutating func `the same files have the same stamp, however they came to be`() {
    _ = history.note(["/a", "/b"]) { _ in 1 }
    var other = FileHistory()
    _ = other.note(["/b", "/c"]) { _ in 2 }
    #expect(other.stamp != history.stamp)
    _ = other.note(["/a", "/b", "/c"]) { $0 == "/c" ? nil : 1 }
    #expect(other.stamp == history.stamp)
  }

  @Test mutating func `of many files, and after many changes, it may be any`() {
    _ = history.note(["/a"]) { _ in 0 }
    let first = history.stamp
    _ = history.note(Set((0...FileHistory.mostFiles).map { "/\($0)" })) { _ in 1 }
    #expect(history.news(since: first)?.paths == ["*"])
    for step in 1...FileHistory.mostSteps { _ = history.note(["/a"]) { _ in UInt64(step) } }
    let known = history.stamp
    #expect(history.news(since: first)?.paths == ["*"])
    _ = history.note(["/a"]) { _ in 0 }
    #expect(history.news(since: known)?.paths == ["/a"])
  }
}
