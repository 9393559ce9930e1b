/// Turns tokens into a syntax tree by Jinja's grammar.
///
/// A fault ends the tag that it stands in, not the template: the parser notes it, skips to the tag's
/// end and reads on, so that one run shows every fault.
struct Parser {
  /// Thrown to leave a tag; the fault is already noted.
  struct Abandon: Error {}

  /// How deep statements or expressions may nest: what the stack of a small thread carries. `a + b + c`
  /// nests in its first operator, as `a | b | c` in its last filter.
  static let nestingLimit = 100

  let scanner: Scanner
  let tokens: [Token]
  var index = 0
  var faults: [Lexer.Fault]
  /// How deep the statement being read is nested.
  var depth = 0
  /// The open tags, outermost first: what they are and which tags they wait for.
  var openTags: [(name: String, range: Range<Int>, ends: [String])] = []
  /// Closing tags whose opening tag had a fault: they pass without a second one.
  var forgiven: [String] = []
  /// Whether reading has ended at tags nested too deep: what is open there was not left open.
  var hasGivenUp = false

  init(_ bytes: [UInt8], _ lexed: Lexer.Result) {
    scanner = Scanner(bytes: bytes)
    tokens = lexed.tokens
    faults = lexed.faults
    hasGivenUp = lexed.isCutShort
  }

  /// The tree of a template; `bytes` has `\n` line ends only.
  static func parse(_ bytes: [UInt8]) -> (tree: SyntaxTree, faults: [Lexer.Fault]) {
    var quotes: Set<Int> = []
    var (tree, parser) = read(bytes, openQuotes: quotes)
    // One quotation mark that lacks its partner makes strings of all that stands between others.
    while quotes.count < mostOpenQuotes,
      let quote = OpenQuote.find(in: parser.tokens, of: parser.scanner, faults: parser.faults),
      quotes.insert(quote.start).inserted
    {
      let (otherTree, other) = read(bytes, openQuotes: quotes)
      guard quote.isCertain || other.faults.count < parser.faults.count else { break }
      (tree, parser) = (otherTree, other)
    }
    return (tree, parser.faults)
  }

  /// How many quotation marks without a partner are looked for; each takes a further reading.
  private static let mostOpenQuotes = 16

  private static func read(_ bytes: [UInt8], openQuotes: Set<Int>) -> (SyntaxTree, Parser) {
    let lexed = Lexer.tokenize(bytes, openQuotes: openQuotes)
    var parser = Parser(bytes, lexed)
    let body = parser.parseBody(until: [])
    return (SyntaxTree(body: body, allowances: lexed.allowances), parser)
  }

  /// A lone expression that fills some bytes.
  static func parseExpression(_ bytes: [UInt8]) -> (
    expression: Expression?, faults: [Lexer.Fault]
  ) {
    var parser = Parser(bytes, Lexer.tokenizeExpression(bytes))
    let expression = parser.attempt { parser throws(Abandon) in
      let expression = try parser.parseTuple()
      guard parser.current.kind == .end else { throw parser.unexpected(expected: .anything) }
      return expression
    }
    return (expression, parser.faults)
  }

  // MARK: Tokens

  /// The token to read next; the last one is always the end.
  var current: Token {
    index < tokens.count
      ? tokens[index]
      : Token(kind: .end, range: scanner.bytes.count..<scanner.bytes.count)
  }

  /// The token after the next one.
  var following: Token {
    index + 1 < tokens.count ? tokens[index + 1] : Token(kind: .end, range: current.range)
  }

  /// Where the last token read ends.
  var previousEnd: Int {
    index > 0 && index <= tokens.count ? tokens[index - 1].range.upperBound : 0
  }

  /// Takes the next token.
  @discardableResult
  mutating func advance() -> Token {
    let token = current
    index += 1
    return token
  }

  func isSign(_ sign: Token.Sign) -> Bool { current.kind == .sign(sign) }

  func isName(_ name: String) -> Bool { current.kind == .name && current.text == name }

  /// Takes the next token if it is a sign.
  mutating func skip(_ sign: Token.Sign) -> Bool {
    guard isSign(sign) else { return false }
    index += 1
    return true
  }

  /// Takes the next token if it is a name.
  mutating func skip(name: String) -> Bool {
    guard isName(name) else { return false }
    index += 1
    return true
  }

  @discardableResult
  mutating func expect(_ sign: Token.Sign) throws(Abandon) -> Token {
    guard isSign(sign) else { throw unexpected(expected: .text(sign.rawValue)) }
    return advance()
  }

  mutating func expect(name: String) throws(Abandon) {
    guard skip(name: name) else { throw unexpected(expected: .text(name)) }
  }

  mutating func expectName() throws(Abandon) -> Token {
    guard current.kind == .name else { throw unexpected(expected: .name) }
    return advance()
  }

  /// The name of something that is defined here, which no constant can have.
  mutating func expectNewName() throws(Abandon) -> Token {
    let token = current
    if token.kind == .name, Self.constants.contains(token.text) {
      throw fault(.misuse(.assignTo(token.text)), token.range)
    }
    return try expectName()
  }

  static let constants: Set<String> = ["true", "false", "none", "True", "False", "None"]

  // MARK: Faults

  /// Notes a fault and gives the error that leaves the tag.
  mutating func fault(_ problem: TemplateProblem, _ range: Range<Int>) -> Abandon {
    faults.append(Lexer.Fault(problem: problem, range: range))
    return Abandon()
  }

  /// The fault that the next token is not what must stand here.
  mutating func unexpected(expected: TemplateProblem.Expected) -> Abandon {
    let token = current
    switch token.kind {
    case .invalid: return Abandon()
    case .end:
      return fault(.unexpected(got: "", expected: expected), token.range)
    default:
      return fault(.unexpected(got: token.described, expected: expected), token.range)
    }
  }

  /// The fault of an expression that has no room: its own, or that of the tags around it.
  mutating func tooDeep(_ range: Range<Int>) -> Abandon {
    guard openTags.count > Self.nestingLimit / 2 else {
      return fault(.misuse(.longExpression(Self.nestingLimit)), range)
    }
    return giveUp(range)
  }

  /// The fault of tags nested too deep. Nothing more is read, as all that is inside is too deep as well.
  mutating func giveUp(_ range: Range<Int>) -> Abandon {
    index = tokens.count
    hasGivenUp = true
    return fault(.misuse(.nestingLimit(Self.nestingLimit)), range)
  }

  /// Skips to the end of the tag that is being read and takes it.
  mutating func leaveTag() {
    while true {
      switch current.kind {
      case .end, .data, .blockBegin, .variableBegin: return
      case .blockEnd, .variableEnd:
        index += 1
        return
      default: index += 1
      }
    }
  }

  /// Reads a part of a tag; after a fault in it, the rest of the tag is skipped and nil given.
  mutating func attempt<Result>(_ read: (inout Parser) throws(Abandon) -> Result) -> Result? {
    do throws(Abandon) {
      return try read(&self)
    } catch {
      leaveTag()
      return nil
    }
  }

  // MARK: Statements

  /// Reads statements until one of the tags, which is left to be read, or the end.
  mutating func parseBody(until ends: [String]) -> [Statement] {
    var body: [Statement] = []
    var parts: [OutputPart] = []
    var partsStart = 0
    func flush() {
      guard let last = parts.last else { return }
      let end =
        switch last {
        case .text(let range): range.upperBound
        case .expression(let expression): expression.range.upperBound
        }
      body.append(Statement(kind: .output(parts), range: partsStart..<max(end, partsStart)))
      parts = []
    }
    while true {
      let token = current
      if parts.isEmpty { partsStart = token.range.lowerBound }
      switch token.kind {
      case .end:
        flush()
        return body
      case .data:
        parts.append(.text(token.range))
        advance()
      case .variableBegin:
        advance()
        if let expression = parsePrinted() { parts.append(.expression(expression)) }
      case .blockBegin:
        flush()
        if following.kind == .name {
          if ends.contains(following.text) {
            advance()
            return body
          }
          // A tag that belongs to one further out: this one was never closed.
          if openTags.dropLast().contains(where: { $0.ends.contains(following.text) }) {
            return body
          }
        }
        advance()
        if let statement = parseStatement(tagStart: token.range.lowerBound) {
          body.append(statement)
        }
      default: advance()
      }
    }
  }

  private mutating func parsePrinted() -> Expression? {
    attempt { parser throws(Abandon) in
      let expression = try parser.parseTuple()
      guard parser.current.kind == .variableEnd else {
        throw parser.unexpected(expected: .text("}}"))
      }
      parser.advance()
      return expression
    }
  }

  /// Takes the end of a tag.
  mutating func endTag() throws(Abandon) {
    guard current.kind == .blockEnd else { throw unexpected(expected: .text("%}")) }
    advance()
  }
}
