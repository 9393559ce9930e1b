import Preview
import Testing

@Suite struct PreviewTests {
  @Test func `the port is the one that the manual names`() { #expect(Preview.defaultPort == 8787) }
}
