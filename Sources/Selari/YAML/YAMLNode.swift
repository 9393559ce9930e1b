/// A value of a YAML document and where it stands in its file.
///
/// Aliases are already replaced by what they stand for, no mapping holds a key twice, and nothing
/// nests deeper than ``YAML/deepest``, so a tree can be walked by plain recursion.
struct YAMLNode: Sendable {
  /// What kind of value it is.
  let content: Content
  /// Its stretch of the file, as byte offsets. A value that is not written at all is empty.
  let range: Range<Int>

  /// A value at a stretch of its file.
  init(_ content: Content, at range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// The three kinds of value in YAML.
  enum Content: Sendable {
    /// Text. A plain scalar, written without quotes, may stand for a number, `true` or null.
    case scalar(String, plain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and their values, in the order in which they are written.
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  struct Entry: Sendable {
    /// The key as it is written, quotes taken off.
    let key: String
    /// Where the key stands, as byte offsets.
    let keyRange: Range<Int>
    /// What it is given.
    let value: YAMLNode

    /// A key with its value.
    init(key: String, keyRange: Range<Int>, value: YAMLNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  /// The entries, if this is a mapping.
  var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The items, if this is a list.
  var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The value of a key, if this is a mapping that holds it.
  subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }
}
