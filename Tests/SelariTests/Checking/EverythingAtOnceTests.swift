import Diagnostics
import Testing

@testable import Selari

/// What the build rejects, and what the rules find, is reported in one run.
@Suite struct EverythingAtOnceTests {
  private static let broken = """
    -- site.yaml --
    name: {ms: Tapak, en: Site}
    url: https://contoh.example/
    1️⃣colour: red
    languages:
      - {code: ms, label: Bahasa Melayu, locale: ms_MY}
      - {code: en, label: English, locale: en_MY}
    -- content/index.ms.md --
    ---
    title: Utama
    2️⃣titel: x
    ---
    [soalan](3️⃣page:faqs) dan [bahagian](4️⃣page:faq#tiada) dan ![Peta](5️⃣peta.png)

    6️⃣:::nota
    :::

    7️⃣<b>tebal</b>

    {{ facts.8️⃣closses }}
    -- content/index.en.md --
    ---
    title: Home
    ---
    -- content/faq.ms.md --
    ---
    title: Soalan
    ---
    -- content/facts.yaml --
    closes: {type: date, value: 9️⃣2022-02-30}
    -- templates/page.html --
    {{ page.content }}
    -- templates/parts/x.html --
    {{ page.title

    """

  @Test func tenFaultsAreToldInOneRun() throws {
    let site = TestSite(Self.broken)
    try site.check(html: true)
    let wanted = [
      ("site/unknown-key", "1️⃣"), ("front-matter/unknown-key", "2️⃣"), ("link/page", "3️⃣"),
      ("link/anchor", "4️⃣"), ("link/resource", "5️⃣"), ("html/raw", "7️⃣"), ("facts/value", "9️⃣"),
    ]
    for (rule, marker) in wanted {
      let place = try #require(site.text.markers[marker])
      let position = "\(place.file):\(place.position.line):\(place.position.column)"
      #expect(site.findings.contains("\(rule) \(position)"), "\(site.findings)")
    }
    let rules = Set(site.outcome.findings.map(\.rule.name))
    // Beside what the build rejects, what only the rules know.
    #expect(
      rules.isSuperset(of: [
        "directive/unknown", "template/undefined", "template/syntax", "translation/missing",
        "description/length", "html/landmark",
      ]), "\(rules.sorted())")
  }
}
