import Testing

@testable import Selari

/// `file()` finds what lies beside a page.
@Suite struct FileFunctionTests {
  private func site(_ template: String) throws -> TestSite {
    let site = TestSite(
      with: """
        -- content/news/index.ms.md --
        ---
        title: Berita
        ---
        -- content/news/index.en.md --
        ---
        title: News
        ---
        -- content/news/one/index.ms.md --
        ---
        title: Satu
        extra: {cover: foto kami.jpg}
        ---
        -- content/news/one/index.en.md --
        ---
        title: One
        ---
        -- content/news/one/foto kami.en.jpg --
        x
        -- templates/section.html --
        {% if page.id == "news" %}\(template){% endif %}
        """)
    site.editBytes("content/news/one/foto kami.jpg", Photo.jpeg())
    return try site.build()
  }

  @Test func aCardShowsThePictureOfItsPage() throws {
    let site = try site(
      "{% for p in page.children %}{% set c = file(p.extra.cover, page=p) %}"
        + "{{ c }} {{ c.url }} {{ c.width }}×{{ c.height }}{% endfor %}")
    site.expectClean()
    let file = "/news/one/foto%20kami.jpg"
    #expect(try site.file("ms/news/index.html") == "\(file) \(file) 40×30")
    // In another language there is one of its own.
    #expect(try site.file("en/news/index.html").hasPrefix("/news/one/foto%20kami.en.jpg "))
  }

  @Test func withoutAPageItIsThePagesOwn() throws {
    let site = try site("{{ file('one/foto kami.jpg') }}{{ file('one/foto kami.jpg').size > 9 }}")
    site.expectClean()
    #expect(try site.file("ms/news/index.html") == "/news/one/foto%20kami.jpgTrue")
  }

  @Test(arguments: [
    ("file('foto.jpg')", "link/resource", "There is no content/news/foto.jpg."),
    (
      "file('https://a.example/b.png')", "template/argument",
      "`https://a.example/b.png` is an address; file() names a file in content/."
    ),
    (
      "file('foto.jpg', page=5)", "template/argument",
      "file() needs the page beside which the file is: `page=`."
    ),
  ])
  func whatIsNoFileIsTold(call: String, rule: String, explanation: String) throws {
    let site = try site("{% if language.code == 'ms' %}{{ \(call) }}{% endif %}")
    #expect(site.findings.map { String($0.prefix { $0 != " " }) } == [rule])
    #expect(try site.wording(of: rule).explanation == explanation)
  }

  /// An asset's address is one, whatever its file is called.
  @Test(arguments: ["foto 1.svg", "C#.svg", "a?b.svg", "50%25.svg"])
  func theAddressOfAnAssetIsEscaped(name: String) throws {
    let site = TestSite(TestSite.smallest)
    site.edit("templates/assets/\(name)", "<svg></svg>")
    site.edit("templates/page.html", "<p>{{ asset('\(name)') }} {{ asset('\(name)').url }}</p>")
    try site.build().expectClean()
    let addresses = try site.file("ms/index.html").dropFirst(3).dropLast(4).split(separator: " ")
    let file = try #require(site.files.keys.first { $0.hasPrefix("assets/") })
    #expect(addresses.count == 2 && Set(addresses).count == 1)
    #expect(Percent.decoded(String(addresses[0])) == "/" + file)
  }
}
