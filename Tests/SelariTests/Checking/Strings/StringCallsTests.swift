import Testing

@testable import Selari

@Suite struct StringCallsTests {
  private let strings = """
    -- templates/strings.yaml --
    left: {ms: {other: "{n} hari lagi"}, en: {one: "{n} day left", other: "{n} days left"}}
    by: {ms: "Oleh {name}", en: "By {name}"}
    plain: Alliance 8.7

    """

  private func site(_ template: String) -> TestSite {
    TestSite(page: "Teks", more: strings).edit(
      "templates/page.html", template + "{% if false %}{{ t(\"plain\") }}{% endif %}")
  }

  @Test func aCallInABranchThatWasNotTakenIsChecked() throws {
    try site("{% if false %}{{ t(\"1️⃣plian\") }}{% endif %}").expect("strings/missing", at: "1️⃣")
    try site("{% if false %}{{ 1️⃣t(\"by\") }}{% endif %}").expect("strings/placeholder", at: "1️⃣")
    try site("{% if false %}{{ 1️⃣t(\"plain\", x=1) }}{% endif %}").expect(
      "strings/placeholder", at: "1️⃣")
    try site("{% if false %}{{ 1️⃣t(\"left\") }}{% endif %}").expect("strings/plural", at: "1️⃣")
  }

  @Test func whatRenderingMeetsIsToldOnce() throws {
    try site("{{ t(\"1️⃣plian\") }}").expect("strings/missing", at: "1️⃣")
    try site("{{ 1️⃣t(\"by\") }}").expect("strings/placeholder", at: "1️⃣")
    try site("{{ 1️⃣t(\"left\") }}").expect("strings/plural", at: "1️⃣")
  }

  @Test func aCallThatFitsIsLeftAlone() throws {
    try site(
      "{{ t(\"left\", n=3, language=\"en\") }}{{ t(\"by\", name=\"ILO\") }}{{ t(\"plain\") }}"
        + "{% set more = {\"name\": \"ILO\"} %}{{ t(\"by\", **more) }}"
    ).expectSilence(of: "strings/missing").expectSilence(of: "strings/placeholder")
      .expectSilence(of: "strings/plural")
  }

  // MARK: strings.yaml itself

  @Test func aLanguageWithoutAPlaceholderIsFound() throws {
    let site = TestSite(page: "Teks").edit(
      "templates/strings.yaml", "by: {ms: \"Oleh {name}\", en: 1️⃣By}\n")
    try site.expect("strings/placeholder", at: "1️⃣")
  }

  @Test func aPluralCategoryThatIsMissingIsFound() throws {
    let site = TestSite(page: "Teks").edit(
      "templates/strings.yaml",
      "left:\n  ms: {other: \"{n} hari\"}\n  en: 1️⃣{other: \"{n} days\"}\n")
    try site.expect("strings/plural", at: "1️⃣")
  }

  @Test func aLanguageWithoutATextIsFound() throws {
    let site = TestSite(page: "Teks").edit("templates/strings.yaml", "by: 1️⃣{ms: Oleh}\n")
    try site.expect("strings/missing", at: "1️⃣")
  }
}
