import Diagnostics

/// What an object is, and what messages call it: by a word of their language where it has one, as the host's
/// own mostly have, else by the name that templates know it by, such as `loop`.
public struct ObjectKind: Sendable, ExpressibleByStringLiteral {
  /// What tells it from objects of other kinds.
  public let name: String
  private let words: (ms: String, en: String)?
  /// What stands in it by name, as messages call it; nil where what it has are attributes of its own.
  let parts: (ms: String, en: String)?

  /// A kind without words of its own.
  public init(_ name: String) { (self.name, words, parts) = (name, nil, nil) }

  /// A kind that messages call by these words.
  public init(_ name: String, ms: String, en: String) {
    (self.name, words, parts) = (name, (ms, en), nil)
  }

  /// A kind of objects that hold others by their names, such as all facts, and what messages call one of
  /// these.
  public init(_ name: String, ofEachMs ms: String, en: String) {
    (self.name, words, parts) = (name, nil, (ms, en))
  }

  /// A kind without words of its own.
  public init(stringLiteral name: String) { self.init(name) }

  /// The kind as messages call it.
  public func text(in language: MessageLanguage) -> String {
    if let words { return language(ms: words.ms, en: words.en) }
    return language(ms: "objek `\(name)`", en: "`\(name)`")
  }

  /// The kind in English with its article, where it has one.
  public var article: String {
    guard let words, let first = words.en.first else { return text(in: .en) }
    return ("aeiou".contains(first) ? "an " : "a ") + words.en
  }
}

extension ObjectKind: Hashable {
  public static func == (one: ObjectKind, other: ObjectKind) -> Bool { one.name == other.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
