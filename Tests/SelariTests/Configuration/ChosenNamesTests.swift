import Diagnostics
import Testing

@testable import Selari

/// Names that whoever writes `site.yaml` chooses, and keys that nobody knows.
@Suite struct ChosenNamesTests {
  private func site(_ lines: String) -> TestSite {
    TestSite(TestSite.smallest.replacing("timezone:", with: "\(lines)\ntimezone:"))
  }

  @Test(arguments: [
    "menus: {1️⃣main: }", "menus: {1️⃣main: null}", "publish: {1️⃣a: }", "topics: {1️⃣a: }",
    "checks: {severity: {1️⃣link/text: }}", "checks: {severity: {1️⃣link/text: ~}}",
  ])
  func aNameWithoutAValueIsTold(lines: String) throws {
    let site = try site(lines).edit("templates/page.html", "{{ page.content }}").build()
    site.expect([("site/missing", "1️⃣")])
  }

  /// The templates that ask for it are not to blame.
  @Test(arguments: [("1️⃣main: ", "site/missing"), ("main: 1️⃣5", "site/type")])
  func aMenuThatCannotBeReadIsToldOnce(menu: String, rule: String) throws {
    try site("menus: {\(menu)}")
      .edit("templates/page.html", "{% for one in site.menus.main %}{{ one.title }}{% endfor %}")
      .build().expect([(rule, "1️⃣")])
  }

  @Test(arguments: [
    "menus:", "topics:", "publish:", "checks:", "checks: {severity: }", "security:",
  ])
  func aKeyWithoutAValueCountsAsLeftOut(line: String) throws {
    try site(line).build().expectClean()
  }

  @Test(arguments: [
    ("menus: {main: [{page: index, zzz: a}]}", "`page`, `url`, `title`, `children`"),
    (
      "zzz: 1",
      "`languages`, `timezone`, `url`, `name`, `official`, `missing`, `menus`, `topics`, `markdown`, "
        + "`checks`, `security`, `publish`, `extra`"
    ),
  ])
  func eachKeyThatThereIsIsNamedOnce(lines: String, keys: String) throws {
    let site = try site(lines).build()
    #expect(try site.wording(of: "site/unknown-key").notes == ["The keys are \(keys)."])
  }
}
