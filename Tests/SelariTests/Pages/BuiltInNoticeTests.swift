import Testing

@testable import Selari

/// What stands for a missing translation in a site without a template for it says no less than one, in
/// the language that is read.
@Suite struct BuiltInNoticeTests {
  private static let pages = """
    -- content/faq.ms.md --
    ---
    title: Soalan & Jawapan
    description: Perihal dalam bahasa Melayu.
    missing: notice
    ---
    -- content/links.en.md --
    ---
    title: Links
    missing: notice
    translation: {of: en}
    ---
    -- templates/page.html --
    {{ page.title }}|{{ page.description or page.summary }}|{{ page.content }}
    """

  @Test func theNoticeIsOfTheLanguageThatIsRead() throws {
    let site = try TestSite(with: Self.pages).build()
    site.expectClean()
    #expect(
      try site.file("en/faq/index.html") == """
        This page is not available in English yet|You can read it in another language.|\
        <p>You can read it in another language:</p>
        <ul>
        <li><a href="/ms/faq/" lang="ms" hreflang="ms">Soalan &amp; Jawapan</a></li>
        </ul>

        """)
    #expect(
      try site.file("ms/links/index.html") == """
        Halaman ini belum ada dalam bahasa Melayu|Anda boleh membacanya dalam bahasa lain.|\
        <p>Anda boleh membacanya dalam bahasa lain:</p>
        <ul>
        <li><a href="/en/links/" lang="en" hreflang="en">Links</a></li>
        </ul>

        """)
  }

  /// Selari has no words of a third language: the page is called as in the language that has it.
  @Test func inAnotherLanguageTheNoticeIsEnglishAndSaysSo() throws {
    let site = try TestSite(with: Self.pages)
      .edit(
        "site.yaml",
        """
        name: {ms: Tapak, en: Site, ta: தளம்}
        url: https://contoh.example/
        languages: [{code: ms, locale: ms_MY}, {code: en, locale: en_MY}, {code: ta, label: தமிழ்}]
        """
      ).edit("content/index.ta.md", "---\ntitle: முகப்பு\n---\n").build()
    #expect(
      try site.file("ta/faq/index.html").hasPrefix(
        "Soalan &amp; Jawapan|Perihal dalam bahasa Melayu.|<p lang=\"en\">This page is not available in Tamil yet. You can read it in another "
          + "language:</p>\n<ul>\n<li><a href=\"/ms/faq/\" lang=\"ms\""))
  }

  /// Elsewhere the page is called as in the language that has it, and so it is for a template of its own.
  @Test func aNoticeTellsTheLanguageOfItsTitle() throws {
    let site = TestSite(with: Self.pages).edit(
      "templates/page.html",
      "{% for one in site.menus.main %}{{ one.title_language.code }} {% endfor %}"
        + "{{ page.title_language.code }} {{ page.title_language == language }}"
    ).edit("content/faq/satu.ms.md", nil)
    site.edit(
      "site.yaml",
      """
      name: {ms: Tapak, en: Site, ta: தளம்}
      url: https://contoh.example/
      languages: [{code: ms, locale: ms_MY}, {code: en, locale: en_MY}, {code: ta, label: தமிழ்}]
      menus: {main: [index, faq, links, {page: faq, title: FAQ}, {url: /ms/, title: A}]}
      """
    ).edit("content/index.ta.md", "---\ntitle: முகப்பு\n---\n")
    try site.build().expectClean()
    #expect(try site.file("ms/faq/index.html") == "ms ms en ms ms ms True")
    // The built-in notice has a title of its own in English, and none in Tamil.
    #expect(try site.file("en/faq/index.html") == "en ms en en en en True")
    #expect(try site.file("ta/faq/index.html") == "ta ms en ta ta ms False")
    try site.edit("templates/notice.html", "{{ page.title_language.code }}").build()
    #expect(try site.file("en/faq/index.html") == "ms")
    try site.edit("templates/404.html", "{{ page.title_language.code }}").build()
    #expect(try site.file("404.html") == "ms")
  }

  /// A section for which a notice stands is above pages that there are.
  @Test func theNoticeOfASectionTellsTheLanguageOfItsTitleToThePagesBelow() throws {
    let site = try TestSite(
      with: """
        -- content/berita/index.ms.md --
        ---
        title: Berita
        missing: notice
        ---
        -- content/berita/satu.ms.md --
        ---
        title: Satu
        ---
        -- content/berita/satu.en.md --
        ---
        title: One
        ---
        -- templates/page.html --
        {% for one in page.ancestors %}{{ one.title }} {{ one.title_language.code }};{% endfor %}
        """
    ).build()
    site.expectClean()
    let page = try #require(
      site.files.keys.first { $0.hasPrefix("en/") && $0.contains("satu") })
    #expect(try site.file(page).hasSuffix("Berita ms;"))
  }

  @Test func elsewhereANoticeHasTheTitleOfTheSource() throws {
    let site = TestSite(with: Self.pages).edit(
      "templates/home.html", "{% for one in site.menus.main %}{{ one.title }}{% endfor %}")
    let settings = try #require(site.text.files["site.yaml"])
    site.editBytes("site.yaml", settings + Array("\nmenus: {main: [faq]}\n".utf8))
    let title = "Soalan &amp; Jawapan"
    #expect(try site.build().file("en/index.html") == title)
    try site.edit("templates/notice.html", "{{ page.title }} {{ page.description }}").build()
    #expect(try site.file("en/faq/index.html") == "\(title) Perihal dalam bahasa Melayu.")
  }
}
