import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("titel", ["title", "slug"], "title"),
    ("desciption", ["description", "title"], "description"),
    ("form", ["from", "fork"], "fork"),
    ("abc", ["xyz"], nil),
    ("", ["a"], "a"),
  ])
  func theClosestCandidateIsSuggested(written: String, candidates: [String], expected: String?) {
    #expect(NearMiss.of(written, among: candidates) == expected)
  }
}
