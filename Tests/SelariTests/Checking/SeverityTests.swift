import Diagnostics
import Testing

@testable import Selari

@Suite struct SeverityTests {
  private func severity(_ settings: String) throws -> Severity? {
    let site = TestSite(page: "![](a.png)", more: "-- content/a.png --\nx\n")
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\nchecks: {severity: {\(settings)}}\n")
    return try site.check().outcome.findings.first { $0.rule == "image/alt" }?.severity
  }

  @Test func aSiteSetsTheSeverityOfARule() throws {
    #expect(try severity("") == .warning)
    #expect(try severity("image/alt: error") == .error)
    #expect(try severity("image/alt: note") == .note)
    #expect(try severity("image/alt: off") == nil)
  }

  @Test func orOfAGroupWhereTheRuleItselfGoesFirst() throws {
    #expect(try severity("image/*: error") == .error)
    #expect(try severity("image/*: off, image/alt: note") == .note)
  }

  @Test func aRuleThatThereIsNotIsAnErrorWithASuggestion() throws {
    let site = TestSite(page: "x")
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\nchecks:\n  severity:\n    1️⃣image/atl: error\n")
    try site.expect("site/value", at: "1️⃣")
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == "image/alt")
  }
}
