import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("titel", ["title", "slug"], "title"),
    ("desciption", ["description", "title"], "description"),
    ("form", ["from", "fork"], "fork"),
    ("abc", ["xyz"], nil),
    ("", ["a"], "a"),
    ("Asia/Kuala", ["Asia/Kuala_Lumpur", "Asia/Tokyo"], "Asia/Kuala_Lumpur"),
    ("Asia/", ["Asia/Kuala_Lumpur", "Asia/Tokyo"], nil),
    ("pa", ["pathfinder"], nil),
  ])
  func theClosestCandidateIsSuggested(written: String, candidates: [String], expected: String?) {
    #expect(NearMiss.of(written, among: candidates) == expected)
  }
}
