import Diagnostics

/// What a template refers to by constant text: found when it is compiled, without rendering it.
public struct References: Sendable {
  /// A text and the bytes of the template in which it stands.
  public struct Reference: Sendable, Hashable {
    /// The text: a template's name, a string's key, an asset's name.
    public let text: String
    /// The bytes in the template's source.
    public let range: Range<Int>
  }

  /// The templates that it extends.
  public internal(set) var extends: [Reference] = []
  /// The templates that it includes.
  public internal(set) var includes: [Reference] = []
  /// The templates that it imports from.
  public internal(set) var imports: [Reference] = []
  /// The first arguments of calls of global functions, by function: `calls["t"]`, `calls["asset"]`.
  public internal(set) var calls: [String: [Reference]] = [:]
  /// The functions that are called with a first argument that only rendering knows.
  public internal(set) var dynamicCalls: Set<String> = []
  /// Whether it extends, includes or imports a template whose name only rendering knows.
  public internal(set) var hasDynamicTemplates = false

  /// All templates that it names.
  public var templates: [Reference] { extends + includes + imports }

  mutating func note(
    _ template: Expression, as list: WritableKeyPath<References, [Reference]>
  ) {
    switch template.kind {
    case .constant(.string(let name)):
      self[keyPath: list].append(Reference(text: name, range: template.range))
    case .list(let parts), .tuple(let parts): for part in parts { note(part, as: list) }
    case .conditional(_, let then, let otherwise):
      note(then, as: list)
      if let otherwise { note(otherwise, as: list) }
    default: hasDynamicTemplates = true
    }
  }

  mutating func noteCall(_ callee: Expression, _ arguments: CallArguments) {
    guard case .name(let name) = callee.kind else { return }
    switch arguments.positional.first?.kind {
    case .constant(.string(let text))?:
      let range = arguments.positional[0].range
      calls[name.text, default: []].append(Reference(text: text, range: range))
    default: dynamicCalls.insert(name.text)
    }
  }
}
