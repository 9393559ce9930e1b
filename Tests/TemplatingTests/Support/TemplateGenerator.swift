/// Composes random templates: statements in each other, with text, indents and whitespace control
/// around them.
struct TemplateGenerator {
  private var expressions: ExpressionGenerator
  private var nameCount = 0
  /// The macros in scope, with the number of their parameters.
  private var macros: [(name: String, parameters: Int)] = []

  init(seed: UInt64) { expressions = ExpressionGenerator(RandomSource(seed: seed)) }

  private var random: RandomSource {
    get { expressions.random }
    set { expressions.random = newValue }
  }

  /// The templates of one job; `main` extends, includes and imports the others.
  mutating func templates() -> [(name: String, text: String)] {
    let part = body(2)
    let library = macro(1) + macro(1)
    let known = macros.suffix(2).map(\.name)
    macros = []
    let base = "<\(block("a", 1))|\(block("b", 1))>{{ n }}"
    var main = random.once(in: 3) ? "{% extends 'base' %}" : ""
    main += "{% import 'library' as lib %}{% from 'library' import \(known[0]) as imported %}"
    macros = [("imported", 1), ("lib.\(known[1])", 1)]
    main += body(3) + "{% include 'part' %}" + block("a", 2) + body(2)
    return [("main", main), ("base", base), ("part", part), ("library", library)]
  }

  /// Statements and text in a row.
  private mutating func body(_ depth: Int) -> String {
    let scope = expressions.locals
    defer { expressions.locals = scope }
    let outer = macros
    defer { macros = outer }
    return (0..<(1 + random.below(3))).map { _ in space() + statement(depth) }.joined() + space()
  }

  private mutating func space() -> String {
    random.pick(["", "", " ", "\n", "\n  ", "x", "a<b>\n", "\n\n  ", "\t", "y \n"])
  }

  /// A tag with whitespace control now and then.
  private mutating func tag(_ content: String) -> String {
    let open = random.pick(["{%", "{%", "{%", "{%-", "{%+"])
    let close = random.pick(["%}", "%}", "%}", "-%}", "+%}"])
    return "\(open) \(content) \(close)"
  }

  private mutating func print(_ expression: String) -> String {
    random.once(in: 8) ? "{{- \(expression) -}}" : "{{ \(expression) }}"
  }

  private mutating func newName() -> String {
    nameCount += 1
    return "v\(nameCount)"
  }

  private mutating func statement(_ depth: Int) -> String {
    guard depth > 0, !random.once(in: 3) else { return print(expressions.any(2)) }
    switch random.below(12) {
    case 0, 1: return condition(depth - 1)
    case 2, 3: return loop(depth - 1)
    case 4, 5: return set()
    case 6: return blockSet(depth - 1)
    case 7: return with(depth - 1)
    case 8: return macro(depth - 1)
    case 9: return call(depth - 1)
    case 10:
      let filter = random.pick(["upper", "trim | lower", "replace('a', '<')", "indent(2)", "e"])
      return tag("filter \(filter)") + body(depth - 1) + tag("endfilter")
    default:
      return random.pick([
        "{# note #}", "{%- raw %} {{ x }} {% endraw %}", "{% raw -%}\n {% if %}{% endraw -%}",
      ])
    }
  }

  private mutating func condition(_ depth: Int) -> String {
    var text = tag("if \(expressions.expression(.truth, 2))") + body(depth)
    if random.once(in: 2) {
      text += tag("elif \(expressions.expression(.truth, 1))") + body(depth)
    }
    if random.once(in: 2) { text += tag("else") + body(depth) }
    return text + tag("endif")
  }

  private mutating func loop(_ depth: Int) -> String {
    let name = newName()
    let condition = random.once(in: 4) ? " if \(name) is not none" : ""
    var text = tag("for \(name) in \(expressions.expression(.list, 2))\(condition)")
    let scope = expressions.locals
    expressions.locals += [(name, .text), ("loop.index", .number), ("loop.last", .truth)]
    text += body(depth) + print(name)
    expressions.locals = scope
    if random.once(in: 3) { text += tag("else") + body(depth) }
    return text + tag("endfor")
  }

  private mutating func set() -> String {
    let kind = random.pick(ExpressionGenerator.Kind.allCases)
    let known = expressions.locals.filter { !$0.name.contains(".") }.randomElement(using: &random)
    let name = random.once(in: 3) ? known?.name ?? newName() : newName()
    let text = tag("set \(name) = \(expressions.expression(kind, 2))")
    expressions.locals.append((name, kind))
    return text
  }

  private mutating func blockSet(_ depth: Int) -> String {
    let name = newName()
    let filter = random.once(in: 3) ? " | upper" : ""
    let text = tag("set \(name)\(filter)") + body(depth) + tag("endset")
    expressions.locals.append((name, .text))
    return text
  }

  private mutating func with(_ depth: Int) -> String {
    let (name, kind) = (newName(), random.pick(ExpressionGenerator.Kind.allCases))
    let text = tag("with \(name) = \(expressions.expression(kind, 2))")
    let scope = expressions.locals
    expressions.locals.append((name, kind))
    defer { expressions.locals = scope }
    return text + body(depth) + tag("endwith")
  }

  private mutating func macro(_ depth: Int) -> String {
    let (name, parameter) = ("m" + newName(), newName())
    let scope = expressions.locals
    expressions.locals.append((parameter, .text))
    let text = tag("macro \(name)(\(parameter)='d')") + body(depth)
    expressions.locals = scope
    macros.append((name, 1))
    return text + print(parameter) + tag("endmacro")
  }

  private mutating func call(_ depth: Int) -> String {
    guard let macro = macros.randomElement(using: &random) else { return print(expressions.any(1)) }
    if random.once(in: 2) { return print("\(macro.name)(\(expressions.any(1)))") }
    let (name, parameter) = ("m" + newName(), newName())
    let definition =
      tag("macro \(name)(\(parameter))") + "[" + print("caller(\(parameter))") + "]"
      + tag("endmacro")
    let argument = newName()
    return definition + tag("call(\(argument)) \(name)(\(expressions.any(1)))") + body(depth)
      + print(argument) + tag("endcall")
  }

  private mutating func block(_ name: String, _ depth: Int) -> String {
    let parent = name == "a" && random.once(in: 2) ? "{{ super() if super is defined }}" : ""
    return tag("block \(name)") + body(depth) + parent + tag("endblock")
  }
}
