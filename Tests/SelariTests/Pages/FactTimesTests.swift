import Testing

@testable import Selari

/// The times of pages that are taken from facts.
@Suite struct FactTimesTests {
  private static let facts = """
    -- content/facts.yaml --
    call: {type: window, opens: 2022-10-03T09:00, closes: 2022-10-20}
    late: {type: window, closes: 2022-10-20T17:00}
    issued: {type: date, value: 2022-10-14}
    mail: {type: email, value: a@contoh.my}
    broken: {type: date, value: esok}

    """

  private func site(_ keys: String, facts: String = facts) -> TestSite {
    TestSite(
      with: """
        \(facts)-- content/berita.ms.md --
        ---
        title: Berita
        \(keys)
        ---
        -- content/berita.en.md --
        ---
        title: News
        ---
        -- templates/page.html --
        {{ page.date | date("iso") if page.date }} {{ "expired" if page.expired }}
        """)
  }

  private func flawless(_ keys: String) -> TestSite {
    site(keys, facts: Self.facts.replacing("broken: {type: date, value: esok}\n", with: ""))
  }

  @Test func aPageHasTheDateOfAFact() throws {
    let site = try flawless("date: facts.issued").build()
    site.expectClean()
    #expect(try site.file("ms/berita/index.html").hasPrefix("2022-10-14"))
    #expect(try site.file("en/berita/index.html").hasPrefix("2022-10-14"))
    #expect(
      try flawless("date: facts.call.opens").build().file("en/berita/index.html")
        .hasPrefix("2022-10-03T09:00"))
  }

  /// The last day of the call is the page's, too.
  @Test(arguments: [
    ("facts.call.closes", "2022-10-20T23:59:59+08:00", "2022-10-21"),
    ("facts.late.closes", "2022-10-20T17:00:00+08:00", "2022-10-20T17:00:01+08:00"),
    ("facts.issued", "2022-10-13T23:59:59+08:00", "2022-10-14"),
    ("facts.call.opens", "2022-10-03T08:59:59+08:00", "2022-10-03T09:00:00+08:00"),
  ])
  func aPageExpiresWithAFact(fact: String, before: String, after: String) throws {
    let site = flawless("expire: \(fact)")
    site.at = before
    try site.build().expectClean()
    #expect(try !site.file("ms/berita/index.html").contains("expired"))
    site.at = after
    try site.build().expectClean()
    #expect(try site.file("ms/berita/index.html").contains("expired"))
    #expect(try site.file("en/berita/index.html").contains("expired"))
  }

  @Test func aPageAppearsWhenAWindowOpens() throws {
    let site = flawless("publish: facts.call.opens")
    site.at = "2022-10-03T08:59:59+08:00"
    try site.build()
    #expect(site.files["ms/berita/index.html"] == nil)
    #expect(site.outcome.nextChange?.description == "2022-10-03T01:00:00Z")
    site.at = "2022-10-03T09:00:00+08:00"
    try site.build()
    #expect(site.files["ms/berita/index.html"] != nil)
  }

  @Test(arguments: [
    (
      "facts.tiada",
      "No fact is called `tiada`; dates and times are `facts.call.closes`, `facts.call.opens`, "
        + "`facts.issued`, `facts.late.closes`.", nil
    ),
    ("facts.isued", "No fact is called `isued`.", "facts.issued"),
    (
      "facts.", "No name of a fact follows `facts.`; write one, such as `facts.call.closes`.", nil
    ),
    (
      "facts..closes",
      "No name of a fact follows `facts.`; write one, such as `facts.call.closes`.", nil
    ),
    (
      "facts.call", "`facts.call` is a window; write `facts.call.opens` or `facts.call.closes`.",
      nil
    ),
    ("facts.late", "`facts.late` is a window; write `facts.late.closes`.", nil),
    ("facts.late.opens", "`facts.late` is a window; write `facts.late.closes`.", nil),
    ("facts.mail", "`facts.mail` is a fact of type `email`, not a date or a time.", nil),
    (
      "facts.issued.closes", "`facts.issued` is a date or a time, with nothing after its name.",
      "facts.issued"
    ),
    (
      "'{{ facts.issued }}'", "Here a fact is written without quotation marks and braces.",
      "facts.issued"
    ),
    (
      "\"{{ facts.issued | date }}\"", "Here a fact is written without quotation marks and braces.",
      "facts.issued"
    ),
  ])
  func whatIsNoTime(written: String, explanation: String, meant: String?) throws {
    for key in ["date", "updated", "publish", "expire"] {
      let site = try flawless("\(key): 1️⃣\(written)").build()
      site.expect([("front-matter/value", "1️⃣")])
      let wording = try site.wording(of: "front-matter/value")
      #expect(wording.explanation == explanation)
      #expect(wording.solutions.map(\.text) == (meant.map { ["Did you mean `\($0)`?"] } ?? []))
    }
  }

  @Test func aFactThatCouldNotBeReadIsToldOnce() throws {
    let site = try site("date: facts.broken").build()
    #expect(site.findings == ["facts/value content/facts.yaml:5:29"])
    let without = try self.site("date: 1️⃣facts.issued", facts: "").build()
    without.expect([("front-matter/value", "1️⃣")])
  }

  @Test func aFactThatAPageGoesByIsUsed() throws {
    let pages = "date: facts.issued\npublish: facts.call.opens\nexpire: facts.late.closes"
    let site = try flawless(pages).check()
    #expect(
      site.findings.filter { $0.hasPrefix("unused/fact") }
        == ["unused/fact content/facts.yaml:4:1"])
  }

  @Test(arguments: [
    "publish: 2022-10-10\nexpire: 1️⃣2022-10-10", "publish: 2022-10-21\nexpire: 1️⃣facts.call.closes",
  ])
  func aPageIsNotOverBeforeItIsThere(keys: String) throws {
    let site = flawless(keys)
    try site.build().expect([("front-matter/value", "1️⃣")])
    try flawless("publish: 2022-10-10\nexpire: 2022-10-11").build().expectClean()
  }

  /// A translation takes the time that it does not state from its source.
  @Test(arguments: [
    ("publish: 2022-10-20", "expire: 1️⃣2022-10-10", ["`publish`", "later `expire`"]),
    ("expire: 2022-10-10", "publish: 1️⃣2022-10-10", ["`expire`", "earlier `publish`"]),
    ("publish: facts.call.opens", "expire: 1️⃣2022-10-02", ["`publish`", "later `expire`"]),
  ])
  func aTranslationIsNotOverBeforeItIsThere(source: String, own: String, told: [String]) throws {
    let site = flawless(source)
    site.edit("content/berita.en.md", "---\ntitle: News\n\(own)\n---\n")
    try site.build().expect([("front-matter/value", "1️⃣")])
    let wording = try site.wording(of: "front-matter/value")
    #expect(
      wording.explanation.hasSuffix("\(told[0]), which it inherits from content/berita.ms.md."))
    #expect(wording.solutions.map(\.text).allSatisfy { $0.contains(told[1]) })
    #expect(wording.solutions.count == 1)
    let column = source.prefix { $0 != " " }.count + 2
    let related = try #require(site.outcome.findings.first).related
    #expect(related.map(\.place.reference) == ["content/berita.ms.md:3:\(column)"])
  }

  /// What the source says is no business of a translation that has both, and the source inherits none.
  @Test(arguments: [
    ("publish: 2022-10-20", "publish: 2022-10-01\nexpire: 2022-10-10"),
    ("expire: 2022-11-20", "publish: 2022-10-10"), ("order: 1", "expire: 2022-10-10"),
    ("publish: 2022-10-01\nexpire: 2022-10-10", "description: News"),
  ])
  func timesThatGoTogetherAreLeftAlone(source: String, own: String) throws {
    let site = flawless("").edit("content/berita.ms.md", "---\ntitle: Berita\n\(source)\n---\n")
    site.edit("content/berita.en.md", "---\ntitle: News\n\(own)\n---\n")
    #expect(try site.build().findings.filter { $0.hasPrefix("front-matter/value") } == [])
  }
}
