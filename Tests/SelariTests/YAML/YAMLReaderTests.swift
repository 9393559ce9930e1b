import Diagnostics
@testable import Selari
import Testing

@Suite struct YAMLReaderTests {
  private enum State: String, CaseIterable { case open, closed }

  private struct Menu: Equatable {
    var title: String?
    var pages: [String]
  }

  /// What is found when a small configuration is read.
  private func findings(_ marked: String) -> (found: [String], places: Bool) {
    let text = MarkedText(marked)
    var findings: [Finding] = []
    _ = YAML.read(text.source, group: "site", findings: &findings) { site in
      _ = site.required("name", .text)
      _ = site.optional("order", .int)
      _ = site.optional("paginate", .int(in: 1...100))
      _ = site.optional("draft", .bool)
      _ = site.optional("state", .oneOf(["open", "closed"]))
      _ = site.optional("kind", YAMLKind<State>.oneOfItsCases)
      _ = site.optional("topics", .list(of: .text))
      _ = site.optional("labels", .map(of: .oneOrMore(of: .text)))
      _ = site.optional(
        "menu",
        .mapping { menu in
          Menu(
            title: menu.required("title", .text),
            pages: menu.optional("pages", .list(of: .text)) ?? [])
        })
    }
    let shown = findings.map { "\($0.rule): \($0.problem.wording(in: .en).explanation)" }
    return (shown, MarkedText.starts(findings) == text.markers)
  }

  @Test(arguments: [
    ("name: Selari\n", []),
    ("name: no\norder: 3\ndraft: true\nstate: open\nkind: closed\n", []),
    ("name: a\norder:\ndraft: ~\nlabels: {ms: a, en: [b, c]}\n", []),
    ("1️⃣order: 3\n", ["site/missing: `name` has no value here."]),
    ("1️⃣name:\n", ["site/missing: `name` has no value here."]),
    ("1️⃣", ["site/missing: `name` has no value here."]),
    ("1️⃣- a\n", ["site/type: This file wants a mapping (`key: value`), and this is a list."]),
    ("name: a\norder: 1️⃣tiga\n", ["site/type: `order` wants a whole number, and this is `tiga`."]),
    (
      "name: a\norder: 1️⃣\"3\"\n",
      ["site/type: `order` wants a whole number, and this is the quoted text “3”."]
    ),
    ("name: a\ndraft: 1️⃣no\n", ["site/type: `draft` wants `true` or `false`, and this is `no`."]),
    (
      "name: a\npaginate: 1️⃣0\n",
      ["site/value: `paginate` wants a whole number from 1 to 100, not `0`."]
    ),
    ("name: a\nstate: 1️⃣opne\n", ["site/value: `state` wants `open` or `closed`, not `opne`."]),
    ("name: a\nkind: 1️⃣shut\n", ["site/value: `kind` wants `open` or `closed`, not `shut`."]),
    (
      "name: 1️⃣[a]\ntopics: 2️⃣b\n",
      [
        "site/type: `name` wants text, and this is a list.",
        "site/type: `topics` wants a list, and this is `b`.",
      ]
    ),
    (
      "name: a\ntopics: [b, 1️⃣{c: d}]\n",
      ["site/type: `topics` wants text, and this is a mapping (`key: value`)."]
    ),
    (
      "name: a\nlabels: {ms: a, en: [1️⃣[b]]}\n",
      ["site/type: `en` wants text, and this is a list."]
    ),
    ("name: a\n1️⃣ordre: 3\n", ["site/unknown-key: No key is called `ordre`."]),
    (
      "name: a\nmenu: {title: b, 1️⃣page: [c]}\n",
      ["site/unknown-key: `menu` has no key `page`."]
    ),
    ("name: a\nmenu: {1️⃣pages: [c]}\n", ["site/missing: `title` has no value here."]),
  ])
  func whatIsWrongIsFoundWithItsPlace(marked: String, expected: [String]) {
    let result = findings(marked)
    #expect(result.found == expected)
    #expect(result.places)
  }

  @Test(arguments: [
    ("draft: ya", "true"), ("draft: Betul", "true"), ("draft: yes", "true"),
    ("draft: tidak", "false"), ("draft: \"true\"", "true"), ("draft: mungkin", nil),
  ])
  func aWordForTrueOrFalseIsUnderstood(text: String, meant: String?) throws {
    var findings: [Finding] = []
    _ = YAML.read(Source(path: "a", text: text), group: "front-matter", findings: &findings) {
      $0.optional("draft", .bool)
    }
    let solutions = try #require(findings.first).problem.wording(in: .en).solutions
    #expect(solutions.first?.replacement == meant)
  }

  @Test(arguments: [("title:Hubungi\n", 6), ("title:\u{A0}Hubungi\n", 7)])
  func aLineThatIsNoMappingForItsBlankIsToldSo(text: String, column: Int) throws {
    var findings: [Finding] = []
    _ = YAML.read(Source(path: "a", text: text), group: "facts", findings: &findings) {
      $0.others().count
    }
    #expect(findings.map(\.rule.name) == ["yaml/syntax"])
    #expect(findings.first?.place.span?.start == Position(line: 1, column: column))
  }

  @Test func anUnknownKeyIsExplainedByANearMissOrByTheKeysThereAre() throws {
    func wording(_ text: String) throws -> Wording {
      var findings: [Finding] = []
      _ = YAML.read(Source(path: "a", text: text), group: "facts", findings: &findings) { facts in
        _ = facts.optional("title", .text)
        _ = facts.optional("order", .int)
      }
      return try #require(findings.first).problem.wording(in: .ms)
    }
    let near = try wording("titel: a")
    #expect(near.solutions == [Solution("Adakah anda maksudkan `title`?", replacement: "title")])
    #expect(near.notes.isEmpty)
    let far = try wording("warna: biru")
    #expect(far.solutions.isEmpty)
    #expect(far.notes == ["Kunci yang ada: `title`, `order`."])
    // A key that is written already is not written again.
    #expect(
      try wording("order: 1\norde: 2").solutions == [
        Solution("Yang dikenali ialah `order`, dan ia sudah ditulis: buang `orde`.")
      ])
    #expect(try wording("order: 1\nred: 2").solutions.isEmpty)
  }

  @Test func valuesComeAsTheyAreWritten() {
    let text = "a: null\nb: {ms: x, en: y}\nc: z\nd: [1, 2.5]\ne: 12345678\n"
    var findings: [Finding] = []
    let words: YAMLKind<[String]> = .either(
      YAMLKind.text.map { [$0] }, mapping: YAMLKind.map(of: .text).map { $0.map(\.value) })
    let source = Source(path: "a", text: text)
    let read: Void? = YAML.read(source, group: "site", findings: &findings) { site in
      #expect(site.optional("a", .text) == "null")
      #expect(site.optional("b", words) == ["x", "y"])
      #expect(site.optional("c", words) == ["z"])
      #expect(site.optional("d", .list(of: .double)) == [1, 2.5])
      #expect(site.optional("e", .located(.text)) == YAMLLocated(value: "12345678", range: 46..<54))
      #expect(site.optional("f", .text) == nil)
    }
    #expect(read != nil)
    #expect(findings.isEmpty)
  }

  @Test func aReaderOfItsOwnKindReportsInItsOwnWords() {
    let slug = YAMLKind<String>(expected: .text) { node, reading in
      guard let text = node.text, !text.contains("..") else {
        reading.reportValue(node, ms: "Alamat tidak boleh keluar", en: "An address stays inside")
        return nil
      }
      return text
    }
    var findings: [Finding] = []
    _ = YAML.read(Source(path: "a", text: "slug: ../a"), group: "front-matter", findings: &findings)
    {
      _ = $0.optional("slug", slug)
    }
    #expect(findings.map(\.rule) == ["front-matter/value"])
    #expect(findings.first?.problem.wording(in: .ms).explanation == "Alamat tidak boleh keluar.")
  }
}
