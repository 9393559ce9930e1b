/// Composes random expressions of Jinja's language from all its operators, filters, tests and
/// methods; mostly of fitting types, now and then not.
struct ExpressionGenerator {
  /// What an expression gives.
  enum Kind: CaseIterable {
    case number, text, list, truth, dictionary
  }

  /// The data that the names below stand for.
  static let data = """
    {"n": 7, "k": -3, "f": 2.5, "g": -0.125, "s": "Selamat <b> & 'pagi'", "u": "Ünïcode “petik”",
     "w": "satu dua-tiga  empat\\nlima", "m": "<i>x</i>", "l": [3, 1, 2], "ll": [[1, "a"], [2, "b"]],
     "names": ["ana", "Budi", "cik"], "mixed": [1, "a", null, 2.5, true], "e": [], "t": true,
     "z": null, "d": {"b": 2, "a": 1, "C": 3}, "page": {"title": "T<1>", "tags": ["x", "y"],
     "meta": {"n": 4}}, "users": [{"name": "Zed", "age": 30}, {"name": "amy", "age": 25},
     {"name": "Bob", "age": 30}]}
    """

  var random: RandomSource
  /// Names that are in scope beside the data's, by what they hold.
  var locals: [(name: String, kind: Kind)] = []

  init(_ random: RandomSource) { self.random = random }

  /// An expression of a kind, nested no deeper than `depth`.
  mutating func expression(_ kind: Kind, _ depth: Int) -> String {
    if random.once(in: 60) { return wild(depth) }
    if let local = locals.filter({ $0.kind == kind }).randomElement(using: &random),
      random.once(in: 3)
    {
      return local.name
    }
    guard depth > 0 else { return leaf(kind) }
    if random.once(in: 12) {
      let (then, test, other) = (
        expression(kind, depth - 1), expression(.truth, depth - 1), expression(kind, depth - 1)
      )
      return "(\(then) if \(test) else \(other))"
    }
    if random.once(in: 25) {
      return "(\(expression(kind, depth - 1)) or \(expression(kind, depth - 1)))"
    }
    switch kind {
    case .number: return number(depth - 1)
    case .text: return text(depth - 1)
    case .list: return list(depth - 1)
    case .truth: return truth(depth - 1)
    case .dictionary: return dictionary(depth - 1)
    }
  }

  /// An expression of any kind.
  mutating func any(_ depth: Int) -> String {
    expression(random.pick(Kind.allCases), depth)
  }

  /// Something that may not fit where it stands.
  private mutating func wild(_ depth: Int) -> String {
    random.once(in: 2)
      ? random.pick(["missing", "z", "page.none", "d.zz", "l[9]", "none"])
      : expression(random.pick(Kind.allCases), max(depth - 1, 0))
  }

  private mutating func leaf(_ kind: Kind) -> String {
    switch kind {
    case .number:
      random.pick([
        "0", "1", "2", "3", "-1", "7", "0.5", "2.5", "1e3", "n", "k", "f", "g", "page.meta.n",
      ])
    case .text:
      random.pick([
        "''", "'a'", "'<b>'", "\"it's\"", "'é—ü'", "'a b c'", "'A-b_c'", "'%s!'", "s", "u", "w",
        "m",
        "page.title", "names[0]", "'x'|safe", "m|safe",
      ])
    case .list:
      random.pick([
        "[]", "[1, 2, 3]", "['b', 'A', 'c']", "(1, 2)", "l", "names", "e", "page.tags",
        "range(4)|list",
        "[none, true]", "ll", "mixed",
      ])
    case .truth:
      random.pick(["true", "false", "t", "(not t)", "(z is none)", "(missing is defined)"])
    case .dictionary: random.pick(["{}", "{'x': 1}", "d", "page.meta", "{'a': 'b', 'c': [1]}"])
    }
  }

  // MARK: Kinds

  private mutating func number(_ depth: Int) -> String {
    switch random.below(14) {
    case 0...3:
      let operation = random.pick(["+", "-", "*", "/", "//", "%"])
      return "(\(expression(.number, depth)) \(operation) \(expression(.number, depth)))"
    case 4: return "(\(leaf(.number)) ** \(random.pick(["0", "1", "2", "-1"])))"
    case 5: return "-\(expression(.number, depth))"
    case 6: return "(\(expression(.text, depth)))|length"
    case 7: return "(\(expression(.list, depth)))|length"
    case 8:
      return
        "(\(expression(.number, depth)))|\(random.pick(["abs", "int", "float", "round", "round(1)", "round(1, 'floor')", "round(-1)", "default(1)"]))"
    case 9:
      return
        "(\(expression(.list, depth)))|\(random.pick(["sum", "min", "max", "first", "last", "count"]))"
    case 10: return "users|sum(attribute='age')"
    case 11:
      return "(\(expression(.text, depth)))|\(random.pick(["wordcount", "int", "float", "int(5)"]))"
    case 12:
      return
        "(\(expression(.text, depth))).\(random.pick(["find('a')", "count('a')", "count('')", "rfind('i')"]))"
    default: return "(\(expression(.list, depth)))[\(random.pick(["0", "-1", "1"]))]"
    }
  }

  private static let textFilters = [
    "upper", "lower", "title", "capitalize", "trim", "e", "escape", "safe", "string", "striptags",
    "forceescape", "urlencode", "reverse", "replace('a', '<')", "replace('<', 'x', 1)",
    "replace('b'|safe, '&')", "truncate(6)", "truncate(7, true, '…', 0)", "wordwrap(6)",
    "wordwrap(5, false)", "indent", "indent(2, true, true)", "indent('> ')", "center(12)",
    "default('d', true)", "tojson", "trim('a')", "format", "pprint", "first|string",
  ]

  private static let textMethods = [
    "upper()", "lower()", "title()", "capitalize()", "strip()", "lstrip('S')", "rstrip()",
    "swapcase()", "replace('a', '&')", "replace('', '.')", "join(['1', '<'])", "zfill(5)",
    "center(9, '*')", "ljust(4)", "removeprefix('a')", "removesuffix('c')", "expandtabs(2)",
    "casefold()",
  ]

  private mutating func text(_ depth: Int) -> String {
    switch random.below(12) {
    case 0, 1: return "(\(expression(.text, depth)) ~ \(any(depth)))"
    case 2: return "(\(expression(.text, depth)) + \(expression(.text, depth)))"
    case 3: return "(\(leaf(.text)) * \(random.pick(["0", "1", "2", "-1"])))"
    case 4...6: return "(\(expression(.text, depth)))|\(random.pick(Self.textFilters))"
    case 7: return "(\(expression(.text, depth))).\(random.pick(Self.textMethods))"
    case 8:
      return
        "(\(expression(.text, depth)))[\(random.pick(["1:", ":2", "::-1", "1:5:2", "-3:", "0"]))]"
    case 9:
      let separator = random.pick(["", "', '", "'<br>'", "'<br>'|safe", "s"])
      return "(\(expression(.list, depth)))|join(\(separator))"
    case 10: return formatted(depth)
    default: return "(\(any(depth)))|\(random.pick(["string", "tojson", "pprint", "e"]))"
    }
  }

  private mutating func formatted(_ depth: Int) -> String {
    switch random.below(5) {
    case 0: return "('<%s|%r>' % (\(any(depth)), \(any(depth))))"
    case 1: return "('%s %s'|safe % (\(any(depth)), \(any(depth))))"
    case 2: return "('%05.2f|%d|%+d|%x' % (\(leaf(.number)), \(leaf(.number)), n, n))"
    case 3:
      return
        "'{} {!r:>12}|{:^7}'.format(\(any(depth)), \(expression(.text, depth)), \(leaf(.text)))"
    default: return "('<{}>'|safe).format(\(any(depth)))"
    }
  }

  private static let listFilters = [
    "list", "sort", "sort(reverse=true)", "sort(case_sensitive=true)", "unique|list",
    "reverse|list", "map('string')|list", "map('upper')|list", "map('default', 1)|list",
    "select|list", "reject('none')|list", "select('string')|list", "reject('number')|list",
    "batch(2)|list", "batch(2, '-')|list", "slice(2)|list", "slice(3, 0)|list",
    "select('odd')|list", "map('length')|list", "map('first')|list",
  ]

  private mutating func list(_ depth: Int) -> String {
    switch random.below(11) {
    case 0: return "[\(any(depth)), \(any(depth))]"
    case 1: return "(\(any(depth)), \(any(depth)))"
    case 2: return "(\(expression(.list, depth)) + \(expression(.list, depth)))"
    case 3...5: return "(\(expression(.list, depth)))|\(random.pick(Self.listFilters))"
    case 6:
      return "(\(expression(.list, depth)))[\(random.pick(["1:", ":2", "::-1", "::2", "-2:"]))]"
    case 7:
      return
        "(\(expression(.text, depth))).\(random.pick(["split()", "split('a')", "split('a', 1)", "rsplit(' ', 1)", "splitlines()", "partition('a')"]))"
    case 8:
      return
        "(\(expression(.dictionary, depth)))|\(random.pick(["list", "items|list", "dictsort", "dictsort(by='value')", "dictsort(reverse=true)"]))"
    case 9:
      return
        "users|\(random.pick(["map(attribute='name')|list", "selectattr('age', 'gt', 26)|map(attribute='name')|list", "sort(attribute='age,name')|map(attribute='name')|list", "groupby('age')|list", "rejectattr('name', 'eq', 'amy')|list", "map(attribute='zz', default='?')|list"]))"
    default:
      return
        "(\(expression(.dictionary, depth))).\(random.pick(["keys()", "values()", "items()"]))|list"
    }
  }

  private mutating func truth(_ depth: Int) -> String {
    switch random.below(10) {
    case 0, 1:
      let operation = random.pick(["==", "!=", "<", "<=", ">", ">="])
      return "(\(expression(.number, depth)) \(operation) \(expression(.number, depth)))"
    case 2:
      return
        "(\(expression(.text, depth)) \(random.pick(["==", "<", "in", "not in"])) \(expression(.text, depth)))"
    case 3: return "(\(any(depth)) \(random.pick(["in", "not in"])) \(expression(.list, depth)))"
    case 4: return "(not \(any(depth)))"
    case 5:
      return
        "(\(expression(.truth, depth)) \(random.pick(["and", "or"])) \(expression(.truth, depth)))"
    case 6:
      let test = random.pick([
        "defined", "none", "string", "number", "mapping", "sequence", "iterable", "boolean",
        "integer",
        "float", "true", "false", "escaped", "lower", "upper", "callable", "not defined",
        "not none",
        "undefined",
      ])
      return "(\(any(depth)) is \(test))"
    case 7:
      return
        "(\(expression(.number, depth)) is \(random.pick(["odd", "even", "divisibleby 3", "gt 2", "in [1, 2]", "eq(1)", "not le 4"])))"
    case 8: return "(1 < \(expression(.number, depth)) <= 7)"
    default: return "(\(any(depth)) == \(any(depth)))"
    }
  }

  private mutating func dictionary(_ depth: Int) -> String {
    switch random.below(4) {
    case 0: return "{'a': \(any(depth)), 'b': \(any(depth))}"
    case 1:
      return
        "{\(random.pick(["1", "true", "(1, 2)", "none", "'é'", "2.5"])): \(any(depth)), 'x': 1}"
    case 2: return "dict(a=\(any(depth)), b=\(any(depth)))"
    default: return "dict(\(expression(.dictionary, depth)), z=\(any(depth)))"
    }
  }
}
