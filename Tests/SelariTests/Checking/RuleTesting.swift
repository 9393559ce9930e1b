import Diagnostics
import Testing

@testable import Selari

extension TestSite {
  /// A small site with one more page in both languages.
  convenience init(page malay: String, _ english: String = "", more: String = "") {
    self.init(
      with: """
        -- content/laman.ms.md --
        ---
        title: Laman
        description: Halaman ini menerangkan perkara yang diuji di dalam tapak yang kecil ini.
        ---
        \(malay)
        -- content/laman.en.md --
        ---
        title: Page
        description: This page explains what is being tested in this very small site of ours.
        ---
        \(english)

        """ + more)
  }

  /// Runs every rule, and expects the findings of one rule at these markers and nowhere else.
  @discardableResult
  func expect(
    _ rule: String, at markers: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestSite {
    try check()
    let places = try markers.map { marker in
      let place = try #require(text.markers[marker], sourceLocation: sourceLocation)
      return "\(rule) \(place.file):\(place.position.line):\(place.position.column)"
    }
    let found = findings.filter { $0.hasPrefix(rule + " ") }
    #expect(found.sorted() == places.sorted(), sourceLocation: sourceLocation)
    return self
  }

  /// Runs every rule, and expects one rule to be silent.
  @discardableResult
  func expectSilence(
    of rule: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestSite {
    try check()
    #expect(findings.filter { $0.hasPrefix(rule + " ") } == [], sourceLocation: sourceLocation)
    return self
  }

  /// Runs every rule, and expects one rule to blame these files as a whole.
  @discardableResult
  func expect(
    _ rule: String, files: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestSite {
    try check()
    let found = findings.filter { $0.hasPrefix(rule + " ") }
    #expect(
      found.sorted() == files.map { "\(rule) \($0)" }.sorted(), sourceLocation: sourceLocation)
    return self
  }
}
