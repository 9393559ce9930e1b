import Templating

/// Free-form YAML (`extra:`) as templates see it. A mapping whose keys are all languages of the site
/// is one value in each language.
struct ExtraValue {
  let languages: [Language]
  let language: Int

  /// The value of a node in a language; an empty mapping where nothing is written.
  func value(_ node: YAMLNode?) -> Value {
    guard let node else { return .dict(Mapping([])) }
    switch node.content {
    case .sequence(let items): return .list(items.map { value($0) })
    case .mapping where node.isByLanguage(among: languages):
      return node[languages[language].code].map { value($0) } ?? .string("")
    case .mapping(let entries):
      return .dict(Mapping(entries.map { (key: .string($0.key), value: value($0.value)) }))
    case .scalar: return scalar(node)
    }
  }

  private func scalar(_ node: YAMLNode) -> Value {
    switch node.scalar {
    case .null?, nil: .none
    case .bool(let truth)?: .bool(truth)
    case .int(let number)?: .int(number)
    case .double(let number)?: .double(number)
    case .text(let text)?: .string(text)
    }
  }
}
