import Testing

@testable import Selari

/// What a build finds in the HTML that it makes, and where it says that it comes from.
@Suite struct OutputBuildTests {
  @Test func anInlineStyleInATemplateIsOneFindingWithACount() throws {
    let site = TestSite(with: "")
    site.edit(
      "templates/page.html",
      "<main>\n<p class=\"x\" 1️⃣style=\"color: red\">x</p>\n{{ page.content }}</main>\n")
    try site.build().expect([("csp/inline", "1️⃣")])
    #expect(site.outcome.findings[0].count == 2)
    #expect(site.outcome.hasErrors)
    #expect(site.outcome.findings[0].related.first?.place.file == "content/index.ms.md")
  }

  @Test func aFaultInALoopIsOneFinding() throws {
    let site = TestSite(with: "")
    site.edit(
      "templates/page.html",
      "{% for n in [1, 2, 3] %}<i 1️⃣onclick=\"go({{ n }})\"></i><b id=\"2️⃣x\"></b>{% endfor %}\n")
    try site.build().expect([("csp/inline", "1️⃣"), ("html/duplicate-id", "2️⃣")])
    #expect(site.outcome.findings.map(\.count) == [2, 2])
  }

  @Test func anIDThatIsMadeAnewOnEachPageIsOneFinding() throws {
    let site = TestSite(with: "")
    site.edit(
      "templates/page.html",
      "<p id=\"{{ page.title }}\"></p>\n<p id=\"{{ 1️⃣page.title }}\"></p>\n")
    try site.build().expect([("html/duplicate-id", "1️⃣")])
    #expect(site.outcome.findings[0].count == 2)
  }

  @Test func includesMacrosBlocksAndSetBlocksAreToldApart() throws {
    let site = TestSite(
      with: """
        -- templates/base.html --
        <main>{% block main %}<p 9️⃣style="a"></p>{% endblock %}</main>
        {% include "part.html" %}
        -- templates/part.html --
        <p>1
        <p 1️⃣style="b">
        -- templates/macros.html --
        {% macro box(text) %}
        <p 2️⃣style="c">{{ text }}</p>
        {% endmacro %}
        {% macro frame() %}<b>{{ caller() }}</b>{% endmacro %}
        -- templates/page.html --
        {% extends "base.html" %}
        {% from "macros.html" import box, frame %}
        {% block main %}
        {{ super() }}
        {{ box("x") }}
        {% set kept %}<p>y</p><p 3️⃣style="d">{{ page.title }}{% endset %}
        <b>{{ kept }}</b>
        {% call frame() %}<p 5️⃣style="f">{% endcall %}
        {% filter trim %}<p 4️⃣style="e">{% endfilter %}
        {% endblock %}

        """)
    try site.build().expect(["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "9️⃣"].map { ("csp/inline", $0) })
  }

  @Test func rawHTMLIsFoundInTheMarkdown() throws {
    let site = TestSite(
      with: """
        -- content/a.ms.md --
        ---
        title: A
        html: true
        ---
        Teks.

        <div>
        <p>x</p><p 1️⃣style="color: red">y</p>
        </div>

        - Satu <b id="2️⃣x">b</b> dua <b id="3️⃣x">b</b>.
        -- content/a.en.md --
        ---
        title: A
        ---
        Text.

        """)
    try site.build().expect([("csp/inline", "1️⃣"), ("html/duplicate-id", "3️⃣")])
    let related = try #require(site.outcome.findings.last?.related.first)
    #expect(related.place.span?.start == site.text.markers["2️⃣"]?.position)
  }

  @Test func aDirectiveIsBlamedForItsArgumentsAndItsTemplateForTheRest() throws {
    let site = TestSite(
      with: """
        -- templates/directives/box.html --
        <section id="{{ name }}">
        <p 1️⃣style="x">{{ content }}</p></section>
        -- content/a.ms.md --
        ---
        title: A
        html: true
        ---
        :::box name=satu
        Teks
        :::

        2️⃣:::box name=satu
        <p 3️⃣onclick="x">

        :::
        -- content/a.en.md --
        ---
        title: A
        ---
        Text.

        """)
    try site.build().expect([
      ("csp/inline", "1️⃣"), ("html/duplicate-id", "2️⃣"), ("csp/inline", "3️⃣"),
    ])
  }

  @Test func theChooserAndThePageNotFoundAreLookedAt() throws {
    let site = TestSite(
      with: """
        -- templates/chooser.html --
        <p>x</p>
        <script>1</script>
        -- templates/404.html --
        <a href="javascript:history.back()">x</a>

        """)
    try site.build()
    #expect(
      site.findings == [
        "csp/inline templates/404.html:1:4", "csp/inline templates/chooser.html:2:1",
      ])
  }

  @Test func aNoticePageIsLookedAt() throws {
    let site = TestSite(
      with: """
        -- templates/notice.html --
        <p 1️⃣style="x">
        -- content/a.ms.md --
        ---
        title: A
        missing: notice
        ---
        Teks.

        """)
    try site.build().expect([("csp/inline", "1️⃣")])
  }

  @Test func severitiesAndAllowancesHold() throws {
    let site = TestSite(with: "")
    let template = "<p style=\"color: red\">x</p>\n"
    site.edit("templates/page.html", template)
    #expect(try site.build().findings.count == 1)
    site.edit("templates/page.html", "{# selari: allow csp/inline: kept for a test #}" + template)
    try site.build().expectClean()
    site.edit("templates/page.html", template)
    site.edit(
      "site.yaml",
      TestSite.smallest.split(separator: "-- content")[0].dropFirst("-- site.yaml --\n".count)
        + "checks: {severity: {csp/inline: warning}}\n")
    try site.build().expectClean()
    #expect(
      try site.check(html: true).findings.filter { $0.hasPrefix("csp") } == [
        "csp/inline templates/page.html:1:4"
      ])
  }

  @Test func linesMayEndInCarriageReturns() throws {
    let site = TestSite(with: "")
    site.editBytes("templates/page.html", Array("<p>\r\n<b>\r\n<i style='x'>\r\n".utf8))
    #expect(try site.build().findings == ["csp/inline templates/page.html:3:4"])
  }

  @Test func aListThatIsSplitIsLookedAtPageByPage() throws {
    let site = TestSite(
      with: """
        -- templates/section.html --
        {% for item in page.paginator.items %}<p id="{{ item.extra.key }}">{% endfor %}{{ page.paginator.next }}
        -- content/s/index.ms.md --
        ---
        title: S
        paginate: 2
        ---
        -- content/s/index.en.md --
        ---
        title: S
        ---

        """)
    for (name, key) in [("a", "k"), ("b", "l"), ("c", "m"), ("d", "m")] {
      for language in ["ms", "en"] {
        site.edit(
          "content/s/\(name).\(language).md",
          "---\ntitle: \(name)\n\(language == "ms" ? "extra: {key: \(key)}\n" : "")---\n")
      }
    }
    try site.build()
    #expect(site.findings == ["html/duplicate-id templates/section.html:1:49"])
    #expect(site.outcome.findings[0].count == 2)
  }

  @Test func whatOtherPagesBringInIsToldWithThePageThatShowsIt() throws {
    let site = TestSite(
      with: """
        -- templates/home.html --
        {% for one in pages() %}{{ one.content }}{% endfor %}

        """)
    for (name, note) in [("a", "satu"), ("b", "dua")] {
      for language in ["ms", "en"] {
        site.edit(
          "content/\(name).\(language).md", "---\ntitle: \(name)\n---\n\n## \(note) {#sama}\n")
      }
    }
    try site.build()
    let finding = try #require(site.outcome.findings.first { $0.rule.name == "html/duplicate-id" })
    #expect(finding.place.file == "content/b.en.md")
    #expect(finding.related.map(\.place.file) == ["content/a.en.md", "content/index.en.md"])
    #expect(
      finding.problem.wording(in: .en).solutions.map(\.text) == [
        "Where the contents of several pages stand on one, show their `summary` and not their "
          + "`content`.",
        "Or give one of them another id.",
      ])
  }
}
