import Testing

@testable import Selari

/// What pages load from other hosts, wherever that is written.
@Suite struct ThirdPartyOutputTests {
  private static let rule = "link/third-party"

  private func site(_ template: String, more: String = "") -> TestSite {
    let site = TestSite(with: more)
    site.edit("templates/page.html", template + "\n{{ page.content }}\n")
    return site
  }

  @Test(arguments: [
    #"<link rel="stylesheet" href="1️⃣https://fonts.example/css?family=Inter&amp;x=1">"#,
    #"<link href='1️⃣//a.example/x.css' rel='Preload Stylesheet'>"#,
    #"<link rel="apple-touch-icon" href="1️⃣https://a.example/x.png">"#,
    #"<link rel="preconnect" href="1️⃣https://a.example">"#,
    #"<link rel=dns-prefetch href=1️⃣//a.example>"#,
    #"<link rel="preload" as="image" imagesrcset="1️⃣https://a.example/x.png 2x">"#,
    #"<script src="1️⃣https://a.example/x.js" defer></script>"#,
    #"<img src="1️⃣HTTP://A.example/x.png" alt="">"#,
    #"<img src="/robots.txt" srcset="/robots.txt 1x, 1️⃣https://a.example/x.png 2x" alt="">"#,
    #"<picture><source srcset="1️⃣https://a.example/x,y.webp"><img src="/robots.txt"></picture>"#,
    #"<iframe src="1️⃣https://a.example/peta" title="Peta"></iframe>"#,
    #"<video src="1️⃣https://a.example/x.mp4"></video>"#,
    #"<video poster="1️⃣https://a.example/x.jpg" src="/robots.txt"></video>"#,
    #"<audio src="1️⃣https://a.example/x.mp3"></audio>"#,
    #"<video><source src="1️⃣https://a.example/x.mp4"><track src="/robots.txt"></video>"#,
    #"<embed src="1️⃣https://a.example/x.svg">"#,
    #"<object data="1️⃣https://a.example/x.pdf"></object>"#,
    #"<input type="image" src="1️⃣https://a.example/x.png" alt="x">"#,
    #"<svg><image href="1️⃣https://a.example/x.png"/><use xlink:href='#x'/></svg>"#,
    #"<svg><use xlink:href="1️⃣https://a.example/x.svg#y"/></svg>"#,
    #"<body background="1️⃣https://a.example/x.png">"#,
    #"<template><img src="1️⃣https://a.example/x.png"></template>"#,
    #"<p 1️⃣style="background: url(&quot;https://a.example/x.png&quot;)">x</p>"#,
    #"<p 1️⃣style='background: url("https://a.example/x.png")'>x</p>"#,
    "<style>p { color: red }\n@import \"1️⃣https://a.example/x.css\";</style>",
  ])
  func whatAPageLoadsIsFoundInTheTemplate(_ html: String) throws {
    let site = site(html)
    try site.expect(Self.rule, at: "1️⃣")
    let finding = try #require(site.outcome.findings.first { $0.rule.name == Self.rule })
    #expect(finding.count == 2)
    #expect(finding.related.first?.place.file == "content/index.ms.md")
    finding.expectGoodWording(#_sourceLocation)
  }

  @Test(arguments: [
    #"<a href="https://a.example/">x</a><area href="//a.example/">"#,
    #"<link rel="canonical" href="https://a.example/"><link rel="alternate" href="//a.example/">"#,
    #"<link rel="me license" href="https://a.example/"><link href="https://a.example/">"#,
    #"<meta property="og:image" content="https://a.example/x.png">"#,
    #"<form action="https://a.example/cari"></form><q cite="https://a.example/">x</q>"#,
    #"<img src="https://contoh.example/robots.txt"><script src="//CONTOH.example/"></script>"#,
    #"<img src="data:image/png;base64,https://a.example/"><img src="/robots.txt">"#,
    #"<!-- <img src="https://a.example/x.png"> --><p title="<img src='https://a.example/'>">x</p>"#,
    #"<p style="color: red">url(https://a.example/x.png)</p>"#,
    #"<style>/* url(https://a.example/x) */ p::after { content: "url(//a.example/)" }</style>"#,
  ])
  func whatLoadsNothingIsLeftAlone(_ html: String) throws {
    try site(html).expectSilence(of: Self.rule)
  }

  @Test func eachAddressIsToldOnce() throws {
    let site = site(
      """
      {% for n in [1, 2, 3] %}
      <img src="https://a.example/{{ n % 2 }}.png" alt=""><img src="2️⃣{{ page.extra.x }}" alt="">
      {% endfor %}
      """)
    site.edit(
      "content/index.ms.md", "---\ntitle: Utama\nextra: {x: \"//b.example/x\"}\n---\n")
    site.edit("content/index.en.md", "---\ntitle: Home\nextra: {x: \"//b.example/x\"}\n---\n")
    try site.check()
    let found = site.outcome.findings.filter { $0.rule.name == Self.rule }
    let told = found.map { $0.problem.wording(in: .en).explanation }
    #expect(found.map(\.count) == [2, 2, 2])
    #expect(Set(told).count == 3)
  }

  @Test func theRemedyIsThatOfTheThing() throws {
    for (html, remedy) in [
      ("<img src=\"//a.example/x\">", "templates/assets"),
      ("<iframe src=\"//a.example/x\">", "Link"),
      ("<link rel=preconnect href=\"//a.example\">", "Take the element out"),
    ] {
      let site = try site(html).check()
      #expect(try site.wording(of: Self.rule).solutions[0].text.contains(remedy))
    }
  }

  @Test func anImageOfMarkdownIsToldOnceAndRawHTMLWhereItStands() throws {
    let site = TestSite(
      page: "[![Logo](1️⃣https://a.example/a.png)](page:index) ![Dua](2️⃣https://a.example/b.png)")
    site.edit(
      "templates/page.html",
      "{{ page.content }}{% for one in page.children %}{{ one.content }}{% endfor %}\n")
    try site.expect(Self.rule, at: "1️⃣", "2️⃣")
    let settings = try #require(site.text.files["site.yaml"])
    site.editBytes(
      "site.yaml", settings + Array("\nchecks: {severity: {link/third-party: error}}\n".utf8))
    try site.build()
    #expect(site.findings.filter { $0.hasPrefix(Self.rule) }.count == 2)

    let raw = TestSite(
      with: """
        -- content/a.ms.md --
        ---
        title: A
        html: true
        ---
        Teks <img src="1️⃣https://a.example/x.png" alt="x"> lagi.
        -- content/a.en.md --
        ---
        title: A
        ---
        Text.

        """)
    try raw.expect(Self.rule, at: "1️⃣")
    raw.edit(
      "content/a.ms.md",
      """
      ---
      title: A
      html: true
      allow: {link/third-party: lencana rasmi}
      ---
      Teks <img src="https://a.example/x.png" alt="x"> lagi.
      """)
    try raw.expectSilence(of: Self.rule).expectSilence(of: "allow/unused")
  }

  @Test func itCanBeAllowedInTheTemplate() throws {
    let site = site(
      "{# selari: allow link/third-party: peta rasmi kementerian #}\n<iframe src=\"//a.example/\">")
    try site.expectSilence(of: Self.rule)
  }

  // MARK: Stylesheets

  private func stylesheet(_ css: String) -> TestSite {
    site(
      #"<link rel="stylesheet" href="{{ asset("site.css") }}">"#,
      more: "-- templates/assets/site.css --\n\(css)\n")
  }

  @Test(arguments: [
    "@import url(\"1️⃣https://fonts.example/css\");", "@import '1️⃣https://fonts.example/css' print;",
    "p { background: url( 1️⃣https://a.example/x.png ) }", "p { background: URL('1️⃣//a.example/x') }",
    "@font-face { src: local(x), url(1️⃣https://a.example/x.woff2) format(\"woff2\") }",
    "p { background: image-set(\"1️⃣https://a.example/x.png\" 1x type(\"image/png\")) }",
  ])
  func whatAStylesheetLoadsIsFoundThere(_ css: String) throws {
    let site = stylesheet(css)
    try site.expect(Self.rule, at: "1️⃣")
    #expect(site.outcome.findings.first { $0.rule.name == Self.rule }?.count == 1)
  }

  @Test(arguments: [
    "/* url(https://a.example/x) @import 'https://a.example/'; */ p {}",
    "@namespace svg url(http://www.w3.org/2000/svg); @namespace \"http://www.w3.org/1999/xhtml\";",
    "p { background: url(data:image/png;base64,xyz); content: \"https://a.example/\" }",
    "p { background: url(https://contoh.example/robots.txt); mask: url(#x) }",
    "a[href=\"https://a.example/\"] { color: red } /* https://a.example/",
    "@import url(", "p { background: url('https://contoh.example/\\", "p::before { content: '\\",
  ])
  func whatAStylesheetDoesNotLoadIsLeftAlone(_ css: String) throws {
    try stylesheet(css).expectSilence(of: Self.rule)
  }
}
