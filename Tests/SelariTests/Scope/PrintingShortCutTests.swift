import Foundation
import Testing

@testable import Selari

/// Objects print attributes, and say whether they are there, without making a value of them. What they
/// say is what the value says: a variable that is set to an attribute has gone through it.
@Suite("Attributes that objects print themselves")
struct PrintingShortCutTests {
  private static let texts = ["title", "url", "permalink"]
  private static let pageTexts = texts + ["description", "content", "summary", "date", "updated"]
  private static let pageTruths =
    pageTexts + [
      "toc", "previous", "next", "paginator", "children", "section", "translations", "topics",
      "draft", "expired", "stale", "words",
    ]

  /// Each attribute of an object in both ways: `<i>`, by itself; `<b>`, through a variable.
  private static func both(_ object: String, _ texts: [String], _ truths: [String]) -> String {
    let printed = texts.map {
      "<i>{{ \(object).\($0) }}</i>{% set v = \(object).\($0) %}<b>{{ v }}</b>\n"
    }
    let asked = truths.map {
      "<i>{% if \(object).\($0) %}1{% endif %}</i>{% set v = \(object).\($0) %}"
        + "<b>{% if v %}1{% endif %}</b>\n"
    }
    return (printed + asked).joined()
  }

  private static let template = """
    \(both("page", pageTexts, pageTruths))
    {% for x in page.children %}
    \(both("x", pageTexts, pageTruths))
    {% endfor %}{% for x in page.translations %}
    \(both("x", texts, texts))
    {% endfor %}{% for x in site.menus.main %}
    \(both("x", ["title", "url"], ["title", "url", "current", "active", "children", "page"]))
    {% endfor %}{% for x in page.toc %}
    \(both("x", ["id", "title"], ["id", "title", "children"]))
    {% endfor %}{% for x in page.topics %}
    \(both("x", ["id", "label"], ["id", "label"]))
    {% endfor %}{% for x in languages %}
    \(both("x", ["code", "label"], ["code", "label"]))
    {% endfor %}
    \(both("site", ["name"], ["name"]))
    {% for one in [page] + page.children if one.date %}<i>{{ one.date | date("long") }}</i>\
    {% set v = one.date | date("long") %}<b>{{ v }}</b>{% endfor %}

    """

  @Test("what is printed and asked at once is what a variable says")
  func sameAsValues() throws {
    let site = TestSite(
      """
      -- site.yaml --
      name: {ms: "Tapak & <b>\\"kami\\"</b>", en: "Ada's site"}
      url: https://contoh.example/awalan/
      timezone: Asia/Kuala_Lumpur
      languages:
        - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "h.mm B"}
        - {code: en, label: English, locale: en_MY, time: "h:mm a"}
      missing: notice
      menus: {main: [media, index]}
      topics: {law: {ms: "Undang-undang & <i>", en: Law}}
      -- content/index.ms.md --
      ---
      title: "Utama & <i>'satu'</i>"
      description: ""
      topics: [law]
      ---
      ## Tajuk & "satu" {#satu}

      Teks.
      -- content/index.en.md --
      ---
      title: Home
      toc: false
      ---
      ## One {#satu}
      -- content/media/index.ms.md --
      ---
      title: Media
      paginate: 1
      ---
      -- content/media/index.en.md --
      ---
      title: Media
      ---
      -- content/media/a.ms.md --
      ---
      title: "A & B"
      date: 2022-10-20
      updated: 2022-10-21
      ---
      Isi &lt;tanda&gt;.
      -- content/media/b.ms.md --
      ---
      title: B
      date: 2022-10-19T08:00
      ---
      -- templates/page.html --
      \(Self.template)
      """)
    site.at = "2022-11-01T12:00:00+08:00"
    try site.build()
    let pages = site.files.filter { $0.key.hasSuffix("index.html") && $0.key.count > 10 }
    #expect(pages.count >= 8)
    #expect(!site.outcome.findings.contains { $0.isFatal }, "\(site.outcome.findings)")
    var compared = 0
    for (path, bytes) in pages {
      let text = String(decoding: bytes, as: UTF8.self)
      let pairs = text.components(separatedBy: "<i>").dropFirst().filter { $0.contains("<b>") }
      for pair in pairs {
        let halves = pair.components(separatedBy: "</i><b>")
        guard halves.count == 2 else { continue }
        compared += 1
        let other = halves[1].components(separatedBy: "</b>")[0]
        #expect(halves[0] == other, "\(path): \(pair)")
      }
    }
    #expect(compared > 400)
    let home = String(decoding: try #require(site.files["ms/index.html"]), as: UTF8.self)
    #expect(home.contains("<i>Utama &amp; &lt;i&gt;&#39;satu&#39;&lt;/i&gt;</i><b>Utama"))
  }
}
