import Diagnostics
import Testing

@testable import Selari

/// The rules of the profile `gov-my`: a small site that keeps all of them, and each broken in turn.
@Suite struct GovMyTests {
  private static let yaml = """
    name: {ms: Tapak, en: Site}
    url: https://contoh.gov.my/
    official: true
    timezone: Asia/Kuala_Lumpur
    languages:
      - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "h.mm B"}
      - {code: en, label: English, locale: en_MY, time: "h:mm a"}
    checks: {profile: [gov-my], severity: {description/length: off, link/dead: off}}
    """

  private static let template = """
    {% set ms = language.code == "ms" %}
    <!doctype html>
    <html lang="{{ language.code }}">
    <head>
    <meta charset="utf-8">
    <title>{{ page.title }}</title>
    <link rel="alternate" type="application/atom+xml" href="/{{ language.code }}/feed.xml">
    </head>
    <body>
    <header>
    <p>{% if site.official %}{{ "Laman Web Rasmi" if ms else "Official Website" }}{% endif %}</p>
    <form role="search" action="/x"><input type="search" name="q" aria-label="Cari"></form>
    <a href="/ms/a/">{{ "Soalan Lazim" if ms else "FAQ" }}</a>
    <a href="/ms/a/">{{ "Hubungi Kami" if ms else "Contact Us" }}</a>
    <a href="/ms/a/">{{ "Aduan dan Maklum Balas" if ms else "Complaints and Feedback" }}</a>
    <a href="/ms/a/">{{ "Peta Laman" if ms else "Site Map" }}</a>
    </header>
    <main>
    {{ page.content }}
    {% for child in page.children %}
    <a href="{{ child.url }}">{{ child.title }}</a>
    {% else %}
    <p>{{ "Tiada Makluman Terkini" if ms else "No current announcements" }}</p>
    {% endfor %}
    </main>
    <footer>
    <a href="/p">{{ "Penafian" if ms else "Disclaimer" }}</a>
    <a href="/p">{{ "Dasar Privasi" if ms else "Privacy policy" }}</a>
    <a href="/p">{{ "Dasar Keselamatan" if ms else "Security policy" }}</a>
    <a href="/p">{{ "Hak Cipta" if ms else "Copyright" }}</a>
    <a href="/p">{{ "Piagam Pelanggan" if ms else "Client Charter" }}</a>
    <a href="https://www.malaysia.gov.my/">MyGovernment</a>
    <a href="https://data.gov.my">data.gov.my</a>
    <img src="{{ qr(site.url) }}" alt="QR" width="96" height="96">
    </footer>
    </body>
    </html>

    """

  /// A page of no language of its own.
  private static let neutral = """
    <!doctype html>
    <html lang="ms">
    <head><meta charset="utf-8"><title>{{ site.name }}</title></head>
    <body>
    <header>{% if site.official %}Laman Web Rasmi{% endif %}</header>
    <main><h1>{{ site.name }}</h1></main>
    </body>
    </html>

    """

  private func site() -> TestSite {
    let site = TestSite(with: "")
    site.edit("site.yaml", Self.yaml)
    site.edit("templates/page.html", Self.template)
    for name in ["chooser", "404"] { site.edit("templates/\(name).html", Self.neutral) }
    for (language, title, lines) in [("ms", "Makluman", ""), ("en", "Announcements", "")] {
      site.edit(
        "content/announcements/index.\(language).md", "---\ntitle: \(title)\n\(lines)---\n")
      site.edit(
        "content/announcements/a.\(language).md",
        "---\ntitle: \(title) 1\n\(language == "ms" ? "expire: 2022-10-21\n" : "")---\nTeks.\n")
    }
    return site
  }

  /// The findings of the profile.
  private func found(_ site: TestSite) throws -> [String] {
    try site.check(html: true).findings
  }

  /// Expects one finding of a rule at a place once a text of the template is another.
  private func expect(
    _ rule: String, at place: String, replacing text: String, by other: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let site = site()
    let template = Self.template.replacing(text, with: other)
    #expect(template != Self.template, sourceLocation: sourceLocation)
    site.edit("templates/page.html", template)
    let found = try Set(found(site))
    #expect(found == ["gov-my/\(rule) \(place)"], sourceLocation: sourceLocation)
  }

  @Test func anExpiryOfTheTranslationAloneEndsNoAnnouncement() throws {
    let site = site()
    site.edit("content/announcements/a.ms.md", "---\ntitle: Makluman 1\n---\nTeks.\n")
    site.edit(
      "content/announcements/a.en.md",
      "---\ntitle: Announcements 1\nexpire: 2022-10-21\n---\nTeks.\n")
    #expect(try found(site).contains("gov-my/expiry content/announcements/a.ms.md:2:8"))
  }

  /// The page behind a link may have been called something else.
  @Test func aLinkWithAnotherLabelIsNotSaidToBeMissing() throws {
    func remedy(_ label: String) throws -> String? {
      let site = site()
      site.edit("templates/page.html", Self.template.replacing("Soalan Lazim", with: label))
      return try site.check(html: true).wording(of: "gov-my/links").solutions.first?.text
    }
    #expect(
      try remedy("Soalan Lazim tentang Yuran")?.contains("keep `title: Soalan Lazim`") == true)
    #expect(try remedy("Tanya Kami")?.hasPrefix("Add the link") == true)
  }

  @Test(arguments: [
    "2022-10-01T12:00:00+08:00", "2022-10-20T23:59:59+08:00", "2022-10-21T00:00:00+08:00",
    "2023-10-20T12:00:00+08:00",
  ])
  func aSiteThatKeepsTheRulesHasNoFinding(instant: String) throws {
    let site = site()
    site.at = instant
    #expect(try found(site) == [])
  }

  @Test func theRulesRunOnlyWhereTheProfileIsAskedFor() throws {
    let site = site()
    site.edit("site.yaml", Self.yaml.replacing("profile: [gov-my], ", with: ""))
    site.edit("templates/page.html", Self.template.replacing("Soalan Lazim", with: "Lain"))
    #expect(try found(site) == [])
    site.profiles = [.govMy]
    #expect(try Set(found(site)) == ["gov-my/links templates/page.html:10:1"])
  }

  @Test(arguments: [
    ("links", 10, "Soalan Lazim", "Soalan-soalan Lazim"),
    ("links", 10, "Contact Us", "Write to us"),
    ("links", 10, "<a href=\"/ms/a/\">{{ \"Peta", "<a>{{ \"Peta"),
    ("search", 10, " role=\"search\" action", " action"),
    ("policies", 26, "Dasar Privasi", "Dasar"), ("policies", 26, "Security policy", "Policy"),
    ("charter", 26, "Piagam Pelanggan", "Piagam"), ("charter", 26, "Client Charter", "Charter"),
    ("portals", 26, "https://www.malaysia.gov.my/", "https://malaysia.gov.my.example/"),
    ("portals", 26, "https://data.gov.my", "/data.gov.my"),
    ("masthead", 10, "Laman Web Rasmi", "Laman Web"),
    ("qr-code", 26, "<img src=\"{{ qr(site.url) }}\" alt=\"QR\"", "<img src=\"/x.png\" alt=\"x\""),
    ("feed", 4, "application/atom+xml", "text/html"),
  ])
  func aPageThatBreaksARuleIsFound(
    rule: String, line: Int, text: String, other: String
  ) throws {
    // A search field of its type is a search too.
    let type = rule == "search" ? " type=\"search\"" : ""
    let site = site()
    var template = Self.template.replacing(text, with: other)
    if !type.isEmpty { template = template.replacing(type, with: "") }
    #expect(template != Self.template)
    site.edit("templates/page.html", template)
    #expect(try Set(found(site)) == ["gov-my/\(rule) templates/page.html:\(line):1"])
    #expect(site.outcome.findings.allSatisfy { $0.severity == .warning })
    for language in [MessageLanguage.ms, .en] {
      let wording = try site.wording(of: "gov-my/\(rule)", in: language)
      #expect(wording.notes.first?.contains("1/2025") == true)
    }
  }

  @Test(arguments: [
    (" role=\"search\" action", " action"), ("\"FAQ\"", "\"Frequently asked questions\""),
    ("Penafian", "Notis Penafian"), ("https://data.gov.my", "http://www.data.gov.my/ms"),
    ("Laman Web Rasmi", "Portal Rasmi Kerajaan Malaysia"),
    ("Client Charter", "Client’s Charter"),
    ("<img src=\"{{ qr(site.url) }}\" alt=\"QR\"", "<img src=\"/x.png\" alt=\"Kod QR\""),
  ])
  func whatCountsAsWellIsNotFound(text: String, other: String) throws {
    let site = site()
    let template = Self.template.replacing(text, with: other)
    #expect(template != Self.template)
    site.edit("templates/page.html", template)
    #expect(try found(site) == [])
  }

  @Test func theMastheadStandsOnAnOfficialAddressOnly() throws {
    let site = site()
    site.edit("site.yaml", Self.yaml.replacing("official: true", with: "official: false"))
    #expect(try found(site) == [])
    site.edit(
      "templates/page.html",
      Self.template.replacing("{% if site.official %}", with: "").replacing("{% endif %}", with: "")
    )
    #expect(try Set(found(site)) == ["gov-my/masthead templates/page.html:11:7"])
    // In the content somebody may speak of an official site.
    site.edit("templates/page.html", Self.template)
    site.edit("content/index.ms.md", "---\ntitle: Utama\n---\nLaman Web Rasmi Kementerian.\n")
    #expect(try found(site) == [])
  }

  @Test(arguments: ["chooser", "404"])
  func thePagesOfNoLanguageAreOfficialToo(_ name: String) throws {
    let site = site()
    site.edit(
      "templates/\(name).html", Self.neutral.replacing("Laman Web Rasmi", with: "Laman Web"))
    #expect(try found(site) == ["gov-my/masthead templates/\(name).html:5:1"])
    // The built-in one names nobody, and there is nothing of it to point at.
    site.edit("templates/\(name).html", nil)
    #expect(try found(site) == ["gov-my/masthead site.yaml"])
    #expect(
      try site.wording(of: "gov-my/masthead").solutions.map(\.text)
        == ["Write `templates/\(name).html`, with the official masthead."])
    site.edit("site.yaml", Self.yaml.replacing("official: true", with: "official: false"))
    #expect(try found(site) == [])
    site.edit(
      "templates/\(name).html",
      Self.neutral.replacing("{% if site.official %}", with: "").replacing("{% endif %}", with: ""))
    #expect(try found(site) == ["gov-my/masthead templates/\(name).html:5:9"])
  }

  @Test func anOfficialSiteHasAGovernmentAddress() throws {
    let site = site()
    for address in ["https://contoh.example/", "http://contoh.gov.my/"] {
      site.edit("site.yaml", Self.yaml.replacing("https://contoh.gov.my/", with: address))
      #expect(try found(site) == ["gov-my/domain site.yaml:3:1"])
    }
  }

  /// A setting that does nothing is told to everyone, in the profile or not.
  @Test func aSiteThatIsInVainOfficialIsToldWithoutTheProfileToo() throws {
    let site = site()
    site.edit(
      "site.yaml",
      Self.yaml.replacing("https://contoh.gov.my/", with: "https://contoh.example/")
        .replacing("profile: [gov-my], ", with: ""))
    #expect(try found(site) == ["gov-my/domain site.yaml:3:1"])
    let remedies = try [MessageLanguage.ms, .en].map {
      try site.wording(of: "gov-my/domain", in: $0).solutions.map(\.text).joined()
    }
    #expect(remedies.allSatisfy { $0.contains("`official: false`") })
  }

  @Test func anAddressForMailIsNoLink() throws {
    let site = site()
    site.edit("content/index.ms.md", "---\ntitle: Utama\n---\nTulis 1️⃣<a@b.gov.my>.\n")
    site.edit("content/index.en.md", "---\ntitle: Home\n---\nWrite to <a@b.gov.my>.\n")
    try site.check(html: true)
    let place = try #require(site.text.markers["1️⃣"]).position
    #expect(
      Set(site.findings) == [
        "gov-my/email content/index.ms.md:\(place.line):\(place.column)",
        "gov-my/email content/index.en.md:4:10",
      ])
    site.edit("content/index.ms.md", "---\ntitle: Utama\n---\nTulis a@b.gov.my.\n")
    site.edit("content/index.en.md", "---\ntitle: Home\n---\nWrite to a@b.gov.my.\n")
    #expect(try found(site) == [])
  }

  @Test func anEmptyListOfAnnouncementsSaysSo() throws {
    let site = site()
    site.edit(
      "templates/page.html", Self.template.replacing("Tiada Makluman Terkini", with: "Tiada"))
    #expect(try found(site) == [])
    site.at = "2022-10-21T00:00:00+08:00"
    #expect(try found(site) == ["gov-my/announcements templates/page.html:18:1"])
  }

  /// The circular has the words in Malay alone.
  @Test func whatAnEmptyListSaysInEnglishIsLeftToTheSite() throws {
    let site = site()
    site.edit("templates/page.html", Self.template.replacing("No current announcements", with: ""))
    site.at = "2022-10-21T00:00:00+08:00"
    #expect(try found(site) == [])
  }

  @Test func thereIsAPlaceForAnnouncements() throws {
    let site = site()
    for name in ["index", "a"] {
      for language in ["ms", "en"] {
        site.edit("content/announcements/\(name).\(language).md", nil)
      }
    }
    #expect(try Set(found(site)) == ["gov-my/announcements templates/page.html:18:1"])
  }

  @Test func anAnnouncementExpires() throws {
    let site = site()
    site.edit("content/announcements/a.ms.md", "---\n1️⃣title: Makluman 1\n---\nTeks.\n")
    #expect(try found(site) == ["gov-my/expiry content/announcements/a.ms.md:2:8"])
    // One that is written and cannot be read is told as that.
    for expire in ["facts.closes", "30.6.2027"] {
      site.edit("content/facts.yaml", "closes: {type: date, value: 30.6.2027}\n")
      site.edit(
        "content/announcements/a.ms.md",
        "---\ntitle: Makluman 1\nexpire: \(expire)\n---\nTeks.\n")
      #expect(try !found(site).contains { $0.hasPrefix("gov-my/expiry") })
    }
  }

  @Test func everyPageExistsInBothLanguages() throws {
    let site = site()
    site.edit("site.yaml", Self.yaml + "\nmissing: omit\n")
    site.edit("content/b.ms.md", "---\ntitle: B\n---\n")
    #expect(try found(site) == ["gov-my/languages content/b.ms.md:2:8"])
    #expect(
      try site.wording(of: "gov-my/languages", in: .ms).explanation.contains(
        "Halaman ini tidak wujud dalam bahasa Inggeris."))
    site.edit("content/b.en.md", "---\ntitle: C\n---\n")
    #expect(try found(site) == [])
  }

  @Test func everyPageIsWithinThreeClicks() throws {
    let site = site()
    // A page's own list leads to its children only: five sections deep, four clicks.
    var folder = "content"
    for name in ["s", "t", "u", "v"] {
      folder += "/" + name
      for language in ["ms", "en"] {
        site.edit("\(folder)/index.\(language).md", "---\ntitle: \(name) \(language)\n---\n")
      }
    }
    #expect(
      try found(site) == [
        "gov-my/clicks content/s/t/u/v/index.en.md:2:8",
        "gov-my/clicks content/s/t/u/v/index.ms.md:2:8",
      ])
    #expect(try site.wording(of: "gov-my/clicks").explanation == "The page is 4 clicks away.")
    for language in ["ms", "en"] {
      site.edit(
        "content/s/index.\(language).md", "---\ntitle: s \(language)\n---\n[x](page:s/t/u/v)\n")
    }
    #expect(try found(site) == [])
  }

  /// However a page's address is written, a link to it is one.
  @Test(arguments: [
    "{{ child.permalink }}", "{{ child.url[:-1] }}", "{{ child.url }}index.html",
    "{{ child.url | replace(page.url, '') }}", "{{ child.url }}?a=1",
  ])
  func aPageIsLedToHoweverItsAddressIsWritten(address: String) throws {
    let site = site()
    site.edit("templates/home.html", Self.template.replacing("{{ child.url }}", with: address))
    #expect(try found(site) == [])
  }

  @Test func aPageThatNothingLeadsToIsFound() throws {
    let site = site()
    site.edit("templates/home.html", Self.template.replacing("{{ child.url }}", with: "#"))
    #expect(
      try Set(found(site)) == [
        "gov-my/clicks content/announcements/index.en.md:2:8",
        "gov-my/clicks content/announcements/index.ms.md:2:8",
        "gov-my/clicks content/announcements/a.en.md:2:8",
        "gov-my/clicks content/announcements/a.ms.md:2:8",
      ])
    #expect(try site.wording(of: "gov-my/clicks", in: .ms).explanation.contains("Tiada pautan"))
  }
}
