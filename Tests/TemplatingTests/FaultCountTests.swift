import Diagnostics
import Templating
import Testing

/// One slip of the pen is one finding, where it was made, whatever it makes of the rest of a template.
@Suite struct FaultCountTests {
  private static let markers: [Character] = ["1️⃣", "2️⃣"]

  /// What is found in a template, as `column explanation`, and the columns of its marks; each line is
  /// counted on, so that a place is one number.
  private func faults(_ marked: String) -> (found: [Int], said: [String], marks: [Int]) {
    let plain = String(marked.filter { !Self.markers.contains($0) })
    var marks: [Int] = []
    for (index, character) in marked.enumerated() where Self.markers.contains(character) {
      marks.append(index - marks.count)
    }
    let (_, findings) = TemplateLibrary.compile([Source(path: "main", text: plain)])
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
    let found = findings.sortedOnce().map { finding -> Int in
      guard let start = finding.place.span?.start else { return -1 }
      return lines[..<(start.line - 1)].reduce(0) { $0 + $1 + 1 } + start.column - 1
    }
    return (found, findings.map { $0.wording(in: .en).explanation }, marks)
  }

  @Test(arguments: [
    """
    {% block main %}<h1>{{ t(1️⃣"contents) }}</h1>
    {% if n %}<p class="note">{{ title }}</p>{% endif %}
    {% endblock %}
    """,
    #"<a href="{{ link(1️⃣"faq) }}" class="x">{{ title }}</a>"#,
    "<img alt=\"{{ t(1️⃣\"alt) }}\">\n<p>{{ title }}</p>{% if n %}{% endif %}",
    #"{% if title == 1️⃣"a %}<b class="x">{% endif %}"#,
    #"{% if title == 1️⃣'a %}<b class='x'>{% endif %}{{ n }}"#,
    #"{{ t(1️⃣"a) }}<p class="x">{{ t(2️⃣"b) }}<p class="y">"#,
    #"<p>{{ 1️⃣"a }}</p>"#,
  ])
  func aQuotationMarkWithoutItsPartnerIsNamed(template: String) {
    let (found, said, marks) = faults(template)
    #expect(found == marks, "\(said)")
    #expect(said.allSatisfy { $0 == "`\"` is never closed." || $0 == "`'` is never closed." })
  }

  @Test(arguments: [
    ("{% block a %}1️⃣{# note {% endblock %}", "`{#` is never closed."),
    ("{% if n %}1️⃣{% raw %} {% endif %}", "`{% raw %}` is never closed."),
    ("{% if n %}1️⃣{{ title", "`{{` is never closed."),
    ("{{ title 1️⃣} and {{ n }}", "`}` cannot stand here; `}}` is expected."),
    ("{% if n 1️⃣} a {% endif %}{{ title }}", "`}` cannot stand here; `%}` is expected."),
    ("{% if n 1️⃣}} a {% endif %}{{ title }}", "`}` cannot stand here; `%}` is expected."),
    ("{{ title %1️⃣} x {{ n }}", "`}` cannot stand here; `}}` is expected."),
    ("{% if n %}{% 1️⃣else if title %}{{ n }}{% endif %}", "`else` takes no condition."),
    ("{% if n %}{% 1️⃣else if title %}a{% else %}b{% endif %}", "`else` takes no condition."),
    ("{% if (n 1️⃣%} a {% else %} (b) {% endif %}", "`%}` cannot stand here; `)` is expected."),
    ("{% if n[0 1️⃣%} a] {% endif %}", "`%}` cannot stand here; `]` is expected."),
    ("{% set n = {'a': 1 1️⃣%} a} {% if n %}{% endif %}", "`%}` cannot stand here; `}` is expected."),
    ("<p>{{ t(title 1️⃣}}</p>{{ n }} (b)", "`}}` cannot stand here; `)` is expected."),
    ("{% block a %}x{% endblock 1️⃣b %}{{ n }}", "The block that is open here is `a`, not `b`."),
    ("{{ \"}}\" | 1️⃣}}", "`}}` cannot stand here; a name is expected."),
  ])
  func whatFollowsFromAFaultIsNotTold(template: String, words: String) {
    let (found, said, marks) = faults(template)
    #expect(found == marks)
    #expect(said == [words])
  }

  @Test(arguments: [
    #"{{ "}}" }}{{ "a %} b" }}{% if "%}" in title %}x{% endif %}"#, "{{ {'a': {'b': 1}} }}",
    "{{ n != 1 or n == 2 }}{{ '&&' ~ '||' }}",
  ])
  func whatIsInStringsAndBracketsIsNoFault(template: String) {
    #expect(faults(template).said == [])
  }
}
