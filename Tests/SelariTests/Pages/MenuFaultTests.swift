import Testing

@testable import Selari

/// What a menu lacks is told where `site.yaml` says it.
@Suite struct MenuFaultTests {
  private func site(_ menus: String) -> TestSite {
    TestSite(TestSite.smallest.replacing("timezone:", with: "\(menus)\ntimezone:"))
  }

  @Test(arguments: [("menus: {mian: [index]}", 3), ("menus: {}", 3), ("", nil)])
  func aMenuThatATemplateLacksPointsToTheConfiguration(menus: String, line: Int?) throws {
    let site = try site(menus)
      .edit("templates/page.html", "{% for entry in site.menus.1️⃣main %}{% endfor %}").build()
    try site.expect("template/undefined", at: "1️⃣")
    let related = site.outcome.findings.first?.related.first { $0.place.file == "site.yaml" }
    #expect(related?.place.span?.start.line == line)
    #expect(related?.en == "menus are written here; an empty one is `main: []`")
  }

  @Test func anEntryThatLeadsNowhereNamesBothWays() throws {
    let site = try site("menus: {main: [{1️⃣title: x}]}").build()
    site.expect([("site/value", "1️⃣")])
    let text = try site.wording(of: "site/value").explanation
    #expect(text.contains("`page`") && text.contains("`url`"))
  }

  @Test(arguments: [
    "menus: {main: [{page: index, title: 1️⃣\"\"}]}",
    "menus: {main: [{page: index, title: {ms: a, en: 1️⃣\"\"}}]}",
    "topics: {a: {ms: a, en: 1️⃣\" \"}}",
  ])
  func whatReadersAreToReadIsNotEmpty(menus: String) throws {
    try site(menus).build().expect([("site/value", "1️⃣")])
  }

  @Test func aSiteHasANameInEveryLanguage() throws {
    try TestSite(
      TestSite.smallest.replacing("{ms: Tapak, en: Site}", with: "{ms: Tapak, en: 1️⃣\"\"}")
    ).build().expect([("site/value", "1️⃣")])
  }
}
