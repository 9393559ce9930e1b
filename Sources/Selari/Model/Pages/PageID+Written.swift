// A page's id as somebody writes it, who may have its file or its address in mind.
extension PageID {
  /// Whether a text can be a part of an id: it can stand in an address and as a file's name.
  static func isPart(_ part: String) -> Bool {
    Slug.isPart(part) && !SiteLayout.isIgnored(part) && !part.hasPrefix("-")
      && !part.hasSuffix(".md")
  }

  /// The parts of the id that is meant: without what leads to `content/`, the ending and the language
  /// of a file's name, and the name of a section's own page. None for the home page.
  static func parts(meantBy written: String, languages: [Language]) -> [String] {
    var parts = written.split(separator: "/").map(String.init).filter { $0 != "." }
    if parts.first == SiteLayout.content { parts.removeFirst() }
    guard var last = parts.popLast() else { return [] }
    for ending in [".md"] + languages.map({ "." + $0.code }) where last.hasSuffix(ending) {
      last.removeLast(ending.count)
    }
    return last == PageID.home.text ? parts : parts + [last]
  }
}
