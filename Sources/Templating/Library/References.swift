import Diagnostics

/// What a template refers to by constant text: found when it is compiled, without rendering it.
public struct References: Sendable {
  /// A text and the bytes of the template in which it stands.
  public struct Reference: Sendable, Hashable {
    /// The text: a template's name, a string's key, an asset's name.
    public let text: String
    /// The bytes in the template's source.
    public let range: Range<Int>
    /// Whether the template may be missing: `ignore missing`, or one of several to choose from.
    public let isOptional: Bool
  }

  /// The templates that it extends.
  public private(set) var extends: [Reference] = []
  /// The templates that it includes.
  public private(set) var includes: [Reference] = []
  /// The templates that it imports from.
  public private(set) var imports: [Reference] = []
  /// The first arguments of calls of global functions, by function: `calls["t"]`, `calls["asset"]`.
  public private(set) var calls: [String: [Reference]] = [:]
  /// The global functions' calls with the names that they hand over, for checks that need no rendering.
  public private(set) var callSites: [CallSite] = []
  /// The attributes that it reads of names: `attributes["facts"]` holds `registration` where it says
  /// `facts.registration` or `facts["registration"]`.
  public private(set) var attributes: [String: Set<String>] = [:]
  /// The names whose items it reads by keys that only rendering knows: `facts[name]`.
  public private(set) var dynamicItems: Set<String> = []
  /// All constant texts in its expressions: what a name that only rendering knows may be.
  public private(set) var texts: Set<String> = []
  /// The constant texts that something is joined to: `"share." ~ language.code`.
  public private(set) var beginnings: Set<String> = []
  /// The filters that it applies, each with the names that what it is applied to comes from: `filters["upper"]`
  /// holds `page` where it says `page.title | upper`, and an empty text where there is no name.
  public private(set) var filters: [String: Set<String>] = [:]
  /// The functions that are called with a first argument that only rendering knows.
  public private(set) var dynamicCalls: Set<String> = []
  /// Whether it extends, includes or imports a template whose name only rendering knows.
  public private(set) var hasDynamicTemplates = false
  /// Whether it extends a template whose name only rendering knows, or one of several.
  private(set) var hasDynamicExtends = false
  /// What it does with names.
  public internal(set) var names = NameUse()
  /// The blocks that it prints through `self`.
  private(set) var ownBlocks: Set<String> = []

  /// All templates that it names.
  public var templates: [Reference] { extends + includes + imports }

  /// A call of a global function whose first argument is a constant text.
  public struct CallSite: Sendable {
    /// The function.
    public let function: String
    /// The text.
    public let text: String
    /// The names of its named arguments.
    public let names: [String]
    /// Whether further arguments come from a `*` or a `**`, which only rendering knows.
    public let isOpen: Bool
    let source: TemplateText
    let range: Range<Int>
    let textRange: Range<Int>

    /// The call in the template.
    public var place: Place { source.place(range) }
    /// The text in the template, without its quotation marks; nil where it is written in another way than
    /// it reads.
    public var textPlace: Place? { source.literal(text, at: textRange).map(source.place) }
  }

  /// How a template is named.
  enum Use {
    case extends, include, imports
  }

  /// Notes the template that an expression names.
  mutating func note(_ template: Expression, as use: Use, isOptional: Bool = false) {
    switch template.kind {
    case .constant(.string(let name)):
      let reference = Reference(text: name, range: template.range, isOptional: isOptional)
      switch use {
      case .extends: extends.append(reference)
      case .include: includes.append(reference)
      case .imports: imports.append(reference)
      }
    case .list(let parts), .tuple(let parts):
      for part in parts { note(part, as: use, isOptional: true) }
    case .conditional(_, let then, let otherwise):
      if use == .extends { hasDynamicExtends = true }
      note(then, as: use, isOptional: isOptional)
      if let otherwise { note(otherwise, as: use, isOptional: isOptional) }
    default:
      hasDynamicTemplates = true
      if use == .extends { hasDynamicExtends = true }
    }
  }

  /// Notes a call: of a global function, or of a block through `self`.
  mutating func noteCall(
    _ callee: Expression, _ arguments: CallArguments, _ range: Range<Int>, of source: TemplateText
  ) {
    if case .attribute(let base, let block) = callee.kind, case .name(let name) = base.kind,
      name == SpecialNames.ownBlocks
    {
      ownBlocks.insert(block)
    }
    guard case .name(let name) = callee.kind else { return }
    if let first = arguments.positional.first, case .constant(.string(let text)) = first.kind {
      calls[name.text, default: []].append(
        Reference(text: text, range: first.range, isOptional: false))
      callSites.append(
        CallSite(
          function: name.text, text: text, names: arguments.named.map(\.name.text),
          isOpen: arguments.spread != nil || arguments.namedSpread != nil, source: source,
          range: range, textRange: first.range))
    } else {
      dynamicCalls.insert(name.text)
    }
  }

  /// Notes what an expression reads by name, and the texts in it.
  mutating func note(_ expression: Expression) {
    switch expression.kind {
    case .constant(.string(let text)): texts.insert(text)
    case .attribute(let base, let attribute):
      if case .name(let name) = base.kind {
        attributes[name.text, default: []].insert(attribute)
      }
    case .item(let base, let key):
      guard case .name(let name) = base.kind else { return }
      if case .constant(.string(let text)) = key.kind {
        attributes[name.text, default: []].insert(text)
      } else {
        dynamicItems.insert(name.text)
      }
    case .concatenation(let parts): noteBeginning(parts.first)
    case .binary(.add, let left, _), .binary(.remainder, let left, _): noteBeginning(left)
    case .filter(let input, let name, _, _):
      filters[name, default: []].insert(input.flatMap(Self.origin) ?? "")
    default: break
    }
  }

  /// The name that a value comes from: `page` of `page.extra["note"] | trim`.
  private static func origin(of expression: Expression) -> String? {
    switch expression.kind {
    case .name(let name): name.text
    case .attribute(let base, _), .item(let base, _), .call(let base, _),
      .filter(let base?, _, _, _):
      origin(of: base)
    default: nil
    }
  }

  private mutating func noteBeginning(_ expression: Expression?) {
    guard case .constant(.string(let text))? = expression?.kind else { return }
    let beginning = text.prefix { $0 != "%" }
    if !beginning.isEmpty { beginnings.insert(String(beginning)) }
  }
}
