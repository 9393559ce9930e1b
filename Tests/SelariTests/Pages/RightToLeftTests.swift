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
