import Bytes
import Diagnostics
import Templating
import Testing

@Suite struct LibraryTests {
  @Test func aPageThatExtendsALayoutFillsItsBlocks() throws {
    let rendered = try render(
      [
        "page.html": """
        {% extends "base.html" %}
        {% block title %}{{ title }} · {{ super() }}{% endblock %}
        {% block main %}
        {% for item in items %}
        <li>{{ loop.index }} {{ item | upper }}</li>
        {% else %}
        none
        {% endfor %}
        {% include "part.html" %}
        {% endblock %}
        """,
        "base.html":
          "<title>{% block title %}Site{% endblock %}</title>{% block main %}{% endblock %}",
        "part.html": "{% if items %}{{ items | length }}{% endif %}",
      ], ["title": "A & B", "items": ["x", "y"]])
    #expect(
      rendered == "<title>A &amp; B · Site</title><li>1 X</li>\n<li>2 Y</li>\n2")
  }

  /// Editors of Windows begin a file with one; in the middle of a page it would be a character of it.
  @Test(arguments: ["\n", "\r\n"])
  func aByteOrderMarkIsNoPartOfATemplate(lineEnd: String) throws {
    let text = "\u{FEFF}<p>\(lineEnd){{ titel }}"
    #expect(try render(["page.html": "\u{FEFF}<p>{{ title }}"], ["title": "A"]) == "<p>A")
    let (library, _) = TemplateLibrary.compile([Source(path: "page.html", text: text)])
    var output = ByteBuffer()
    let error = #expect(throws: TemplateError.self) {
      try library.render("page.html", into: &output)
    }
    #expect(error?.place?.reference == "page.html:2:4")
  }

  @Test(arguments: [
    ("{% extends 'base' %}\n  <p>lost</p>\n more", 1, 3, "<p>lost</p>"),
    ("{% extends 'base' %}{% block a %}x{% endblock %}\n{{ n }}", 1, 4, "n"),
    ("{% extends 'base' %}{% if n %}{% block a %}x{% endblock %} y{% endif %}", 0, 60, "y"),
    ("{% extends 'base' %}{% for i in n %}{{ i }}{% endfor %}", 0, 40, "i"),
    ("{% extends 'base' %}\n{% include 'base' %}", 1, 1, "{% include"),
    ("{% extends 'base' %}{% filter upper %}a{% endfilter %}", 0, 39, "a"),
    ("{% extends 'base' %}{% with k = 1 %}{{ k }}{% endwith %}", 0, 40, "k"),
  ])
  func whatAChildHasOutsideOfItsBlocksIsToldToBeLost(
    template: String, line: Int, column: Int, text: String
  ) throws {
    let (_, findings) = TemplateLibrary.compile([
      Source(path: "page", text: template),
      Source(path: "base", text: "{% block a %}{% endblock %}"),
    ])
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.rule == TemplateRule.block.id)
    let span = try #require(finding.place.span)
    #expect(span.start.line == line + 1 && span.start.column == column)
    #expect(template.split(separator: "\n")[line].dropFirst(column - 1).hasPrefix(text))
    #expect(
      finding.wording(in: .en).explanation
        == "This stands outside of all blocks, so it would never appear.")
  }

  @Test(arguments: [
    "before {{ n }} {% extends 'base' %}",
    "{% extends 'base' %}\n\u{A0}{# note #}\n{% block a %}x{% endblock %}\n",
    "{% extends 'base' %}{% set k = 1 %}{% set l %}text{% endset %}{% import 'lib' as lib %}",
    "{% extends 'base' %}{% macro m() %}text{% endmacro %}{% from 'lib' import x %}",
    "{% extends 'base' %}{% if n %}{% set k = 1 %}{% endif %}",
    "{% if n %}{% extends 'base' %}{% endif %} shown without it",
    "no parent",
  ])
  func whatServesAChildsBlocksIsNotLost(template: String) {
    let (_, findings) = TemplateLibrary.compile([
      Source(path: "page", text: template),
      Source(path: "base", text: "{% block a %}{% endblock %}"),
      Source(path: "lib", text: "{% set x = 1 %}"),
    ])
    #expect(findings.isEmpty)
  }

  /// What a rendering made is freed with it: macros keep the bodies that they see, and those keep them.
  @Test(arguments: [
    "{% macro m() %}{{ title }}{% endmacro %}{{ m() }}",
    "{% import 'lib' as lib %}{{ lib.m(lib.n) }}",
    "{% from 'lib' import m with context %}{% call m(1) %}x{% endcall %}",
    "{% block a %}{% macro m() %}{{ self.b() }}{% endmacro %}{{ m() }}{% endblock %}{% block b %}{% endblock %}",
    "{% for i in [1] recursive %}{% macro m() %}{{ i }}{% endmacro %}{{ m() }}{{ loop([]) }}{% endfor %}",
    "{% include 'lib' %}{% set x %}{% macro m() %}{{ x }}{% endmacro %}{% endset %}",
    "{% macro m() %}{{ nothing }}{% endmacro %}{{ m() }}",
  ])
  func aRenderingLeavesNothingBehind(template: String) throws {
    let (library, findings) = TemplateLibrary.compile([
      Source(path: "page", text: template),
      Source(
        path: "lib",
        text: "{% set n = 1 %}{% macro m(x) %}{{ x }}{{ caller is defined }}{% endmacro %}"),
    ])
    #expect(findings.isEmpty)
    weak var left: Host?
    do {
      let host = Host()
      left = host
      var output = ByteBuffer()
      try? library.render("page", variables: [("title", "T")], host: host, into: &output)
    }
    #expect(left == nil)
  }

  private final class Host {}

  /// Whichever of its templates is rendered, a circle has one place.
  @Test func aCircleIsOneFault() throws {
    let (library, findings) = TemplateLibrary.compile([
      Source(path: "a", text: "\n{% extends 'b' %}"), Source(path: "b", text: "{% extends 'a' %}"),
      Source(path: "c", text: "{% extends 'b' %}"),
    ])
    #expect(findings.map(\.place.reference) == ["a:2:12"])
    for name in ["a", "b", "c"] {
      var output = ByteBuffer()
      let error = #expect(throws: TemplateError.self) {
        try library.render(name, into: &output)
      }
      #expect(error?.place == findings.first?.place)
      #expect(error?.problem.wording(in: .en) == findings.first?.problem.wording(in: .en))
    }
  }

  private func render(
    _ templates: [String: String], _ variables: KeyValuePairs<String, Value>
  ) throws -> String {
    let (library, findings) = TemplateLibrary.compile(
      templates.sorted { $0.key < $1.key }.map { Source(path: $0.key, text: $0.value) })
    #expect(findings.isEmpty)
    var output = ByteBuffer()
    try library.render(
      "page.html", variables: variables.map { (Name($0.key), $0.value) }, into: &output)
    return output.string()
  }
}
