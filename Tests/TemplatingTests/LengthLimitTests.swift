import Bytes
import Diagnostics
import Testing

@testable import Templating

/// Whatever makes more of what it is given ends in an error with a place and a remedy where the result
/// would be too long, and makes nothing before.
@Suite struct LengthLimitTests {
  private static let text = "The result would be longer than 16 MB."
  private static let list = "The result would have more than 1000000 elements."
  private static let output = "The result would be longer than 64 MB."
  private static let held = "The result would be longer than 256 MB."
  private static let endless = "The value is nested more than \(Nesting.limit) levels deep."

  /// What a template begins with: a text of 1 MB, a list of a thousand elements.
  private static let start =
    "{% set big = 'x' * 1000000 %}{% set many = range(1000) | list %}"
    + "{% set bigs = [big] * 1000 %}"

  static let texts = [
    "{{ 1️⃣'ab' * 99999999 }}", "{{ 1️⃣('a' | safe) * 99999999 }}", "{{ 1️⃣'a'.center(3000000000) }}",
    "{{ 1️⃣'a'.ljust(3000000000) }}", "{{ 1️⃣'a'.rjust(3000000000) }}",
    "{{ 1️⃣'a'.zfill(3000000000) }}", "{{ 1️⃣'a\\tb'.expandtabs(3000000000) }}",
    "{{ 1️⃣('x' * 1000).replace('x', big) }}", "{{ 1️⃣('x' * 1000).replace('', big) }}",
    "{{ 1️⃣big.join(many | map('string')) }}",
    "{{ 1️⃣''.join(bigs) }}",
    "{{ 1️⃣'{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}'.format(big) }}",
    "{{ 1️⃣'%s%s' % ('x', 'y' * 16777215) }}",
    "{{ '%s%s' | 1️⃣format('x', 'y' * 16777215) }}",
    "{{ 'a' | 1️⃣indent(3000000000, true) }}", "{{ many | join('\\n') | 1️⃣indent(big) }}",
    "{{ 'a' | 1️⃣center(3000000000) }}", "{{ ('x' * 1000) | 1️⃣replace('x', big) }}",
    "{{ many | 1️⃣join(big) }}", "{{ many | 1️⃣join(big | safe) }}", "{{ bigs | 1️⃣join }}",
    "{{ ('ab ' * 100) | 1️⃣wordwrap(2, wrapstring=big) }}",
    "{{ {'a': 1} | 1️⃣tojson(indent=3000000000) }}",
    "{{ many | 1️⃣tojson(indent='x' * 1000000) }}", "{{ bigs | 1️⃣tojson }}",
    "{{ ([many] * 1000000) | 1️⃣string }}", "{{ ([many] * 1000000) | 1️⃣pprint }}",
    "{{ 1️⃣[many] * 1000000 }}", "{{ {'a': [{'b': many}] * 1000000} | 1️⃣string }}",
    "{{ bigs | 1️⃣pprint }}", "{{ bigs | 1️⃣string }}", "{{ 1️⃣bigs }}",
    "{{ ('&' * 3400000) | 1️⃣escape }}", "{{ ('&' * 3400000) | 1️⃣forceescape }}",
    "{{ ('&' * 5600000) | 1️⃣urlencode }}",
    "{{ dict(a=big, b=big, c=big, d=big, e=big, f=big, g=big, h=big, i=big, j=big, k=big, l=big, m=big, n=big, o=big, p=big, q=big) | 1️⃣xmlattr }}",
    "{{ 1️⃣big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big ~ big }}",
    "{% set ns = namespace(x='ab') %}{% for i in range(60) %}{% set ns.x = 1️⃣ns.x + ns.x %}{% endfor %}",
    "1️⃣{% set x %}" + String(repeating: "{{ big }}", count: 17) + "{% endset %}",
  ]

  static let lists = [
    "{{ 1️⃣range(99999999) }}", "{{ 1️⃣[1] * 99999999 }}", "{{ 1️⃣(1, 2) * 99999999 }}",
    "{{ [1] | 1️⃣batch(3000000000, 0) | list }}", "{{ [1] | 1️⃣slice(3000000000) | list }}",
    "{{ 1️⃣('\\n' * 1000001).splitlines() }}", "{{ ('x' * 1000001) | 1️⃣list }}",
    "{% for c in 1️⃣'x' * 1000001 %}{% endfor %}",
    "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = 1️⃣ns.x + ns.x %}{% endfor %}",
  ]

  /// Lists that are made for each element, and kept.
  static let listsOfLists = [
    "{{ ([many] * 1001) | 1️⃣map('list') | list | length }}",
    "{{ ([many] * 1001) | map('batch', 1) | 1️⃣map('list') | list | length }}",
  ]

  /// What a namespace holds beyond its room, though no list in it is too long.
  static let kept = [
    "{% for i in range(3000) %}{% set 1️⃣ns.x = ns.x + [range(1000000) | list] %}{% endfor %}",
    "{% for i in range(3000) %}{% set 1️⃣ns.x = ns.x + [big ~ i] %}{% endfor %}",
  ]

  static let outputs = [
    "{% for i in 1️⃣many %}{{ big }}{% endfor %}",
    "{{ bigs | 1️⃣map('center', 1000001) | list | length }}",
    "{% macro m(n) %}{{ big }}{% if n %}{{ 1️⃣m(n - 1) }}{% endif %}{% endmacro %}{{ m(100) }}",
  ]

  @Test(arguments: texts) func longTextsAreRefused(template: String) throws {
    try expect("template/value", template, Self.text)
  }

  @Test(arguments: lists) func longListsAreRefused(template: String) throws {
    try expect("template/value", template, Self.list)
  }

  @Test(arguments: listsOfLists) func manyListsAreRefused(template: String) throws {
    try expect("template/value", template, Self.list)
  }

  @Test(arguments: kept) func aNamespaceThatKeepsTooMuchIsRefused(template: String) throws {
    try expect("template/value", "{% set ns = namespace(x=[]) %}" + template, Self.held)
  }

  @Test(arguments: outputs) func endlessOutputIsRefused(template: String) throws {
    try expect("template/value", template, Self.output)
  }

  /// Ways to put what a namespace holds into what it shall hold.
  static let wraps = [
    "[ns.x]", "(ns.x,)", "{'a': ns.x}", "namespace(x=ns.x)", "dict(a=ns.x)", "cycler(ns.x)",
    "cycler(ns.x).next", "joiner(ns.x)", "[ns.x].copy", "[ns.x] | map('string')",
    "[ns.x] | batch(1)",
    "[ns.x] | select", "[ns.x] | reverse", "[ns.x] | list | unique", "{'a': ns.x}.items()",
    "{'a': ns.x} | items", "[{'a': ns.x}] | groupby('b', default=1)", "[ns.x].nothing",
  ]

  @Test(arguments: wraps) func whatNestsWithoutEndIsRefused(wrap: String) throws {
    try expect(
      "template/value",
      "{% set ns = namespace(x=1) %}{% for i in range(200000) %}{% set 1️⃣ns.x = \(wrap) %}{% endfor %}",
      Self.endless)
  }

  @Test func loopsThatHoldLoopsAreRefused() throws {
    for kept in ["loop", "loop.cycle", "loop.changed"] {
      try expect(
        "template/value",
        "{% set ns = namespace(x=1) %}{% for i in range(200000) %}{% for y in [ns.x] %}"
          + "{% set 1️⃣ns.x = \(kept) %}{% endfor %}{% endfor %}",
        Self.endless)
    }
  }

  @Test func valuesThatMacrosNestAreRefusedWhereTheyAreUsed() throws {
    let brackets = (String(repeating: "[", count: 90), String(repeating: "]", count: 90))
    let macro = "{% macro m(x, n) %}{% if n %}{{ m(\(brackets.0)x\(brackets.1), n - 1) }}{% else %}"
    let deep = "The value is nested more than \(Equality.Levels.limit) levels deep."
    for (use, explanation) in [
      ("{{ x }}", Self.endless), ("{{ x | pprint }}", Self.endless), ("{{ x == x }}", deep),
      ("{{ x < [x] }}", deep),
    ] {
      let found = try #require(
        try ErrorCase(
          "template/value", macro + use + "{% endif %}{% endmacro %}{{ m(1, 190) }}", ""
        )
        .finding())
      #expect(found.problem.wording(in: .en).explanation == explanation, "\(use)")
    }
  }

  /// A list that shares its halves has few levels and endless text.
  @Test func sharedHalvesAreRefusedWhereTheyAreWritten() throws {
    for use in ["ns.x | 1️⃣string", "ns.x | 1️⃣tojson", "ns.x | 1️⃣pprint"] {
      try expect(
        "template/value",
        "{% set ns = namespace(x='a' * 5000000) %}{% for i in range(60) %}{% set ns.x = [ns.x, ns.x] %}"
          + "{% endfor %}{{ \(use) }}",
        Self.text)
    }
  }

  @Test func whatIsNotTooLongIsMade() throws {
    let text =
      "{{ ('a' | center(100000)) | length }} {{ ('a\\tb'.expandtabs(100000)) | length }}"
      + " {{ [1] | batch(100000, 0) | first | length }} {{ 'x'.replace('', 'y' * 100000) | length }}"
      + "{% set ns = namespace(x=[]) %}{% for i in range(3000) %}{% set ns.x = ns.x + [[i]] %}{% endfor %}"
      + " {{ ns.x | length }}"
    let (library, findings) = TemplateLibrary.compile([Source(path: "main", text: text)])
    #expect(findings.isEmpty)
    var output = ByteBuffer()
    try library.render("main", variables: [], into: &output)
    #expect(output.string() == "100000 100001 100000 200001 3000")
  }

  /// However often nothing is repeated, nothing is made; and a text is split from its end as fast as from its
  /// beginning.
  @Test(arguments: [
    ("{{ '' * 9223372036854775807 }}", ""), ("{{ ('' | safe) * 9223372036854775807 }}", ""),
    ("{{ [] * 9223372036854775807 }}", "[]"), ("{{ () * 9223372036854775807 }}", "()"),
    ("{{ 9223372036854775807 * '' }}", ""), ("{{ 'a' * -9223372036854775807 }}", ""),
    ("{{ ('a,' * 200000).rsplit(',') | length }}", "200001"),
    ("{{ ('a ' * 200000).rsplit(none, 300000) | length }}", "200000"),
  ])
  func whatIsLittleIsMadeAtOnce(template: String, expected: String) throws {
    let (library, findings) = TemplateLibrary.compile([Source(path: "main", text: template)])
    #expect(findings.isEmpty)
    var output = ByteBuffer()
    try library.render("main", variables: [], into: &output)
    #expect(output.string() == expected)
  }

  private func expect(_ rule: RuleID, _ template: String, _ explanation: String) throws {
    let error = ErrorCase(rule, Self.start + template, explanation)
    let finding = try #require(try error.finding(), "\(template)")
    #expect(ErrorCase.lines(finding).prefix(2) == error.expected.prefix(2))
    for language in MessageLanguage.allCases {
      #expect(!finding.problem.wording(in: language).solutions.isEmpty)
    }
  }
}
