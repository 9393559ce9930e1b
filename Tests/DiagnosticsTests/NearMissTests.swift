import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("titel", ["title", "slug"], "title"),
    ("desciption", ["description", "title"], "description"),
    ("form", ["from", "fork"], "fork"),
    ("headr", ["head", "header", "heads"], "header"), ("ab", ["abc", "ab1", "a"], "ab1"),
    ("abc", ["xyz"], nil),
    ("", ["a"], "a"),
    ("Asia/Kuala", ["Asia/Kuala_Lumpur", "Asia/Tokyo"], "Asia/Kuala_Lumpur"),
    ("Asia/", ["Asia/Kuala_Lumpur", "Asia/Tokyo"], nil),
    ("pa", ["pathfinder"], nil),
  ])
  func theClosestCandidateIsSuggested(written: String, candidates: [String], expected: String?) {
    #expect(NearMiss.of(written, among: candidates) == expected)
  }

  /// Folders and endings that both have make no two names alike.
  @Test(
    arguments: [
      ("content/announcements/launch", ["content/announcements/peta.png"], nil),
      ("content/announcements/laporan.pdf", ["content/announcements/borang.pdf"], nil),
      ("parts/nope.html", ["parts/footer.html", "page.html"], nil),
      ("parts/fotter.html", ["parts/footer.html", "page.html"], "parts/footer.html"),
      ("prts/footer.html", ["parts/footer.html", "page.html"], "parts/footer.html"),
      ("/ms/beritaa/", ["/ms/berita/", "/ms/berita/a/"], "/ms/berita/"),
      ("parts/headr.html", ["parts/head.html", "parts/header.html"], "parts/header.html"),
      ("content/a/peat.png", ["content/a/peta.png"], "content/a/peta.png"),
    ] as [(String, [String], String?)])
  func pathsAreComparedByWhatDiffers(
    written: String, candidates: [String], expected: String?
  ) {
    #expect(NearMiss.of(written, among: candidates) == expected)
  }
}
