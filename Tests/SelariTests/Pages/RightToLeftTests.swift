import Testing

@testable import Selari

/// Text that is written from right to left says so, where a page is made and where a template asks.
@Suite struct RightToLeftTests {
  private static let languages = """
    languages:
      - {code: ms, label: Bahasa Melayu, locale: ms_MY}
      - {code: ar, label: العربية, locale: ar}

    """
  private static let reversed = """
    languages:
      - {code: ar, label: العربية, locale: ar}
      - {code: ms, label: Bahasa Melayu, locale: ms_MY}

    """

  private func site(_ languages: String) -> TestSite {
    TestSite(
      """
      -- site.yaml --
      name: {ms: Tapak, ar: موقع}
      url: https://contoh.example/
      \(languages)missing: notice
      -- content/index.ms.md --
      ---
      title: Utama
      aliases: [/lama-ms.html]
      ---
      -- content/index.ar.md --
      ---
      title: الرئيسية
      aliases: [/lama-ar.html]
      ---
      -- content/faq.ms.md --
      ---
      title: Soalan
      translation: {of: ms}
      ---
      -- templates/page.html --
      {{ language.direction }} {{ page.language.direction }} {% for one in languages %}{{ one.direction }} {% endfor %}{{ page.title }}|{{ page.content }}
      """)
  }

  @Test func aTemplateIsToldTheDirection() throws {
    let site = try site(Self.languages).build()
    site.expectClean()
    #expect(try site.file("ms/index.html").hasPrefix("ltr ltr ltr rtl Utama"))
    #expect(try site.file("ar/index.html").hasPrefix("rtl rtl ltr rtl الرئيسية"))
  }

  /// The direction is said where it is another than that of the text around.
  @Test func whatSelariMakesItselfSaysTheDirection() throws {
    let site = try site(Self.languages).build()
    let chooser = try site.file("index.html")
    #expect(chooser.contains("<html lang=\"ms\">"))
    #expect(chooser.contains("<a href=\"/ms/\" lang=\"ms\" hreflang=\"ms\">Bahasa Melayu</a>"))
    #expect(
      chooser.contains("<a href=\"/ar/\" lang=\"ar\" dir=\"rtl\" hreflang=\"ar\">العربية</a>"))
    // No words of Arabic are known: what is English says so.
    #expect(
      try site.file("404.html").contains(
        "<section lang=\"en\">\n<h2>Page not found</h2>\n<p><a href=\"/ar/\" lang=\"en\" "
          + "hreflang=\"ar\">Home page (<span lang=\"ar\" dir=\"rtl\">العربية</span>)</a></p>\n"
          + "</section>"))
    #expect(
      try site.file("ar/faq/index.html").contains(
        "Soalan|<p lang=\"en\" dir=\"ltr\">This page is not available in Arabic yet. You can read it in "
          + "another language:</p>\n<ul>\n"
          + "<li><a href=\"/ms/faq/\" lang=\"ms\" dir=\"ltr\" hreflang=\"ms\">Soalan</a></li>"))
    #expect(try site.file("lama-ms.html").contains("<html lang=\"ms\">"))
    let redirect = try site.file("lama-ar.html")
    #expect(redirect.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(redirect.contains("<a href=\"/ar/\" dir=\"ltr\">https://contoh.example/ar/</a>"))
  }

  private func content(_ path: String, of text: String) throws -> String {
    let site = site(Self.languages).edit("templates/page.html", "{{ page.content }}")
    site.edit("content/\(path).md", "---\ntitle: A\n---\n\(text)\n")
    site.edit(
      "content/terms.yaml", "names: []\nforeign: {en: [roadmap], ar: [حلال], ms: [kampung]}\n")
    site.edit(
      "content/facts.yaml",
      """
      tel: {type: phone, value: "+60 3-8000 8000"}
      site: {type: url, value: "https://contoh.my/"}
      mail: {type: email, value: a@contoh.my}
      places: {type: number, value: 12}
      """)
    let parts = path.split(separator: ".")
    return try site.build().file("\(parts[1])/index.html")
  }

  /// What is marked by hand, and what the term base calls foreign.
  @Test func aPassageThatRunsTheOtherWaySaysSo() throws {
    #expect(
      try content("index.ar", of: "[Hello, World (beta)!]{lang=en} نص. Roadmap dan *kampung*, حلال")
        == "<p><span lang=\"en\" dir=\"ltr\">Hello, World (beta)!</span> نص. "
        + "<span lang=\"en\" dir=\"ltr\">Roadmap</span> dan "
        + "<em lang=\"ms\" dir=\"ltr\">kampung</em>, حلال</p>\n")
    #expect(
      try content("index.ms", of: "[نص]{lang=ar} [اردو]{lang=ur} [teks]{lang=en} حلال roadmap")
        == "<p><span lang=\"ar\" dir=\"rtl\">نص</span> <span lang=\"ur\" dir=\"rtl\">اردو</span> "
        + "<span lang=\"en\">teks</span> <span lang=\"ar\" dir=\"rtl\">حلال</span> "
        + "<span lang=\"en\">roadmap</span></p>\n")
  }

  /// A passage in one that runs the other way runs as the page does again, and has to say so.
  @Test func aPassageInAnotherSaysWhichWayItRuns() throws {
    #expect(
      try content("index.ar", of: "[The word [نص]{lang=ar} here]{lang=en} [نص]{lang=fa}")
        == "<p><span lang=\"en\" dir=\"ltr\">The word <span lang=\"ar\" dir=\"rtl\">نص</span> here"
        + "</span> <span lang=\"fa\">نص</span></p>\n")
    #expect(
      try content("index.ms", of: "[The [kata]{lang=ms} here]{lang=en}")
        == "<p><span lang=\"en\">The <span lang=\"ms\">kata</span> here</span></p>\n")
  }

  /// `+60 3-8000 8000` would be shown as `8000 8000-3 60+`.
  @Test func anAddressKeepsItsOrderBetweenLettersFromTheRight() throws {
    let text = "هاتف {{ facts.tel }} [{{ facts.tel }}]({{ facts.tel }}) {{ facts.places }}"
    let tel = "<bdi dir=\"ltr\">+60 3-8000 8000</bdi>"
    #expect(
      try content("index.ar", of: text)
        == "<p>هاتف \(tel) <a href=\"tel:+60380008000\">\(tel)</a> 12</p>\n")
    #expect(
      try content("index.ms", of: text)
        == "<p>هاتف +60 3-8000 8000 <a href=\"tel:+60380008000\">+60 3-8000 8000</a> 12</p>\n")
    #expect(
      try content(
        "index.ar",
        of: "{{ facts.site }} {{ facts.mail }} [a](https://contoh.my/ \"{{ facts.tel }}\")"
      )
      .hasPrefix(
        "<p><bdi dir=\"ltr\">https://contoh.my/</bdi> <bdi dir=\"ltr\">a@contoh.my</bdi> "
          + "<a href=\"https://contoh.my/\" title=\"+60 3-8000 8000\">"))
  }

  @Test func aSiteWhoseFirstLanguageRunsFromTheRightSaysWhatDoesNot() throws {
    let site = try site(Self.reversed).build()
    let chooser = try site.file("index.html")
    #expect(chooser.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(chooser.contains("lang=\"ms\" dir=\"ltr\" hreflang=\"ms\""))
    #expect(chooser.contains("lang=\"ar\" hreflang=\"ar\""))
    let missing = try site.file("404.html")
    #expect(missing.contains("<section lang=\"ms\" dir=\"ltr\">"))
    #expect(missing.contains("<section lang=\"en\" dir=\"ltr\">"))
  }
}
