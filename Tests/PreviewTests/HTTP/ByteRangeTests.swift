import Testing

@testable import Preview

@Suite struct ByteRangeTests {
  private func range(
    _ text: String, size: Int = 10, method: String = "GET", ifRange: String? = nil
  ) -> ByteRange {
    var headers = ["range": [text]]
    headers["if-range"] = ifRange.map { [$0] }
    return ByteRange(HTTPRequest(method, "/", headers: headers), size: size, tag: "\"a\"")
  }

  @Test func `a part is named by its ends, or from one end`() {
    #expect(range("bytes=0-3") == .part(0..<4))
    #expect(range("Bytes=9-") == .part(9..<10))
    #expect(range("bytes=2-99999999999999999999") == .part(2..<10))
    #expect(range("bytes=-3") == .part(7..<10))
    #expect(range("bytes=-30") == .part(0..<10))
  }

  @Test func `a part beyond the end is refused`() {
    #expect(range("bytes=10-") == .unsatisfiable)
    #expect(range("bytes=99999999999999999999-") == .unsatisfiable)
    #expect(range("bytes=-0") == .unsatisfiable)
    #expect(range("bytes=0-", size: 0) == .unsatisfiable)
  }

  @Test(arguments: [
    "bytes=3-2", "bytes=-", "bytes=a-b", "bytes=1", "lines=1-2", "bytes", "bytes=0-1,3-4",
    "bytes=--1", "bytes=+1-2",
  ])
  func `what is not understood, or several parts, is answered with all`(text: String) {
    #expect(range(text) == .whole)
  }

  @Test func `a part of another file, and of a head, is not given`() {
    #expect(range("bytes=0-3", ifRange: "\"a\"") == .part(0..<4))
    #expect(range("bytes=0-3", ifRange: "\"b\"") == .whole)
    #expect(range("bytes=0-3", ifRange: "W/\"a\"") == .whole)
    #expect(range("bytes=0-3", ifRange: "Sat, 15 Oct 2022 00:00:00 GMT") == .whole)
    #expect(range("bytes=0-3", method: "HEAD") == .whole)
  }
}
