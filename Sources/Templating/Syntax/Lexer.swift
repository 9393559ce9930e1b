import Diagnostics

/// Cuts a template into tokens as Jinja does with `trim_blocks`, `lstrip_blocks` and
/// `keep_trailing_newline=False`.
///
/// A fault inside a tag is reported once; the tag then ends with an `invalid` token and reading goes
/// on after it, so that one file shows all its faults in one run.
struct Lexer {
  /// What the lexer makes of a source.
  struct Result {
    var tokens: [Token] = []
    var allowances: [AllowComment] = []
    var faults: [Fault] = []
    /// Whether the rest of the template was read as something that never ends: what is open there was not
    /// left open.
    var isCutShort = false
  }

  /// A syntax problem and the bytes to blame.
  struct Fault {
    let problem: TemplateProblem
    let range: Range<Int>
  }

  let scanner: Scanner
  var position = 0
  /// Whether the last thing read ended a line: text after it may be stripped as an indent.
  var lineStarting = true
  var result = Result()
  /// The closing brackets that are awaited, innermost last.
  var open: [(closing: Token.Sign, at: Int)] = []
  /// The tag that is being read.
  var kind = TagKind.expression
  /// Whether a bracket that is too many ended the tag, as it was meant to.
  var isEnded = false
  /// Where quotation marks stand that are known to have no partner.
  let openQuotes: Set<Int>

  /// The tokens of a whole template; `bytes` has `\n` line ends only.
  /// - Parameter openQuotes: Where quotation marks stand whose partner is missing.
  static func tokenize(_ bytes: [UInt8], openQuotes: Set<Int> = []) -> Result {
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    var lexer = Lexer(bytes, openQuotes)
    lexer.readTemplate()
    return lexer.result
  }

  /// The tokens of a lone expression.
  static func tokenizeExpression(_ bytes: [UInt8]) -> Result {
    var lexer = Lexer(bytes)
    lexer.readTag(.expression, begin: 0)
    return lexer.result
  }

  init(_ bytes: [UInt8], _ openQuotes: Set<Int> = []) {
    scanner = Scanner(bytes: bytes)
    self.openQuotes = openQuotes
  }

  mutating func emit(_ kind: Token.Kind, _ range: Range<Int>) {
    result.tokens.append(Token(kind: kind, range: range))
  }

  mutating func report(_ problem: TemplateProblem, _ range: Range<Int>) {
    result.faults.append(Fault(problem: problem, range: range))
  }

  // MARK: Text

  private mutating func readTemplate() {
    while position < scanner.bytes.count {
      guard let begin = nextTag(from: position) else {
        emit(.data, position..<scanner.bytes.count)
        position = scanner.bytes.count
        break
      }
      readTagAndTextBefore(begin)
    }
    emit(.end, scanner.bytes.count..<scanner.bytes.count)
  }

  /// Where the next `{{`, `{%` or `{#` stands.
  private func nextTag(from start: Int) -> Int? {
    var position = start
    while position + 1 < scanner.bytes.count {
      if scanner.bytes[position] == UInt8(ascii: "{") {
        let next = scanner.bytes[position + 1]
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#") {
          return position
        }
      }
      position += 1
    }
    return nil
  }

  private mutating func readTagAndTextBefore(_ begin: Int) {
    let type = scanner.bytes[begin + 1]
    let sign = scanner.byte(begin + 2)
    let signed = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    emitText(position..<begin, sign: sign, canStripIndent: type != UInt8(ascii: "{"))
    position = begin + (signed ? 3 : 2)
    lineStarting = false
    switch type {
    case UInt8(ascii: "#"): readComment(begin)
    case UInt8(ascii: "%"):
      if let end = rawBegin() {
        readRaw(begin, contentStart: end)
      } else {
        emit(.blockBegin, begin..<position)
        readTag(.block, begin: begin)
      }
    default:
      emit(.variableBegin, begin..<position)
      readTag(.variable, begin: begin)
    }
  }

  /// Emits text before a tag: `-` strips its space, and a tag's indent goes (`lstrip_blocks`).
  private mutating func emitText(_ range: Range<Int>, sign: UInt8, canStripIndent: Bool) {
    var end = range.upperBound
    if sign == UInt8(ascii: "-") {
      end = scanner.trimEnd(of: range)
    } else if sign != UInt8(ascii: "+"), canStripIndent {
      let lineBreak = scanner.bytes[range].lastIndex(of: UInt8(ascii: "\n"))
      if lineBreak != nil || lineStarting {
        let lineStart = lineBreak.map { $0 + 1 } ?? range.lowerBound
        if scanner.trimEnd(of: lineStart..<end) == lineStart { end = lineStart }
      }
    }
    if end > range.lowerBound { emit(.data, range.lowerBound..<end) }
  }

  // MARK: Comments and raw text

  private mutating func readComment(_ begin: Int) {
    guard let close = scanner.find(UInt8(ascii: "#"), UInt8(ascii: "}"), from: position) else {
      report(.unclosed("{#", closing: "#}"), begin..<begin + 2)
      result.isCutShort = true
      position = scanner.bytes.count
      return
    }
    let sign = close > position ? scanner.byte(close - 1) : 0
    if let allowance = AllowReader.read(scanner.text(position..<close), begin..<close + 2) {
      result.allowances.append(allowance)
    }
    position = close + 2
    endTag(sign: sign, trimsLine: true)
  }

  /// Moves past what a closing tag takes with it: all space after `-`, one line end otherwise.
  private mutating func endTag(sign: UInt8, trimsLine: Bool) {
    if sign == UInt8(ascii: "-") {
      position = scanner.skipSpace(from: position)
    } else if trimsLine, sign != UInt8(ascii: "+"), scanner.byte(position) == UInt8(ascii: "\n") {
      position += 1
    }
    lineStarting = scanner.byte(position - 1) == UInt8(ascii: "\n")
  }

  /// Where the content begins if the tag is `{% raw %}`.
  private func rawBegin() -> Int? {
    var next = scanner.skipSpace(from: position)
    guard scanner.has("raw", at: next) else { return nil }
    next = scanner.skipSpace(from: next + 3)
    if scanner.has("-%}", at: next) { return scanner.skipSpace(from: next + 3) }
    return scanner.has("%}", at: next) ? next + 2 : nil
  }

  private mutating func readRaw(_ begin: Int, contentStart: Int) {
    lineStarting = scanner.byte(contentStart - 1) == UInt8(ascii: "\n")
    var search = contentStart
    while let tag = scanner.find(UInt8(ascii: "{"), UInt8(ascii: "%"), from: search) {
      search = tag + 2
      let sign = scanner.byte(search)
      if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { search += 1 }
      var next = scanner.skipSpace(from: search)
      guard scanner.has("endraw", at: next) else { continue }
      next = scanner.skipSpace(from: next + 6)
      let closeSign = scanner.byte(next)
      if closeSign == UInt8(ascii: "-") || closeSign == UInt8(ascii: "+") { next += 1 }
      guard scanner.has("%}", at: next) else { continue }
      emitText(contentStart..<tag, sign: sign, canStripIndent: true)
      position = next + 2
      endTag(sign: closeSign, trimsLine: true)
      return
    }
    report(.unclosed("{% raw %}", closing: "{% endraw %}"), begin..<contentStart)
    result.isCutShort = true
    position = scanner.bytes.count
  }

  // MARK: Tags

  /// Where a tag's tokens are read: which end closes it.
  enum TagKind {
    case block, variable, expression

    /// What closes it; nil for an expression, which fills its bytes.
    var end: String? {
      switch self {
      case .block: "%}"
      case .variable: "}}"
      case .expression: nil
      }
    }
  }

  /// Reads a tag's tokens up to and including its end.
  mutating func readTag(_ kind: TagKind, begin: Int) {
    open.removeAll()
    self.kind = kind
    isEnded = false
    while true {
      position = scanner.skipSpace(from: position)
      guard position < scanner.bytes.count else {
        if kind == .expression { closeExpression() } else { unclosedTag(kind, begin) }
        return
      }
      if open.isEmpty ? readTagEnd(kind) : readEarlyEnd(kind) { return }
      guard readToken() else { return abandonTag(kind) }
    }
  }

  private mutating func readTagEnd(_ kind: TagKind) -> Bool {
    guard kind != .expression else { return false }
    let start = position
    let sign = scanner.byte(position)
    let signed = sign == UInt8(ascii: "-") || (kind == .block && sign == UInt8(ascii: "+"))
    let close = position + (signed ? 1 : 0)
    guard kind == .block ? scanner.has("%}", at: close) : scanner.has("}}", at: close) else {
      return false
    }
    position = close + 2
    emit(kind == .block ? .blockEnd : .variableEnd, start..<position)
    endTag(sign: signed ? sign : 0, trimsLine: kind == .block)
    return true
  }

  /// Ends a tag although a bracket in it is still open: no expression holds `%}`, nor `}}` where the last
  /// bracket is no brace. To read on would take the page's text for the rest of the tag.
  private mutating func readEarlyEnd(_ kind: TagKind) -> Bool {
    guard let awaited = open.last?.closing else { return false }
    let isEnd =
      switch kind {
      case .block: scanner.has("%}", at: position)
      case .variable: awaited != .rightBrace && scanner.has("}}", at: position)
      case .expression: false
      }
    guard isEnd, let end = kind.end else { return false }
    report(
      .unexpected(got: end, expected: .text(awaited.rawValue)), position..<position + 2)
    emit(.invalid, position..<position)
    return readTagEnd(kind)
  }

  private mutating func closeExpression() {
    let end = position
    if let bracket = open.last {
      report(
        .unclosed(opening(bracket.closing), closing: bracket.closing.rawValue),
        bracket.at..<bracket.at + 1)
      emit(.invalid, end..<end)
    }
    emit(.end, end..<end)
  }

  private func opening(_ closing: Token.Sign) -> String {
    switch closing {
    case .rightParen: "("
    case .rightBracket: "["
    default: "{"
    }
  }

  private mutating func unclosedTag(_ kind: TagKind, _ begin: Int) {
    result.isCutShort = true
    if let bracket = open.last {
      report(
        .unclosed(opening(bracket.closing), closing: bracket.closing.rawValue),
        bracket.at..<bracket.at + 1)
    } else {
      report(
        .unclosed(kind == .block ? "{%" : "{{", closing: kind == .block ? "%}" : "}}"),
        begin..<begin + 2)
    }
    emit(.invalid, position..<position)
  }

  /// After a fault inside a tag: goes on behind the tag's end, wherever that seems to be.
  private mutating func abandonTag(_ kind: TagKind) {
    emit(.invalid, position..<position)
    guard kind != .expression else {
      position = scanner.bytes.count
      return emit(.end, position..<position)
    }
    if isEnded {
      if scanner.byte(position) == UInt8(ascii: "}") { position += 1 }
      emit(kind == .block ? .blockEnd : .variableEnd, position..<position)
      return endTag(sign: 0, trimsLine: kind == .block)
    }
    let first = UInt8(ascii: kind == .block ? "%" : "}")
    let close = scanner.find(first, UInt8(ascii: "}"), from: position)
    position = close.map { $0 + 2 } ?? scanner.bytes.count
    emit(kind == .block ? .blockEnd : .variableEnd, position..<position)
    if close != nil { endTag(sign: 0, trimsLine: kind == .block) }
  }
}
