import Diagnostics
import Templating
import Testing

/// Each error says where it is, what is wrong and what was probably meant, in both languages.
@Suite struct ErrorTests {
  @Test(arguments: syntax + structure + names + arguments + values + recursion)
  func errorsSayWhereAndWhat(error: ErrorCase) throws {
    let finding = try #require(try error.finding())
    #expect(ErrorCase.lines(finding) == error.expected)
    #expect(finding.severity == .error)
  }

  @Test(arguments: syntax + structure + names + arguments + values + recursion)
  func errorsAreWordedInBothLanguages(error: ErrorCase) throws {
    let finding = try #require(try error.finding())
    let (ms, en) = (finding.problem.wording(in: .ms), finding.problem.wording(in: .en))
    #expect(!ms.summary.isEmpty && !ms.explanation.isEmpty)
    #expect(ms.summary != en.summary && ms.explanation != en.explanation)
    #expect(en.summary != en.explanation)
    for text in [ms, en].flatMap({ [$0.explanation] + $0.notes + $0.solutions.map(\.text) }) {
      #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(text)")
    }
    #expect(ms.solutions.map(\.replacement) == en.solutions.map(\.replacement))
    for related in finding.related { #expect(!related.ms.isEmpty && related.ms != related.en) }
  }

  @Test(arguments: [
    ("{% if n = 5 %}{% endif %}", ["Two values are compared by `==`."]),
    ("{{ !n }}", ["What negates is written `not`."]), ("{% for x = items %}{% endfor %}", []),
  ])
  func whatASignWasToBeIsSaidWhereThatIsKnown(template: String, remedies: [String]) throws {
    let finding = try #require(try ErrorCase("template/syntax", template, "").finding())
    #expect(finding.problem.wording(in: .en).solutions.map(\.text) == remedies)
  }

  @Test func aBlockLikeNoneOfTheParentsIsToldWithAllOfThem() {
    let problem = TemplateProblem.unknownBlock("sidebar", known: ["content", "title"])
    let notes = problem.wording(in: .en).notes
    #expect(notes == ["The parent's blocks are `content`, `title`."])
    let near = TemplateProblem.unknownBlock("contnet", known: ["content", "title"])
    #expect(near.wording(in: .en).notes.isEmpty)
  }

  /// A key that some pages have and others not is the first error that people meet.
  @Test(arguments: [
    ("{{ page.1️⃣subtitle }}", ["It has `title`, `tags`."]),
    ("{{ page['1️⃣subtitle'] }}", ["It has `title`, `tags`."]), ("{{ items[1️⃣9] }}", []),
  ])
  func howToAskForWhatMayBeMissingIsSaid(template: String, keys: [String]) throws {
    let finding = try #require(try ErrorCase("template/undefined", template, "").finding())
    #expect(
      finding.problem.wording(in: .en).notes == keys + [
        "`is defined` asks whether it is there, and `| default(…)` gives another value where not."
      ])
  }

  static let syntax: [ErrorCase] = [
    ErrorCase("template/syntax", "a\n1️⃣{{ title", "`{{` is never closed."),
    ErrorCase("template/syntax", "a\n1️⃣{% if title", "`{%` is never closed."),
    ErrorCase("template/syntax", "a 1️⃣{# note", "`{#` is never closed."),
    ErrorCase("template/syntax", "{{ 1️⃣\"a }}", "`\"` is never closed."),
    ErrorCase("template/syntax", "1️⃣{% raw %} x", "`{% raw %}` is never closed."),
    ErrorCase("template/syntax", "{% 1️⃣if title %}\na", "`{% if %}` is never closed."),
    ErrorCase(
      "template/syntax", "{% if title %}{% 1️⃣for i in items %}{% endif %}",
      "`{% for %}` is never closed."),
    ErrorCase(
      "template/syntax", "{{ (title1️⃣} }}", "`}` cannot stand here; `)` is expected."),
    ErrorCase("template/syntax", "{{ title1️⃣] }}", "`]` cannot stand here."),
    ErrorCase(
      "template/syntax", "{{ title 1️⃣title }}", "`title` cannot stand here; `}}` is expected."),
    ErrorCase("template/syntax", "é {{ 1️⃣}}", "`}}` cannot stand here; an expression is expected."),
    ErrorCase("template/syntax", "{{ 1 1️⃣? 2 }}", "`?` cannot stand here."),
    ErrorCase(
      "template/syntax", "{{ n 1️⃣&& title }}", "`&&` cannot stand here.", suggestion: "and"),
    ErrorCase(
      "template/syntax", "{{ n 1️⃣|| title }}", "`||` cannot stand here.", suggestion: "or"),
    ErrorCase(
      "template/syntax", "{{ n 1️⃣=== title }}", "`===` cannot stand here.", suggestion: "=="),
    ErrorCase("template/syntax", "{{ 1️⃣!n }}", "`!` cannot stand here."),
    ErrorCase(
      "template/syntax", "{% if n 1️⃣= 5 %}{% endif %}",
      "`=` cannot stand here; `%}` is expected."),
    ErrorCase(
      "template/syntax", "{% if n %}{% 1️⃣else if title %}{% endif %}",
      "`else` takes no condition.", suggestion: "elif"),
    ErrorCase(
      "template/syntax", "{{ page.1️⃣}}", "`}}` cannot stand here; a name is expected."),
    ErrorCase(
      "template/syntax", "{% 1️⃣%}", "`%}` cannot stand here; a tag's name is expected."),
    ErrorCase(
      "template/syntax", "{% for i 1️⃣of items %}{% endfor %}",
      "`of` cannot stand here; `in` is expected."),
    ErrorCase(
      "template/syntax", "{% 1️⃣includ 'a' %}", "There is no tag named `includ`.",
      suggestion: "include"),
    ErrorCase(
      "template/syntax", "a{% 1️⃣endif %}", "`endif` stands here, but no tag is open."),
    ErrorCase(
      "template/syntax", "{% if n %}{% 1️⃣endfor %}{% endif %}",
      "`endfor` stands here, but the tag that is open is `if`."),
    ErrorCase("template/syntax", "{{ 1️⃣'\\x4' }}", "`\\x` is incomplete or unknown."),
    ErrorCase("template/syntax", "{{ 1️⃣·x }}", "This name begins with something else."),
    ErrorCase(
      "template/value", "{{ 1️⃣99999999999999999999 }}", "The number does not fit in 64 bits."),
    ErrorCase(
      "template/syntax", "{{ n is odd 1️⃣is true }}", "A second `is` is not clear; use `and`."),
    ErrorCase("template/syntax", "{{ dict(a=1, 1️⃣2) }}", "This argument is out of order."),
    ErrorCase(
      "template/argument", "{{ dict(a=1, 1️⃣a=2) }}", "The parameter `a` is given two values."),
    ErrorCase("template/syntax", "{% set 1️⃣true = 1 %}", "`true` cannot be assigned to."),
    ErrorCase(
      "template/syntax", "{% macro 1️⃣none() %}{% endmacro %}", "`none` cannot be assigned to."),
    ErrorCase(
      "template/syntax", "{% for i in items %}{% set 1️⃣loop = 1 %}{% endfor %}",
      "`loop` is a special name inside a loop."),
    ErrorCase(
      "template/syntax", "{% macro m(a=1, 1️⃣b) %}{% endmacro %}",
      "This parameter has no default, but one before it has."),
    ErrorCase(
      "template/syntax", "1️⃣{% macro m(caller) %}{{ caller() }}{% endmacro %}",
      "The macro calls `caller()` and names it as a parameter without a default."),
    ErrorCase("template/syntax", "{% call 1️⃣n %}{% endcall %}", "This is no call of a macro."),
    ErrorCase(
      "template/syntax", "{% from 'lib' import 1️⃣_x %}\n-- lib\n",
      "`_x` is its own template's alone."),
    ErrorCase(
      "template/value", "{% autoescape 1️⃣false %}{% endautoescape %}",
      "Autoescape is always on; `| safe` marks markup."),
    ErrorCase(
      "template/syntax",
      "{{ " + String(repeating: "(", count: 100) + "1️⃣(n" + String(repeating: ")", count: 101)
        + " }}",
      "More than 100 brackets, operators or filters are in each other or in a row; keep a part of them with `{% set %}`."
    ),
    ErrorCase(
      "template/syntax", "{{ 1️⃣" + String(repeating: "n + ", count: 100) + "n }}",
      "More than 100 brackets, operators or filters are in each other or in a row; keep a part of them with `{% set %}`."
    ),
    ErrorCase(
      "template/syntax",
      String(repeating: "{% if n %}", count: 99) + "{% if 1️⃣n %}"
        + String(repeating: "{% endif %}", count: 100),
      "More than 100 tags, with what is in them, stand in each other."),
    ErrorCase(
      "template/syntax", "{% raw 1️⃣+%}{% endraw %}", "`+%}` cannot stand here; `%}` is expected."),
    ErrorCase(
      "allow/reason", "1️⃣{# selari: allow link/text #}",
      "This comment allows `link/text` without a reason.",
      suggestion: "{# selari: allow link/text: … #}"),
  ]

  static let structure: [ErrorCase] = [
    ErrorCase(
      "template/block", "{% block a %}{% endblock %}{% block 1️⃣a %}{% endblock %}",
      "The block `a` is already defined above."),
    ErrorCase(
      "template/syntax", "{% block 1️⃣a-b %}{% endblock %}", "There is a hyphen in this name."),
    ErrorCase(
      "template/syntax", "{% block 1️⃣a required %}x{% endblock %}",
      "The content of this block would never appear."),
    ErrorCase(
      "template/block",
      "{% extends 'base' %}\n{% block 1️⃣tilte %}{% endblock %}\n-- base\n{% block title %}{% endblock %}",
      "No parent template has a block `tilte`, so its content would never appear.",
      suggestion: "title"),
    ErrorCase(
      "template/block", "{% extends 2️⃣'base' %}\n-- base\n1️⃣{% block a required %}{% endblock %}",
      "No template fills the block `a`.", chain: ["extended from here"]),
    ErrorCase(
      "template/syntax", "{% for i in items %}1️⃣{% extends 'base' %}{% endfor %}\n-- base\n",
      "Here it stands inside another tag."),
    ErrorCase(
      "template/syntax", "{% extends 2️⃣'base' %}1️⃣{% extends 'base' %}\n-- base\n",
      "The template already extends another.", chain: ["extended from here"]),
    ErrorCase(
      "template/missing", "{% extends 1️⃣'bsae' %}\n-- base\n",
      "There is no template named `bsae`.", suggestion: "\"base\""),
    ErrorCase(
      "template/missing", "{% if n %}{% include 1️⃣'prat' %}{% endif %}\n-- part\n",
      "There is no template named `prat`.", suggestion: "\"part\""),
    ErrorCase(
      "template/missing", "{% include 1️⃣'pa' ~ n %}\n-- part\n", "There is no template named `pa5`."),
    ErrorCase(
      "template/undefined", "{{ self.1️⃣tilte() }}{% block title %}{% endblock %}",
      "This `self` has no `tilte`.", suggestion: "title"),
    ErrorCase(
      "template/undefined", "2️⃣{% block a %}{{ 1️⃣super() }}{% endblock %}",
      "No parent template has a block `a`.", chain: ["in the block `a`"]),
  ]

  static let names: [ErrorCase] = [
    ErrorCase(
      "template/undefined", "<p>\n  {{ 1️⃣titel }}", "There is no name `titel` here.",
      suggestion: "title"),
    ErrorCase(
      "template/undefined", "{{ 'é' ~ (1️⃣titel | upper) }}", "There is no name `titel` here.",
      suggestion: "title"),
    ErrorCase(
      "template/undefined", "{% for entry in items %}{{ 1️⃣entri }}{% endfor %}",
      "There is no name `entri` here.", suggestion: "entry"),
    ErrorCase(
      "template/undefined", "{% for entry in items %}{% endfor %}{{ 1️⃣entri }}",
      "There is no name `entri` here."),
    ErrorCase(
      "template/undefined", "{% set heading = 1 %}{% if 1️⃣headin > 0 %}{% endif %}",
      "There is no name `headin` here.", suggestion: "heading"),
    ErrorCase(
      "template/undefined", "{{ 1️⃣rnage(3) }}", "There is no name `rnage` here.",
      suggestion: "range"),
    ErrorCase(
      "template/undefined", "{{ page.1️⃣titel }}", "This dictionary has no `titel`.",
      suggestion: "title"),
    ErrorCase(
      "template/undefined", "{{ page.1️⃣titel.x }}", "This dictionary has no `titel`.",
      suggestion: "title"),
    ErrorCase(
      "template/undefined", "{% for t in page.1️⃣tgas %}{% endfor %}",
      "This dictionary has no `tgas`.", suggestion: "tags"),
    ErrorCase(
      "template/undefined", "{{ title.1️⃣uper() }}", "This text has no `uper`.",
      suggestion: "upper"),
    ErrorCase(
      "template/undefined", "{{ page['1️⃣titel'] }}", "This dictionary has no `titel`.",
      suggestion: "title"),
    ErrorCase("template/undefined", "{{ items[1️⃣9] }}", "This list has no item `9`."),
    ErrorCase(
      "template/undefined", "{{ items[1️⃣9223372036854775807] }}",
      "This list has no item `9223372036854775807`."),
    ErrorCase(
      "template/undefined", "{% for i in items %}{{ loop.1️⃣idnex }}{% endfor %}",
      "This `loop` has no `idnex`.", suggestion: "index"),
    ErrorCase(
      "template/undefined", "{% for i in items %}{{ loop.1️⃣previtem }}{% endfor %}",
      "Nothing precedes the first element."),
    ErrorCase(
      "template/undefined", "{{ 1️⃣[page, {}] | sort(attribute='weight') | length }}",
      "This dictionary has no `weight`."),
    ErrorCase(
      "template/undefined", "{{ items[2:] | 1️⃣first }}", "`first` was given nothing."),
    ErrorCase(
      "template/undefined", "{{ 1️⃣(1 if n == 0) + 1 }}",
      "The condition is false and this `if` expression has no `else`."),
    ErrorCase(
      "template/undefined",
      "{% from 'lib' import boxx %}{{ 1️⃣boxx() }}\n-- lib\n{% macro box() %}{% endmacro %}",
      "The template `lib` does not define `boxx`.", suggestion: "box"),
    ErrorCase(
      "template/undefined",
      "{% import 'lib' as lib %}{{ lib.1️⃣boxx() }}\n-- lib\n{% macro box() %}{% endmacro %}",
      "This `module` has no `boxx`.", suggestion: "box"),
    ErrorCase(
      "template/undefined", "{% set ns = namespace(count=1) %}{{ ns.1️⃣cuont }}",
      "This `namespace` has no `cuont`.", suggestion: "count"),
    ErrorCase(
      "template/filter", "{{ title | 1️⃣uper }}", "There is no filter named `uper`.",
      suggestion: "upper"),
    ErrorCase(
      "template/filter", "{% if n %}{{ title | trim | 1️⃣uper }}{% endif %}",
      "There is no filter named `uper`.", suggestion: "upper"),
    ErrorCase(
      "template/filter", "{{ items | map('1️⃣uper') | list }}",
      "There is no filter named `uper`.", suggestion: "upper"),
    ErrorCase(
      "template/test", "{% for i in items if i is 1️⃣ood %}{% endfor %}",
      "There is no test named `ood`.", suggestion: "odd"),
    ErrorCase(
      "template/undefined",
      "{% include 2️⃣'a' %}\n-- a\n\n  {% include 1️⃣titel %}",
      "There is no name `titel` here.", suggestion: "title", chain: ["included from here"]),
    ErrorCase(
      "template/undefined",
      "{% include 4️⃣'a' %}\n-- a\n{% from 'lib' import box %}{{ 3️⃣box(2) }}\n-- lib\n{% macro inner(x) %}{{ 1️⃣y }}{% endmacro %}\n{% macro box(x) %}{{ 2️⃣inner(x) }}{% endmacro %}",
      "There is no name `y` here.",
      chain: [
        "macro `inner` called from here", "macro `box` called from here", "included from here",
      ]),
    ErrorCase(
      "template/undefined",
      "{% extends 3️⃣'base' %}{% block a %}{{ 1️⃣titel }}{% endblock %}\n-- base\n2️⃣{% block a %}{% endblock %}",
      "There is no name `titel` here.", suggestion: "title",
      chain: ["in the block `a`", "extended from here"]),
    ErrorCase(
      "template/undefined",
      "{% macro m() %}{{ 2️⃣caller() }}{% endmacro %}\n{% call 3️⃣m() %}{{ 1️⃣titel }}{% endcall %}",
      "There is no name `titel` here.", suggestion: "title",
      chain: ["the call block's content called from here", "macro `m` called from here"]),
  ]

  static let arguments: [ErrorCase] = [
    ErrorCase(
      "template/argument", "{% macro m(title) %}{% endmacro %}{{ m(1️⃣titel=1) }}",
      "There is no parameter named `titel`.", suggestion: "title"),
    ErrorCase(
      "template/argument", "{% macro m(a) %}{% endmacro %}{{ 1️⃣m(1, 2) }}",
      "2 given to `m`, at most 1 allowed."),
    ErrorCase(
      "template/argument", "{% macro m() %}{% endmacro %}{{ 1️⃣m(1) }}",
      "1 given to `m`, and none are allowed."),
    ErrorCase(
      "template/undefined", "{% macro m(a) %}{{ 1️⃣a }}{% endmacro %}{{ 2️⃣m() }}",
      "The macro was called without a value for `a`.",
      chain: ["macro `m` called from here"]),
    ErrorCase(
      "template/undefined", "{% macro m() %}{{ 1️⃣caller() }}{% endmacro %}{{ 2️⃣m() }}",
      "The macro was not called by a `call` block.",
      chain: ["macro `m` called from here"]),
    ErrorCase(
      "template/argument", "{% macro m() %}{% endmacro %}{% call 1️⃣m() %}{% endcall %}",
      "The macro does not call `caller()`, so the `call` block's content would never appear."),
    ErrorCase(
      "template/argument", "{{ title | truncate(1️⃣lenght=5) }}",
      "There is no parameter named `lenght`.", suggestion: "length"),
    ErrorCase(
      "template/argument", "{{ title | 1️⃣upper(1) }}", "1 given, and none are allowed."),
    ErrorCase(
      "template/argument", "{{ title | 1️⃣truncate(1, 2, 3, 4, 5, 6) }}",
      "6 given, at most 4 allowed."),
    ErrorCase(
      "template/argument", "{{ 1️⃣title.upper(1) }}", "1 given, and none are allowed."),
    ErrorCase(
      "template/argument", "{{ n is 1️⃣divisibleby(1, 2) }}", "2 given, at most 1 allowed."),
    ErrorCase(
      "template/argument", "{{ items | 1️⃣map('upper', 1) | list }}", "1 given, and none are allowed."
    ),
    ErrorCase(
      "template/argument", "{{ items | 1️⃣select('divisibleby', 1, 2) | list }}",
      "2 given, at most 1 allowed."),
    ErrorCase(
      "template/argument", "{% set j = joiner() %}{{ 1️⃣j(sep=1) }}", "1 given, and none are allowed."
    ),
    ErrorCase(
      "template/argument", "{{ title | 1️⃣replace('T') }}",
      "There is no value for the parameter `new`."),
    ErrorCase(
      "template/argument", "{{ title | truncate(5, 1️⃣length=6) }}",
      "The parameter `length` is given two values."),
  ]

  static let values: [ErrorCase] = [
    ErrorCase("template/value", "{{ 'é' ~ 1️⃣(n / 0) }}", "Division by zero."),
    ErrorCase("template/value", "{{ 1️⃣n // 0 }}", "Division by zero."),
    ErrorCase("template/value", "{{ 1️⃣n % 0 }}", "Division by zero."),
    ErrorCase("template/value", "{{ items | 1️⃣slice(0) | list }}", "Division by zero."),
    ErrorCase(
      "template/value", "{{ 1️⃣9223372036854775807 + n }}", "The number does not fit in 64 bits."),
    ErrorCase(
      "template/argument", "{{ items | 1️⃣sort('title') }}",
      "`reverse` takes a boolean, not text."),
    ErrorCase(
      "template/argument", "{{ items | 1️⃣sort(none) }}",
      "`reverse` takes a boolean, not `none`."),
    ErrorCase(
      "template/type", "{{ 1️⃣title + n }}", "`+` does not work on text and a whole number."),
    ErrorCase(
      "template/type", "{% if 1️⃣title > n %}{% endif %}",
      "`>` does not work on text and a whole number."),
    ErrorCase("template/type", "{{ 1️⃣-title }}", "`-` does not work on text."),
    ErrorCase(
      "template/type", "{{ n | 1️⃣length }}", "`length` takes a sequence, not a whole number."),
    ErrorCase("template/type", "{{ title | 1️⃣abs }}", "`abs` takes a number, not text."),
    ErrorCase("template/type", "{{ n | 1️⃣indent(2) }}", "`indent` takes text, not a whole number."),
    ErrorCase(
      "template/type", "{{ items | 1️⃣dictsort }}", "`dictsort` takes a dictionary, not a list."),
    ErrorCase(
      "template/type", "{% for i in 1️⃣n %}{% endfor %}", "A whole number cannot be looped over."),
    ErrorCase(
      "template/type", "{% for 1️⃣a, b in items %}{% endfor %}",
      "A whole number cannot be looped over."),
    ErrorCase(
      "template/type", "{% for 1️⃣key, value in page %}{% endfor %}",
      "The loop gives a dictionary's keys alone, and 2 names wait for values."),
    ErrorCase(
      "template/type", "{% for 1️⃣key, value in page if value %}{% endfor %}",
      "The loop gives a dictionary's keys alone, and 2 names wait for values."),
    ErrorCase(
      "template/type", "{% set 1️⃣a, b = [1] %}", "2 names wait for values, and there are 1."),
    ErrorCase("template/type", "{{ 1️⃣n() }}", "A whole number cannot be called."),
    ErrorCase("template/type", "{{ 1️⃣range }}", "A function has no text to print."),
    ErrorCase("template/type", "{{ items | 1️⃣map('string') }}", "`generator` has no text to print."),
    ErrorCase(
      "template/type", "{{ 1️⃣items.append(3) }}",
      "`append` changes a value, and values in templates do not change."),
    ErrorCase(
      "template/value", "{% set 1️⃣page.title = 1 %}",
      "Only a `namespace()` has attributes that can be set."),
    ErrorCase("template/value", "{{ 1️⃣{[1]: 2} }}", "A list cannot be a key."),
    ErrorCase(
      "template/value", "{{ 1️⃣'%d %d' % (1,) }}",
      "The format `%d %d` does not fit the values given."),
    ErrorCase(
      "template/value", "{{ n | round(1, 1️⃣'flor') }}",
      "`method` is `common`, `ceil` or `floor`, not `flor`.", suggestion: "\"floor\""),
    ErrorCase(
      "template/value", "{{ 1️⃣'a {0:z}'.format(1) }}",
      "The format `{0:z}` does not fit the values given."),
    ErrorCase(
      "template/value", "{{ 1️⃣'a {'.format(1) }}", "The format `a {` does not fit the values given."),
    ErrorCase(
      "template/value", "{{ 1️⃣(-8) ** 0.5 }}",
      "A negative number cannot be raised to a power with a fraction."),
    ErrorCase(
      "template/type", "{{ items | 1️⃣slice(2.5) | list }}",
      "`slice` takes a whole number, not a decimal number."),
    ErrorCase("template/value", "{{ 1️⃣items[::0] }}", "The step is zero."),
    ErrorCase("template/value", "{{ title | 1️⃣wordwrap(0) }}", "`width` must be above zero."),
    ErrorCase(
      "template/value", "{{ 1e308 | 1️⃣round(n, 'floor') }}", "The number is not finite."),
    ErrorCase(
      "template/value", "{{ 1️⃣'{}'.format() }}", "`{0}` was not found."),
    ErrorCase("template/value", "{{ 1️⃣title.split('') }}", "`` was not found."),
    ErrorCase("template/value", "{{ 1️⃣title.index('x') }}", "`x` was not found."),
    ErrorCase(
      "template/value", "{{ {'a b': 1} | 1️⃣xmlattr }}", "`a b` cannot be an HTML attribute's name."),
    ErrorCase(
      "template/value", "{{ title | 1️⃣truncate(2) }}",
      "The length must be at least 3, and the leeway not negative."),
    ErrorCase(
      "template/value", "{{ 1️⃣'ab' * 99999999 }}", "The result would be longer than 16 MB."),
    ErrorCase(
      "template/value", "{{ 1️⃣range(99999999) }}",
      "The result would have more than 1000000 elements."),
    ErrorCase(
      "template/value", "{% for i in items %}{{ 1️⃣loop([1]) }}{% endfor %}",
      "This loop is not marked `recursive`."),
    ErrorCase(
      "template/value", "{% for i in items %}{{ 1️⃣loop.cycle() }}{% endfor %}",
      "A cycle needs a value."),
  ]

  static let recursion: [ErrorCase] = [
    ErrorCase(
      "template/recursion", "{% include 1️⃣'main' %}",
      "This way never ends, or takes more than 200 steps: `main` → `main`."),
    ErrorCase(
      "template/recursion",
      "{% include 3️⃣'a' %}\n-- a\n{% include 2️⃣'b' %}\n-- b\n{% include 1️⃣'main' %}",
      "This way never ends, or takes more than 200 steps: `main` → `a` → `b` → `main`.",
      chain: ["included from here", "included from here"]),
    ErrorCase(
      "template/recursion", "{% extends 'a' %}\n-- a\n{% extends 1️⃣'main' %}",
      "This way never ends: `a` → `main` → `a`."),
    ErrorCase(
      "template/recursion", "{% extends 1️⃣'ma' ~ 'in' %}",
      "This way never ends, or takes more than 200 steps: `main` → `main`."),
    ErrorCase(
      "template/recursion", "{% macro m() %}{{ 1️⃣m() }}{% endmacro %}{{ 2️⃣m() }}",
      "This way never ends, or takes more than 200 steps: `m` → `m`.",
      chain: ["macro `m` called from here"]),
    ErrorCase(
      "template/recursion", "2️⃣{% block a %}{{ 1️⃣self.a() }}{% endblock %}",
      "This way never ends, or takes more than 200 steps: `a` → `a`.", chain: ["in the block `a`"]),
    ErrorCase(
      "template/recursion", "{% for i in items recursive %}{{ 1️⃣loop(items) }}{% endfor %}",
      "This way never ends, or takes more than 200 steps: `loop` → `loop`."),
    ErrorCase(
      "template/recursion",
      "{% import 2️⃣'lib' as lib %}\n-- lib\n{% import 1️⃣'main' as main %}",
      "This way never ends, or takes more than 200 steps: `main` → `lib` → `main`.",
      chain: ["imported from here"]),
  ]
}
