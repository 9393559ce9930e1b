import Diagnostics

/// What can be wrong with a template or in rendering it.
public enum TemplateProblem: Problem {
  // Syntax
  /// The file is not UTF-8.
  case notUTF8
  /// Something stands where it cannot; `got` as the template writes it, empty at its end.
  case unexpected(got: String, expected: Expected)
  /// A tag, string, comment or block that is never closed; `closing` is what would close it.
  case unclosed(String, closing: String)
  /// A tag that does not exist.
  case unknownTag(String, known: [String])
  /// A closing tag that belongs to nothing open; `open` is the tag that is.
  case strayTag(String, open: String?)
  /// A rule of the language that is broken in this tag.
  case misuse(Misuse)

  // Names
  /// A name, attribute, item … that does not exist was used; `known` is what does.
  case undefined(Undefined.Cause, known: [String])
  /// A filter that does not exist.
  case unknownFilter(String, known: [String])
  /// A test that does not exist.
  case unknownTest(String, known: [String])
  /// A block that no parent template defines.
  case unknownBlock(String, known: [String])
  /// What a template that extends another has outside of its blocks.
  case outsideBlocks
  /// A required block that no child fills in.
  case requiredBlock(String)
  /// A template that does not exist.
  case missingTemplate(String, known: [String])
  /// Several templates, of which the first that exists was asked for.
  case missingTemplates([String])

  // Arguments
  /// An argument of a name that is not a parameter's.
  case unknownArgument(String, known: [String])
  /// More arguments than parameters; `name` is the macro's, where it is one.
  case tooManyArguments(given: Int, allowed: Int, name: String? = nil)
  /// A parameter without a value.
  case missingArgument(String)
  /// Two values for one parameter.
  case repeatedArgument(String)
  /// A value of the wrong kind for a parameter.
  case wrongArgument(String, expected: ValueKind, got: ValueKind)

  // Values
  /// An operation on values that do not have it.
  case wrongOperands(operation: String, left: ValueKind, right: ValueKind?)
  /// A filter or method on a value of another kind.
  case wrongKind(of: String, expected: ValueKind, got: ValueKind)
  /// Something that cannot be called was called.
  case notCallable(ValueKind)
  /// Something that cannot be looped over was.
  case notIterable(ValueKind)
  /// Something that has no text was printed.
  case notPrintable(ValueKind)
  /// Unpacking into another number of names; of a dictionary's key, where a loop gives its keys.
  case unpacking(names: Int, values: Int, ofKey: Bool = false)
  /// What came of a method that stands where the dictionary's key of the same name was meant;
  /// `written` is the dictionary.
  indirect case methodForKey(String, written: String, TemplateProblem)
  /// A change to a value in place, such as `append`.
  case mutation(String)
  /// A value of the right kind that cannot be used.
  case badValue(BadValue)
  /// What a host's function reported.
  case failed(String)

  // Recursion
  /// Templates that extend each other in a circle; the names in order.
  case cycle([String])
  /// Templates, macros or loops that lead back to themselves for longer than rendering follows; the names
  /// of one round in order.
  case longCycle([String], limit: Int)
  /// Nesting deeper than any page needs.
  case tooDeep(limit: Int)

  // Comments
  /// `selari: allow RULE` without a reason.
  case allowWithoutReason(String)

  /// What could stand where something else does.
  public enum Expected: Sendable, Hashable {
    /// Nothing in particular.
    case anything
    /// This text.
    case text(String)
    case expression, name, tag
  }

  /// Ways to misuse a tag.
  public enum Misuse: Sendable, Hashable {
    case blockTwice(String)
    case hyphenInBlockName
    case requiredBlockWithContent
    case extendsInside
    case extendsTwice
    case assignTo(String)
    case assignLoop
    case defaultBeforeNone
    case chainedTests
    case underscoreImport(String)
    case callExpected
    case callerParameter
    case badString(String)
    case badIdentifier
    case nestingLimit(Int)
    case longExpression(Int)
    case argumentOrder
    /// `{% else if … %}`
    case elseIf
    /// `{% endblock a %}` where the block that is open is called otherwise.
    case otherBlockEnds(String, open: String)
  }

  /// Values that cannot be used though their kind is right.
  public enum BadValue: Sendable, Hashable {
    case divisionByZero
    case overflow
    case rootOfNegative
    case emptyCycle
    case format(String)
    case attributeName(String)
    case choice(argument: String, allowed: [String], got: String)
    case zeroStep
    case negative(String)
    case notFound(String)
    case notFinite
    case unhashable(ValueKind)
    /// A text of more bytes than there may be.
    case tooLong(Int)
    /// A list of more elements than there may be.
    case tooManyElements(Int)
    case nested(Int)
    case truncation(Int)
    case loopNotRecursive
    case notNamespace
    case autoescape
  }

  /// The rule that is broken.
  public var rule: RuleID {
    switch self {
    case .notUTF8: TemplateRule.encoding.id
    case .unexpected, .unclosed, .unknownTag, .strayTag: TemplateRule.syntax.id
    case .misuse(.blockTwice), .unknownBlock, .outsideBlocks, .requiredBlock: TemplateRule.block.id
    case .misuse: TemplateRule.syntax.id
    case .undefined: TemplateRule.undefined.id
    case .unknownFilter: TemplateRule.filter.id
    case .unknownTest: TemplateRule.test.id
    case .missingTemplate, .missingTemplates: TemplateRule.missing.id
    case .unknownArgument, .tooManyArguments, .missingArgument, .repeatedArgument, .wrongArgument:
      TemplateRule.argument.id
    case .wrongOperands, .wrongKind, .notCallable, .notIterable, .notPrintable, .unpacking,
      .mutation:
      TemplateRule.type.id
    case .methodForKey(_, _, let problem): problem.rule
    case .badValue, .failed: TemplateRule.value.id
    case .cycle, .longCycle, .tooDeep: TemplateRule.recursion.id
    case .allowWithoutReason: "allow/reason"
    }
  }
}

/// The kinds of value, as messages call them.
public enum ValueKind: Sendable, Hashable {
  case undefined, none, boolean, integer, float, text, list, tuple, dictionary, function
  case number, sequence, iterable
  /// What JSON can hold.
  case data
  /// An object, by what it is called.
  case object(ObjectKind)
}

extension Value {
  /// What kind of value it is.
  public var kind: ValueKind {
    switch self {
    case .undefined: .undefined
    case .none: .none
    case .bool: .boolean
    case .int: .integer
    case .double: .float
    case .string, .safe: .text
    case .list: .list
    case .tuple: .tuple
    case .dict: .dictionary
    case .object(let object): .object(object.kind)
    case .function: .function
    }
  }
}
