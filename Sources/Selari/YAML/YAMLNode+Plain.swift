extension YAMLNode {
  /// A value without its place: two are the same where the same is written, wherever it stands.
  enum Plain: Hashable, Sendable {
    case scalar(String, plain: Bool)
    case sequence([Plain])
    case mapping([Entry])

    struct Entry: Hashable, Sendable {
      let key: String
      let value: Plain
    }

    init(_ node: YAMLNode) {
      switch node.content {
      case .scalar(let text, let plain): self = .scalar(text, plain: plain)
      case .sequence(let items): self = .sequence(items.map(Plain.init))
      case .mapping(let entries):
        self = .mapping(entries.map { Entry(key: $0.key, value: Plain($0.value)) })
      }
    }
  }
}
