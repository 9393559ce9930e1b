import Diagnostics
import Testing

@testable import Selari

/// A small site with one page in two languages, for the rules that compare them.
struct BilingualSite {
  var malay: String
  var english: String
  var facts = ""
  var terms = ""
  var more = ""

  /// The site with its pages, and templates for the directives that they use.
  var site: TestSite {
    var text = TestSite.smallest
    text += "-- templates/directives/note.html --\n{{ arguments | join }}{{ content }}\n"
    text += "-- templates/directives/countdown.html --\n{{ arguments[0] }}\n"
    if !facts.isEmpty { text += "-- content/facts.yaml --\n" + facts + "\n" }
    if !terms.isEmpty { text += "-- content/terms.yaml --\n" + terms + "\n" }
    text +=
      "-- content/laman.ms.md --\n---\ntitle: Laman\n\(Self.malayDescription)\n---\n\(malay)\n"
    text +=
      "-- content/laman.en.md --\n---\ntitle: Page\n\(Self.englishDescription)\n---\n\(english)\n"
    return TestSite(text + more)
  }

  private static let malayDescription =
    "description: Halaman ini menerangkan perkara yang diuji di dalam tapak yang kecil ini."
  private static let englishDescription =
    "description: This page explains what is being tested in this very small site of ours."

  /// What the rules of this part find, as `rule file:line:column`.
  func findings() throws -> [String] {
    try site.check().findings.filter { finding in
      ["parity/", "terms/", "site/", "yaml/", "facts/", "directive/", "link/", "front-matter/"]
        .contains { finding.hasPrefix($0) }
    }
  }

  /// Expects one finding for each rule at its marker, and no others of these groups.
  func expect(
    _ wanted: [(rule: String, at: String)], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let site = site
    let places = try wanted.map { rule, marker in
      let place = try #require(site.text.markers[marker], sourceLocation: sourceLocation)
      return "\(rule) \(place.file):\(place.position.line):\(place.position.column)"
    }
    let found = try findings()
    #expect(found.sorted() == places.sorted(), sourceLocation: sourceLocation)
  }

  func expectClean(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try findings()
    #expect(found == [], sourceLocation: sourceLocation)
  }
}
