import Diagnostics
import Templating
import Testing

/// A dictionary's key with the name of a method is read by `["key"]`; a template that takes the method
/// for it is told so.
@Suite struct HiddenKeyTests {
  private static let data =
    #"{"page": {"extra": {"items": [{"title": "T"}], "copy": "x", "get": 1}}}"#

  private func wording(_ text: String, _ rule: RuleID) throws -> Wording {
    var error = ErrorCase(rule, text, "")
    error.data = Self.data
    let finding = try #require(try error.finding(), "\(text)")
    #expect(finding.rule == rule, "\(text)")
    #expect(ErrorCase.lines(finding)[0] == error.expected[0])
    let (ms, en) = (finding.problem.wording(in: .ms), finding.problem.wording(in: .en))
    #expect(ms.solutions.count == en.solutions.count)
    return en
  }

  @Test(
    arguments: [
      ("{% for x in 1️⃣page.extra.items %}{% endfor %}", "template/type"),
      ("{{ 1️⃣page.extra.items }}", "template/type"),
      ("{{ page.extra.items[1️⃣0] }}", "template/undefined"),
      ("{{ page.extra.items.1️⃣title }}", "template/undefined"),
      ("{{ page.extra.items | 1️⃣length }}", "template/type"),
      ("{{ 1️⃣page.extra.items + [1] }}", "template/type"),
    ] as [(String, RuleID)])
  func theRemedyIsTheKey(text: String, rule: RuleID) throws {
    #expect(
      try wording(text, rule).solutions.map(\.text) == [
        "`.items` is a method of every dictionary; for the key, write `page.extra[\"items\"]`."
      ])
  }

  @Test func aNameIsADictionaryToo() throws {
    let text = "{% set e = page.extra %}{% with f = e %}{{ 1️⃣f.copy }}{% endwith %}"
    #expect(
      try wording(text, "template/type").solutions.map(\.text) == [
        "`.copy` is a method of every dictionary; for the key, write `f[\"copy\"]`."
      ])
  }

  /// Where there is no such key, the method is what is there.
  @Test func aMethodAloneIsNoKey() throws {
    #expect(
      try wording("{{ 1️⃣page.extra.values }}", "template/type").solutions.map(\.text)
        == ["Call it with `()`."])
    #expect(
      try wording("{{ page.extra.get('copy').1️⃣x }}", "template/undefined").solutions.isEmpty)
  }
}
