import Testing

@testable import Selari

@Suite struct UnusedTests {
  private func site(_ template: String, _ more: String, page: String = "Teks") -> TestSite {
    TestSite(page: page, more: more).edit("templates/page.html", template)
  }

  // MARK: Facts

  @Test func aFactThatNothingRefersToIsFound() throws {
    let facts = """
      -- content/facts.yaml --
      used: {type: number, value: 1}
      1️⃣lost: {type: number, value: 2}

      """
    try site("{{ page.content }}", facts, page: "{{ facts.used }}").expect(
      "unused/fact", at: "1️⃣")
  }

  @Test(arguments: [
    "{% if false %}{{ facts.one }}{% endif %}", "{{ facts[\"one\"] }}", "{{ facts.one|number }}",
    "{% for name in [\"one\"] %}{{ facts[name] }}{% endfor %}",
    "{% if false %}{% set name = \"one\" %}{{ facts[name] }}{% endif %}",
  ])
  func aFactThatATemplateReadsIsUsed(_ template: String) throws {
    try site(
      template + "{{ page.content }}", "-- content/facts.yaml --\none: {type: number, value: 1}\n"
    ).expectSilence(of: "unused/fact")
  }

  @Test func whatADraftOrAPageToComeUsesIsUsed() throws {
    let more = """
      -- content/facts.yaml --
      one: {type: number, value: 1}
      two: {type: window, closes: 2023-01-01}
      -- templates/directives/countdown.html --
      {{ facts[arguments[0]].state }}
      -- content/draf.ms.md --
      ---
      title: Draf
      draft: true
      ---
      {{ facts.one }}

      :::countdown two
      :::
      -- content/draf.en.md --
      ---
      title: Draft
      ---

      """
    try site("{{ page.content }}", more).expectSilence(of: "unused/fact")
      .expectSilence(of: "unused/template")
  }

  // MARK: Texts

  @Test func aTextThatNoTemplateAsksForIsFound() throws {
    let strings = "-- templates/strings.yaml --\nused: a\n1️⃣lost: b\n"
    try site("{{ t(\"used\") }}", strings).expect("unused/string", at: "1️⃣")
  }

  @Test(arguments: [
    "{% if false %}{{ t(\"one\") }}{% endif %}", "{{ t(\"o\" ~ \"ne\") }}",
    "{% set key = \"one\" %}{% if false %}{{ t(key) }}{% endif %}",
    "{% set end = \"ne\" %}{% if false %}{{ t(\"o\" ~ end) }}{% endif %}",
    "{{ t(page.extra.key) if page.extra.key is defined }}",
  ])
  func aTextThatMayBeAskedForIsUsed(_ template: String) throws {
    let site = site(template, "-- templates/strings.yaml --\none: a\n")
    site.edit("content/laman.ms.md", "---\ntitle: Laman\nextra: {key: one}\n---\n")
    try site.expectSilence(of: "unused/string")
  }

  @Test func aTextThatMarkdownAsksForIsUsed() throws {
    try site(
      "{{ page.content }}", "-- templates/strings.yaml --\none: a\n", page: "{{ t(\"one\") }}"
    ).expectSilence(of: "unused/string")
  }

  // MARK: Templates

  @Test func aTemplateThatNothingUsesIsFound() throws {
    let more = """
      -- templates/parts/lost.html --
      x
      -- templates/parts/kept.html --
      {# selari: allow unused/template: untuk kempen akan datang #}
      -- templates/directives/note.html --
      {{ content }}

      """
    try site("{{ page.content }}", more).expect(
      "unused/template",
      files: ["templates/parts/lost.html", "templates/directives/note.html"])
  }

  @Test func whatAPageNeedsIsUsed() throws {
    let more = """
      -- templates/base.html --
      {% if false %}{% include "parts/a.html" %}{% endif %}{% block body %}{% endblock %}
      -- templates/parts/a.html --
      {% from "parts/b.html" import m %}
      -- templates/parts/b.html --
      {% macro m() %}{% endmacro %}
      -- templates/notice.html --
      x
      -- templates/404.html --
      x
      -- templates/press.html --
      x
      -- templates/directives/note.html --
      {{ content }}
      -- content/siaran.ms.md --
      ---
      title: Siaran
      layout: press
      publish: 2030-01-01
      ---
      -- content/siaran.en.md --
      ---
      title: Release
      ---

      """
    try site(
      "{% extends \"base.html\" %}{% block body %}{{ page.content }}{% endblock %}", more,
      page: ":::note\nTeks\n:::"
    ).expectSilence(of: "unused/template")
  }

  @Test func aTemplateWhoseNameIsWorkedOutIsUsed() throws {
    let more = "-- templates/parts/x.html --\nx\n"
    try site("{% set part = \"parts/x.html\" %}{% include part %}", more).expectSilence(
      of: "unused/template")
  }

  // MARK: Assets

  @Test func anAssetThatNothingAsksForIsFound() throws {
    let more = """
      -- templates/assets/site.css --
      @font-face { src: url("fonts/a.woff2") }
      -- templates/assets/fonts/a.woff2 --
      x
      -- templates/assets/fonts/OFL.txt --
      x
      -- templates/assets/old.css --
      body { background: url(old.png) }
      -- templates/assets/old.png --
      x

      """
    try site("{{ asset(\"site.css\") }}", more).expect(
      "unused/asset", files: ["templates/assets/old.css", "templates/assets/old.png"])
  }

  @Test func anAssetThatMayBeAskedForIsUsed() throws {
    let more = "-- templates/assets/share.ms.png --\nx\n-- templates/assets/share.en.png --\nx\n"
    try site("{{ asset(\"share.\" ~ language.code ~ \".png\") }}", more).expectSilence(
      of: "unused/asset")
    try site("{% if false %}{{ asset(\"share.\" ~ language.code) }}{% endif %}", more)
      .expectSilence(of: "unused/asset")
  }

  // MARK: Files

  @Test func aFileThatNothingNamesIsFound() throws {
    let more = """
      -- content/media/index.ms.md --
      ---
      title: Media
      ---
      -- content/media/index.en.md --
      ---
      title: Media
      ---
      -- content/media/minit mesyuarat.docx --
      x
      -- content/media/borang.ms.pdf --
      x
      -- content/media/borang.en.pdf --
      x
      -- content/media/.well-known --
      x
      -- content/media/lama.pdf --
      x
      -- content/media/Surat (Bil. 1-2022).pdf --
      x
      -- content/media/a,b.pdf --
      x
      -- content/media/o'neil [1].pdf --
      x
      -- content/media/minit --
      x
      -- content/favicon.ico --
      x
      -- content/.well-known/bukti.txt --
      x

      """
    let unnamed = ["content/media/lama.pdf", "content/media/minit mesyuarat.docx"]
    let links = """
      [borang](media/borang.pdf) [surat](<media/Surat (Bil. 1-2022).pdf>) [b](media/a,b.pdf)
      [o](/media/o'neil%20%5B1%5D.pdf) [minit](media/minit)
      """
    try site("{{ page.content }}", more, page: links)
      .expect("unused/file", files: unnamed)
    let named = site(
      "{{ page.content }} <a href=\"/media/minit%20mesyuarat.docx\">minit</a>", more,
      page: links)
    named.edit("content/draf.ms.md", "---\ntitle: Draf\ndraft: true\n---\nLihat lama.pdf.\n")
    try named.expectSilence(of: "unused/file")
  }

  // MARK: Redirects

  @Test func aRedirectThatDoesNothingIsFound() throws {
    let more = """
      -- redirects.yaml --
      1️⃣/ms/laman/: {page: laman, language: ms}
      /lama.html: {page: laman, language: ms}
      /ms/lama/: {page: laman, language: ms}

      """
    try site("{{ page.content }}", more).expect("unused/redirect", at: "1️⃣")
    let twice = site("{{ page.content }}", "")
    twice.edit("content/laman.ms.md", "---\ntitle: Laman\naliases: [/lama.html]\n---\n")
    twice.edit("redirects.yaml", "1️⃣/lama.html: {page: laman, language: ms}\n")
    try twice.expect("unused/redirect", at: "1️⃣")
  }

  @Test func aRedirectFromAnothersAddressIsStillAnError() throws {
    let more = "-- redirects.yaml --\n1️⃣/ms/laman/: {page: index, language: ms}\n"
    try site("{{ page.content }}", more).expect("link/alias-clash", at: "1️⃣")
      .expectSilence(of: "unused/redirect")
  }
}
