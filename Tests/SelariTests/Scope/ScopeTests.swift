import Testing

@testable import Selari

@Suite struct ScopeTests {
  /// A site with a section, two pages in it, and a template under test for its pages.
  private func site(_ template: String, more: String = "") throws -> TestSite {
    try TestSite(
      with: """
        -- content/media/index.ms.md --
        ---
        title: Media
        ---
        -- content/media/index.en.md --
        ---
        title: Media room
        ---
        -- content/media/a.ms.md --
        ---
        title: Satu
        description: Yang pertama.
        date: 2022-10-14
        order: 1
        ---

        Perenggan **pertama**.

        ## Siapa {#who}

        ### Kita

        ## Bila
        -- content/media/a.en.md --
        ---
        title: One
        ---
        -- content/media/b.ms.md --
        ---
        title: Dua
        order: 2
        ---
        -- content/media/b.en.md --
        ---
        title: Two
        ---
        -- templates/page.html --
        \(template)
        \(more)
        """
    ).build()
  }

  @Test(arguments: [
    ("{{ page.id }} {{ page.kind }} {{ page.url }}", "media/a page /ms/media/a/"),
    ("{{ page.permalink }}", "https://contoh.example/ms/media/a/"),
    ("{{ page.description }} {{ page.words }}", "Yang pertama. 5"),
    ("{{ page.summary }}", "Yang pertama."),
    ("{{ page.source }} {{ page.layout }}", "content/media/a.ms.md page"),
    ("{{ page.date }}", "<time datetime=\"2022-10-14\">14 Oktober 2022</time>"),
    ("{{ page.date | date('full') }}", "Jumaat, 14 Oktober 2022"),
    ("{{ page.updated is none }}", "True"),
    (
      "{% for h in page.toc %}{{ h.id }}:{{ h.title }}({% for c in h.children %}{{ c.title }}{{ c.level }}{% endfor %}) {% endfor %}",
      "who:Siapa(Kita3) bila:Bila() "
    ),
    ("{% for a in page.ancestors %}{{ a.title }}>{% endfor %}", "Utama>Media>"),
    ("{{ page.section.title }}", "Media"),
    ("{{ page.next.title if page.next }}{{ page.previous is none }}", "DuaTrue"),
    (
      "{% for o in page.translations %}{{ o.language.code }}={{ o.url }} {{ o.title }};{% endfor %}",
      "ms=/ms/media/a/ Satu;en=/en/media/a/ One;"
    ),
    (
      "{{ page.draft }}{{ page.expired }}{{ page.stale }}{{ page.indexed }}", "FalseFalseFalseFalse"
    ),
    ("{{ page.language.code }} {{ page.language.default }}", "ms True"),
    ("{{ site.name }} {{ site.url }}", "Tapak https://contoh.example/"),
    ("{{ language.label }} {{ language.locale }}", "Bahasa Melayu ms_MY"),
    ("{{ languages | length }}", "2"),
    ("{{ now | date('iso') }}", "2022-10-01"),
    ("{{ link('media/b') }} {{ link('media/b', language='en') }}", "/ms/media/b/ /en/media/b/"),
    ("{{ link('media/a', anchor='who') }}", "/ms/media/a/#who"),
    ("{{ get_page('media/b').title }} {{ get_page('index').url }}", "Dua /ms/"),
    ("{{ get_page('page:media/b', language='en').title }}", "Two"),
    ("{{ get_page('media') is sameas page.section }}", "True"),
    ("{% for p in pages() %}{{ p.id }} {% endfor %}", "media/a media/b media "),
    ("{% for p in pages(section='media') %}{{ p.title }} {% endfor %}", "Satu Dua "),
    ("{{ 1234567.5 | number }}", "1,234,567.5"),
    ("{{ '**a** b' | markdown }}", "<strong>a</strong> b"),
    ("{{ '[dua](page:media/b)' | markdown }}", "<a href=\"/ms/media/b/\">dua</a>"),
    ("{{ '/ms/' | permalink }}", "https://contoh.example/ms/"),
    (
      "{{ {'a': [1, '</script>'], 'b': none} | json }}",
      "{\"a\":[1,\"\\u003c/script\\u003e\"],\"b\":null}"
    ),
    (
      "{{ {1: 'a', 2.5: 'b', false: 'c', none: 'd'} | json }}",
      "{\"1\":\"a\",\"2.5\":\"b\",\"false\":\"c\",\"null\":\"d\"}"
    ),
  ])
  func templatesSeeThePage(template: String, expected: String) throws {
    let site = try site(
      "{% if page.id == 'media/a' and language.code == 'ms' %}\(template){% endif %}")
    site.expectClean()
    let output = try site.file("ms/media/a/index.html")
    #expect(
      output.replacing(": ", with: ":").replacing(", \"", with: ",\"")
        == expected.replacing(": ", with: ":").replacing(", \"", with: ",\""))
  }

  @Test(arguments: [
    "file(page.extra.a)", "link(page.extra.a)", "link('index', anchor=page.extra.a)",
    "link('index', language=page.extra.a)", "get_page(page.extra.a)", "asset(page.extra.a)",
    "qr(page.extra.a)", "t(page.extra.a)", "t('x', n=page.extra.a)", "page.extra.a | json",
    "{'a': [page.extra.a]} | json", "page.extra.a | markdown", "page.extra.a | foreign",
    "page.extra.a | permalink",
  ])
  func ofWhatIsHandedOnAndNotThereItIsToldWhatThatIs(expression: String) throws {
    let site = try site(
      "{% if page.id == 'media/a' %}{{ \(expression) }}{% endif %}",
      more: "-- templates/strings.yaml --\nx: {ms: \"{n}\", en: \"{n}\"}\n")
    #expect(
      try site.wording(of: "template/undefined").explanation == "This dictionary has no `a`.")
  }

  @Test func aPageThatIsAskedForAndNotThereIsToldLikeALink() throws {
    let site = try site("{{ get_page('media/c').title }}")
    #expect(
      try site.wording(of: "link/page").solutions.map(\.text).first == "Did you mean `media/a`?")
  }

  @Test func theTopicsAreThoseOfTheSiteInItsOrder() throws {
    let site = TestSite(
      TestSite.smallest.replacing(
        "-- site.yaml --\n",
        with: "-- site.yaml --\ntopics:\n  b: {ms: Dua, en: Two}\n  a: {ms: Satu, en: One}\n"))
    site.edit(
      "templates/page.html", "{% for one in site.topics %}{{ one.id }} {{ one }};{% endfor %}")
    try site.build()
    #expect(try site.file("en/index.html") == "b Two;a One;")
  }

  @Test(arguments: [
    ("date(full)", "template/undefined"), ("date(style=penuh)", "template/undefined"),
    ("date(5)", "template/type"), ("date('penuh')", "template/type"),
  ])
  func aStyleOfADateIsAText(filter: String, rule: String) throws {
    let site = try site("{% if page.date %}{{ page.date | \(filter) }}{% endif %}")
    #expect(site.findings.map { String($0.prefix { $0 != " " }) } == [rule])
  }

  @Test func textMarksItsForeignPhrasesInPagesOfOtherLanguagesOnly() throws {
    let site = try site(
      "{{ 'Negara <Pathfinder>' | foreign }}",
      more: """
        -- content/terms.yaml --
        foreign: {en: [Pathfinder]}
        """)
    let malay = try site.file("ms/media/a/index.html")
    #expect(malay == "Negara &lt;<span lang=\"en\">Pathfinder</span>&gt;")
    #expect(try site.file("en/media/a/index.html") == "Negara &lt;Pathfinder&gt;")
  }

  @Test func aPhraseKeepsItsNumberInPagesOfItsOwnLanguageToo() throws {
    let site = try site(
      "{{ 'Target 8.7' | foreign }}",
      more: """
        -- content/terms.yaml --
        foreign: {en: [Target 8.7]}
        """)
    let malay = try site.file("ms/media/a/index.html")
    #expect(malay == "<span lang=\"en\">Target\u{A0}8.7</span>")
    #expect(try site.file("en/media/a/index.html") == "Target\u{A0}8.7")
  }

  @Test func textOfAnotherLanguageThanThePagesIsMarkedByItsOwn() throws {
    let site = try site(
      "{% for one in languages %}{{ 'Pathfinder' | foreign(language=one.code) }} {% endfor %}",
      more: """
        -- content/terms.yaml --
        foreign: {en: [Pathfinder]}
        """)
    for page in ["ms/media/a", "en/media/a"] {
      #expect(
        try site.file("\(page)/index.html") == "<span lang=\"en\">Pathfinder</span> Pathfinder ")
    }
  }

  /// Names that are only sometimes there are empty or none: no page of any kind makes one undefined.
  @Test func everyAttributeIsThereOnEveryKindOfPage() throws {
    let names = PageObject.Attribute.allCases.map(\.stringValue)
    let template = names.map { "{{ page.\($0) is defined }}" }.joined()
    let site = try TestSite(
      with: """
        -- content/s/index.ms.md --
        ---
        title: S
        paginate: 1
        missing: notice
        ---
        -- templates/page.html --
        \(template)
        -- templates/chooser.html --
        \(template)
        -- templates/404.html --
        \(template)
        """
    ).build()
    site.expectClean()
    let expected = String(repeating: "True", count: names.count)
    for path in ["ms/index.html", "ms/s/index.html", "en/s/index.html", "index.html", "404.html"] {
      #expect(try site.file(path) == expected, "\(path)")
    }
  }

  @Test func menusTellWhereTheReaderIs() throws {
    let site = try site(
      "{% for e in site.menus.main %}{{ e.title }}={{ e.url }}{% if e.current %}*{% endif %}{% if e.active %}+{% endif %}{% for c in e.children %}/{{ c.title }}{% endfor %} {% endfor %}"
    ).edit(
      "site.yaml",
      """
      name: {ms: Tapak, en: Site}
      url: https://contoh.example/
      languages: [{code: ms, locale: ms_MY}, {code: en, locale: en_MY}]
      menus:
        main:
          - media
          - {page: media/b, title: {ms: Kedua, en: Second}, children: [index]}
          - {url: https://luar.example/, title: Luar}
      """
    ).build()
    site.expectClean()
    #expect(
      try site.file("ms/media/a/index.html")
        == "Media=/ms/media/+ Kedua=/ms/media/b//Utama Luar=https://luar.example/ ")
    #expect(try site.file("en/media/index.html").hasPrefix("Media room=/en/media/*+ Second="))
  }

  @Test func aListIsSplitOverSeveralPages() throws {
    let site = try site(
      "{% if page.paginator %}{{ page.paginator.number }}/{{ page.paginator.total }}:{% for c in page.children %}{{ c.title }}{% endfor %} {{ page.paginator.previous or '-' }} {{ page.paginator.next or '-' }} {{ page.url }} {% for a in alternates(page) %}{{ a.href }} {% endfor %}{% endif %}"
    ).edit("content/media/index.ms.md", "---\ntitle: Media\npaginate: 1\n---\n").build()
    site.expectClean()
    #expect(
      try site.file("ms/media/index.html")
        == "1/2:Satu - /ms/media/2/ /ms/media/ https://contoh.example/ms/media/ https://contoh.example/en/media/ https://contoh.example/ms/media/ "
    )
    #expect(
      try site.file("en/media/2/index.html")
        == "2/2:Two /en/media/ - /en/media/2/ https://contoh.example/ms/media/2/ https://contoh.example/en/media/2/ https://contoh.example/ms/media/2/ "
    )
  }

  @Test func stringsComeWithPluralsAndPlaceholders() throws {
    let site = try site(
      "{{ t('left', n=1) }} {{ t('left', n=1234) }} {{ t('hello', name='<Ali>') }} {{ t('hello', name='x', language='en') }}",
      more: """
        -- templates/strings.yaml --
        left: {ms: {other: "{n} hari lagi"}, en: {one: "{n} day left", other: "{n} days left"}}
        hello: {ms: "Hai {name}", en: "Hello {name}"}
        """)
    site.expectClean()
    #expect(
      try site.file("ms/media/a/index.html")
        == "1 hari lagi 1,234 hari lagi Hai &lt;Ali&gt; Hello x")
    #expect(
      try site.file("en/media/a/index.html").hasPrefix(
        "1 day left 1,234 days left Hello &lt;Ali&gt;"))
  }
}
