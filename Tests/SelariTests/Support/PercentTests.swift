import Selari
import Testing

@Suite struct PercentTests {
  @Test(arguments: [
    ("a b/é?", "a%20b/%C3%A9%3F"), ("A-z.0_9~", "A-z.0_9~"), ("%+&", "%25%2B%26"), ("", ""),
  ])
  func whatAnAddressMayReadOtherwiseIsEscaped(text: String, encoded: String) {
    #expect(Percent.encoded(text, keeping: "/") == encoded)
    #expect(Percent.decoded(encoded) == text)
    #expect(Percent.resolved(encoded) == text)
  }

  @Test(arguments: ["%", "a%2", "%zz", "%+5", "%FF"])
  func whatIsNoEscapeIsRefusedOrLeft(text: String) {
    #expect(Percent.decoded(text) == nil)
    if text != "%FF" { #expect(Percent.resolved(text) == text) }
  }

  @Test func aPlusIsASpaceInAQueryOnly() {
    #expect(Percent.decoded("a+b", plusIsSpace: true) == "a b")
    #expect(Percent.decoded("a+b") == "a+b")
  }
}
