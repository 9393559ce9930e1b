import Testing

@testable import Selari

/// A reference that stands in many places is worked out once for each kind of place.
@Suite struct RepeatedReferenceTests {
  private static let facts = """
    -- content/facts.yaml --
    call:
      type: window
      opens: 2022-10-14T09:00
      closes: 2022-10-20
      link: {ms: https://a.example/ms/, en: https://a.example/en/}
    -- templates/page.html --
    {% for heading in page.toc %}[{{ heading.title }}]{% endfor %}{{ page.content }}

    """

  private static func page(_ name: String, _ language: String, _ text: String) -> String {
    """
    -- content/\(name).\(language).md --
    ---
    title: \(name) \(language)
    ---
    \(text)

    """
  }

  @Test func itIsWrittenAsTheLanguageAndThePlaceWantIt() throws {
    let reference = #"{{ facts.call.closes | date("long") }}"#
    let text = """
      ## \(reference) {#due}

      \(reference), [\(reference)]({{ facts.call.link }}), \(reference).
      """
    let site = try TestSite(
      with: Self.facts
        + ["satu", "dua", "tiga"].map { name in
          Self.page(name, "ms", text) + Self.page(name, "en", text)
        }.joined()
    ).build()
    site.expectClean()
    for (language, day) in [("ms", "20 Oktober 2022"), ("en", "20 October 2022")] {
      let time = "<time datetime=\"2022-10-20\">\(day)</time>"
      for name in ["satu", "dua", "tiga"] {
        #expect(
          try site.file("\(language)/\(name)/index.html") == """
            [\(day)]<h2 id="due">\(time)</h2>
            <p>\(time), <a href="https://a.example/\(language)/">\(time)</a>, \(time).</p>

            """)
      }
    }
  }

  @Test func whatReadsThePageIsReadOnEveryPage() throws {
    let site = try TestSite(
      with: Self.facts
        + ["satu", "dua"].map { name in
          Self.page(name, "ms", "{{ page.title }}") + Self.page(name, "en", "{{ page.title }}")
        }.joined()
    ).build()
    site.expectClean()
    #expect(try site.file("ms/satu/index.html") == "<p>satu ms</p>\n")
    #expect(try site.file("ms/dua/index.html") == "<p>dua ms</p>\n")
    #expect(try site.file("en/dua/index.html") == "<p>dua en</p>\n")
  }

  /// The filter reads links as those of the page that it is used on, and what is wrong with them is
  /// told there.
  @Test func whatAFilterReadsOfThePageIsReadOnEveryPage() throws {
    let text = "{{ facts.note | markdown }}"
    let site = try TestSite(
      with: """
        -- content/facts.yaml --
        note: "Lihat [gambar](gambar.txt), {{ page.title }}"
        -- templates/page.html --
        {{ page.content }}
        -- content/a/gambar.txt --
        a
        -- content/b/gambar.txt --
        b

        """
          + ["a/index", "b/index", "a/p", "b/p"].map { name in
            Self.page(name, "ms", text) + Self.page(name, "en", text)
          }.joined()
    ).build()
    site.expectClean()
    for folder in ["a", "b"] {
      #expect(
        try site.file("ms/\(folder)/p/index.html").contains(
          "<a href=\"/\(folder)/gambar.txt\">gambar</a>, \(folder)/p ms"))
    }
  }

  /// The home page shows the content of pages that are rendered after it (`index` comes before `y` in
  /// the alphabet), and what is noted then is not the home page's to tell.
  @Test func whatItUsesIsToldWhoeverReadsItFirst() throws {
    let text = "{{ facts.call.state }}"
    let site = TestSite(
      with: Self.facts
        + """
        -- templates/home.html --
        {% for one in pages() %}{{ one.content }}{% endfor %}

        """ + Self.page("y", "ms", text) + Self.page("y", "en", text) + Self.page("z", "ms", text)
        + Self.page("z", "en", text))
    site.at = "2022-10-15T13:00:00+08:00"
    try site.build().expectClean()
    #expect(try site.file("ms/z/index.html") == "<p>open</p>\n")
    #expect(site.outcome.nextChange?.description == "2022-10-19T16:00:00Z")
    try site.check().expectSilence(of: "unused/fact")
  }
}
