/// A value for every language of the site, written side by side: `{ms: Soalan Lazim, en: Frequently
/// Asked Questions}`. A plain value is the same in every language.
public struct Localized<Value> {
  /// One value for all languages, or one each.
  let values: [Value]
  /// Whether no language's value stands in for that of another, which is missing or cannot be read.
  let isWhole: Bool

  /// The same value in every language.
  public init(_ value: Value) { self.init(first: value, rest: [], isWhole: true) }

  /// A value for each language, in the site's order; at least one.
  init?(inOrder values: [Value], isWhole: Bool = true) {
    guard let first = values.first else { return nil }
    self.init(first: first, rest: values.dropFirst(), isWhole: isWhole)
  }

  /// Whether it is one value that stands for all languages.
  public var isPlain: Bool { values.count == 1 }

  /// The value in a language, by ``Language/index``.
  public subscript(language: Int) -> Value {
    values.indices.contains(language) ? values[language] : values[0]
  }

  /// The value in a language.
  public subscript(language: Language) -> Value { self[language.index] }

  /// The same with every value changed.
  public func map<New>(_ change: (Value) -> New) -> Localized<New> {
    Localized<New>(
      first: change(values[0]), rest: values.dropFirst().map(change)[...], isWhole: isWhole)
  }

  private init(first: Value, rest: ArraySlice<Value>, isWhole: Bool) {
    values = [first] + rest
    self.isWhole = isWhole
  }
}

extension Localized: Sendable where Value: Sendable {}
extension Localized: Equatable where Value: Equatable {}
extension Localized: Hashable where Value: Hashable {}
