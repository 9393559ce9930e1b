import Selari
import Testing

@testable import Preview

@Suite struct RequestTargetTests {
  @Test func `a path and a query are decoded once`() throws {
    let target = try #require(RequestTarget("/ms/soalan%20lazim/?q=a%26b+c&page=media/x"))
    #expect(target.path == "/ms/soalan lazim/")
    #expect(target.query["q"] == "a&b c")
    #expect(target.query["page"] == "media/x")
    #expect(target.query["none"] == nil)
    #expect(target.rawQuery == "?q=a%26b+c&page=media/x")
  }

  @Test(arguments: [
    "/../site.yaml", "/ms/../../etc/passwd", "/%2e%2e/site.yaml", "/ms/%2E%2E/x", "/./x",
    "/%2e/x", "/..%2fsite.yaml", "/..%5csite.yaml", "/ms\\..\\site.yaml", "/ms%5c..%5csite.yaml",
    "/a\\b.pdf",
    "/%5c..", "/.%5csite.yaml", "/\\elsewhere/", "/%252e%252e/site.yaml",
    "/%252e%252e%252fsite.yaml", "/a%00b", "/a%0db", "/a%7f", "/%ff%fe", "/%c0%ae%c0%ae/x", "/a%2",
    "/a%zz", "//evil/..", "", "ms/", "http://elsewhere/", "*", "/?a=%00", "/?a=%f",
  ])
  func `a path that could leave the site is refused`(target: String) {
    #expect(RequestTarget(target) == nil)
  }

  @Test(arguments: [
    "/", "/ms/..hidden/", "/a...b", "/ms/caf%C3%A9.pdf", "/100%25/", "/a?b=../c", "/a%5Cb.pdf",
    "/a%5C..b",
  ])
  func `a path that only looks odd is not`(target: String) {
    #expect(RequestTarget(target) != nil)
  }

  @Test func `a target stands in an address as it was asked for`() throws {
    let target = try #require(RequestTarget("/ms/100%25%5Cb%20c/?q=a%26b"))
    #expect(target.encoded == "/ms/100%25%5Cb%20c/?q=a%26b")
    #expect(RequestTarget(target.encoded) == target)
  }

  @Test func `what is encoded decodes to what it was`() {
    let text = "media/a b&c=d#é%41"
    #expect(Percent.decoded(Percent.encoded(text), plusIsSpace: true) == text)
    #expect(
      Percent.decoded(Percent.encoded(text, keeping: "/"), plusIsSpace: true) == text)
  }
}
