import Diagnostics

/// Why a YAML text cannot be read, and at which bytes of its file.
struct YAMLFault: Error {
  let kind: Kind
  let range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What is wrong, as data.
  enum Kind: Sendable {
    case notUTF8
    case controlCharacter(Int)
    case syntax(Syntax, opening: Range<Int>?)
    case duplicateKey(String, first: Range<Int>)
    case keyIsNotText
    /// `{{ facts.launch }}`, which is a mapping in a mapping to YAML; with the fact, where it is one.
    case reference(fact: String?)
    case tooDeep
    case tooManyAliases
    case unknownAlias(String, known: [String])
    case aliasInsideItself(String)
    case severalDocuments
    case tag(String)
    /// `title: Siaran Media #5`: what stands behind the plain value is a comment to YAML.
    case cutByComment
    /// `title: &Penting baca`: the name is lost to an anchor that nothing refers to.
    case unusedAnchor(String)
    /// `{ms: Langkau, ke kandungan, en: …}`: a comma has ended a value in its middle.
    case cutByComma(rest: String)
    /// Git has left two versions here; whether they are fingerprints alone.
    case conflict(ofStamps: Bool)
    case malformed
  }

  /// The mistakes that people make in YAML, by what libyaml says of them.
  enum Syntax: Sendable {
    /// `title: Soalan: Lazim`
    case secondColon
    /// `judul` on a line of its own among keys.
    case missingColon
    /// A tab where indentation or a value begins.
    case tab
    /// A value that begins with `@`, `` ` `` or `%`.
    case reservedCharacter(Character)
    /// `*teks*`, which reads as an alias, or `&teks`, as an anchor.
    case aliasOrAnchorName
    /// A quotation mark without its partner.
    case unclosedQuote
    /// A quotation mark whose partner is the one that was to begin a later value.
    case lateQuote
    /// `"\k"`
    case unknownEscape
    /// A `[` without its `]`, or items without a comma.
    case unclosedList
    /// A `{` without its `}`, or entries without a comma.
    case unclosedMapping
    /// `en: Page {number}` inside braces: a mapping begins in the middle of a text.
    case braceWithin
    /// A line that is indented neither like its neighbours nor deeper.
    case indentation
    /// `title:Hubungi`
    case noBlankAfterColon
    /// `"Kempen "Bebas""` or `'Jum'at'`: the value ends at the quotation mark inside it.
    case quoteWithin(Character)
    /// A value in `“…”`, which YAML takes for letters.
    case curlyQuote
    /// Text on the line of `|` or `>`.
    case blockScalarHeader
    /// Something after the value: `"a" b`.
    case afterTheValue
    /// `{code: ms label: …}`: a new key where a comma is missing, or a value with a colon in it.
    case missingComma(key: String)
    /// `title:` and a no-break space, which looks like one that YAML knows; nil where it indents a line.
    case noBreakSpace(after: Character?)
    /// `-about`
    case noBlankAfterHyphen
    /// `– about`: a dash or a bullet where a hyphen begins an item.
    case dashForHyphen(Character)
    /// `{a: b}}`
    case strayBracket(Character)
    /// `[a,, b]`
    case emptyEntry
    /// Anything else.
    case other

    /// What libyaml's message and context mean, at a byte.
    init(message: String, context: String, byte: UInt8?) {
      switch message {
      case "mapping values are not allowed in this context": self = .secondColon
      case "could not find expected ':'": self = .missingColon
      case "found character that cannot start any token":
        let character = byte.map { Character(UnicodeScalar($0)) } ?? " "
        self = character == "\t" ? .tab : .reservedCharacter(character)
      case "found a tab character where an indentation space is expected",
        "found a tab character that violates indentation":
        self = .tab
      case "did not find expected alphabetic or numeric character": self = .aliasOrAnchorName
      case "found unexpected end of stream", "found unexpected document indicator":
        self = .unclosedQuote
      case "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code":
        self = .unknownEscape
      case "did not find expected ',' or ']'": self = .unclosedList
      case "did not find expected ',' or '}'": self = .unclosedMapping
      case "did not find expected key", "did not find expected '-' indicator",
        "block sequence entries are not allowed in this context":
        self = .indentation
      case "did not find expected comment or line break"
      where context == "while scanning a block scalar":
        self = .blockScalarHeader
      case "did not find expected <document start>": self = .afterTheValue
      default: self = .other
      }
    }

    /// Whether the beginning is to blame, which libyaml calls the context, not where it gave up.
    var isAtOpening: Bool {
      switch self {
      case .missingColon, .unclosedQuote, .aliasOrAnchorName: true
      default: false
      }
    }

    /// Whether showing the bracket that is open helps.
    var isUnclosedBracket: Bool {
      switch self {
      case .unclosedList, .unclosedMapping: true
      default: false
      }
    }
  }

  /// The fault of a reference that begins at an offset of a text, which begins at `base` in its file.
  init(referenceAt start: Int, of bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let inside = line.dropFirst(2).prefix { $0 != UInt8(ascii: "}") }
    let end = inside.endIndex + 2
    let text = String(decoding: inside, as: UTF8.self).filter { $0 != " " }
    let isFact =
      text.hasPrefix("facts.")
      && text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "._".utf8.contains($0) }
    guard isFact, end <= line.endIndex else {
      self.init(.reference(fact: nil), at: base + start..<base + start + 2)
      return
    }
    self.init(.reference(fact: text), at: base + start..<base + end)
  }

  /// The finding of it in its file.
  func finding(in source: Source, rule: RuleID) -> Finding {
    var related: [Related] = []
    switch kind {
    case .duplicateKey(_, let first):
      related = [
        Related(
          source.place(first), ms: "kunci ini mula-mula diberikan di sini",
          en: "the key is first given here")
      ]
    case .syntax(_, let opening?):
      related = [Related(source.place(opening), ms: "dibuka di sini", en: "it opens here")]
    default: break
    }
    return Finding(
      YAMLSyntaxProblem(rule: rule, kind: kind, path: source.path), at: source.place(range),
      related: related)
  }
}
