import Publishing
import Testing

@Suite struct PublishingTests {
  @Test func `five releases are kept`() { #expect(Publishing.defaultKeptReleases == 5) }
}
