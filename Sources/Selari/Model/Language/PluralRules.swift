/// The plural categories of
/// [CLDR](https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules).
enum PluralCategory: String, CaseIterable, Comparable, Sendable {
  case zero, one, two, few, many, other

  static func < (left: PluralCategory, right: PluralCategory) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which plural form a language takes for a number.
struct PluralRules: Sendable {
  /// The categories that the language tells apart, in CLDR's order: `other` for Malay, `one` and
  /// `other` for English.
  let categories: [PluralCategory]
  /// The categories of small whole numbers, which are nearly all.
  private let small: [PluralCategory]
  private let rules: ICUPluralRules

  /// The rules of a locale.
  init?(locale: String) {
    guard let rules = ICUPluralRules(locale: locale) else { return nil }
    self.rules = rules
    let used = rules.keywords.compactMap(PluralCategory.init)
    categories = used.isEmpty ? [.other] : used.sorted()
    // Malay has one form for all numbers, and need not be asked about each.
    small =
      categories.count == 1
      ? [PluralCategory](repeating: categories[0], count: 100)
      : (0..<100).map { PluralCategory(rawValue: rules.keyword(Double($0))) ?? .other }
  }

  /// The category of a whole number; a negative one counts like its opposite.
  func category(of number: Int) -> PluralCategory {
    if small.indices.contains(number) { return small[number] }
    return PluralCategory(rawValue: rules.keyword(Double(number.magnitude))) ?? .other
  }

  /// The category of a number with a fraction, as it is written.
  func category(of number: Double) -> PluralCategory {
    DecimalNumber(shown: number).map { category(of: $0) } ?? .other
  }

  /// The category of a number by the digits that readers see: in English 1 is `one`, and 1.0 is not.
  func category(of number: DecimalNumber) -> PluralCategory {
    if categories.count == 1 { return categories[0] }
    if let whole = number.int { return category(of: whole) }
    let keyword = rules.keyword(
      digits: number.magnitude.description, fraction: number.fraction.count)
    return PluralCategory(rawValue: keyword) ?? .other
  }
}
