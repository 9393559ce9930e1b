import Diagnostics
import Testing

@testable import Selari

/// What is left of a language that the site has no more is told alike wherever it stands.
@Suite struct RemovedLanguageTests {
  /// Nobody has a language in mind where a program has made a copy.
  @Test(arguments: ["ms-DESKTOP-AB12", "ms (1)", "ms - Salinan", "en (conflicted copy 2026-11-28)"])
  func aCopyIsNoLanguage(code: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.\(code).md", "---\ntitle: A\n---\n").build()
    let solutions = try site.wording(of: "page/language").solutions.map(\.text)
    #expect(solutions.count == 1 && solutions[0].hasPrefix("This is a copy"), "\(solutions)")
  }

  private static let withoutEnglish =
    TestSite.smallest.split(separator: "\n")
    .filter { !$0.contains("code: en") }.joined(separator: "\n")
    .replacing("name: {ms: Tapak, en: Site}", with: "name: Tapak") + "\n"

  @Test func theFileOfALanguageThatIsGoneIsToBeRemovedOrTheLanguageAdded() throws {
    let site = try TestSite(Self.withoutEnglish).build()
    #expect(site.findings == ["page/language content/index.en.md"])
    let wording = try site.wording(of: "page/language")
    #expect(wording.explanation == "`en` is not a language of this site, which has ms.")
    #expect(
      wording.solutions.map(\.text)
        == ["Remove the file or name it otherwise, or add `en` to `languages` in site.yaml."])
  }

  @Test(arguments: [
    ("content/faq.mss.md", "Did you mean `ms`?"),
    ("content/faq.2.md", "Name the file with its language at the end, as in `name.ms.md`."),
  ])
  func whatIsNoLanguageIsNotToBeAdded(path: String, said: String) throws {
    let site = try TestSite(Self.withoutEnglish).edit("content/index.en.md", nil)
      .edit(path, "---\ntitle: A\n---\n").build()
    #expect(try site.wording(of: "page/language").solutions.map(\.text) == [said])
  }

  @Test(arguments: ["pairs: [{ms: a, 1️⃣en: b}]", "avoid: {ms: {a: b}, 1️⃣en: {c: d}}"])
  func termsOfALanguageThatIsGoneSayWhatOtherFilesSay(terms: String) throws {
    let site = try TestSite(Self.withoutEnglish).edit("content/index.en.md", nil)
      .edit("content/terms.yaml", terms + "\n").build()
    site.expect([("terms/unknown-key", "1️⃣")])
    let wording = try site.wording(of: "terms/unknown-key")
    #expect(wording.explanation == "`en` is not a language of this site.")
    #expect(wording.solutions.map(\.text) == ["Remove `en`, or add the language to site.yaml."])
  }

  @Test func aSlipOfTheCodeIsToldOnce() throws {
    let site = try TestSite(with: "-- content/terms.yaml --\npairs: [{ms: a, 1️⃣enn: b}]\n").build()
    site.expect([("terms/unknown-key", "1️⃣")])
    #expect(try site.wording(of: "terms/unknown-key").solutions.map(\.replacement) == ["en"])
    site.edit("content/terms.yaml", "avoid: {1️⃣zh: {a: b}}\n")
    try site.build().expect([("terms/unknown-key", "1️⃣")])
    #expect(
      try site.wording(of: "terms/unknown-key").solutions.map(\.text)
        == ["Use `ms` and `en`, remove `zh`, or add the language to site.yaml."])
  }
}
