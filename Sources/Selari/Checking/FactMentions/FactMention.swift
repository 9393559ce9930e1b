/// A date, a figure, an address in a page's text, in the form that is the same in every language.
/// Trivial.
struct FactMention: Mention {
  enum Kind: UInt8, Sendable {
    /// `value` is year × 10000 + month × 100 + day.
    case date
    /// A month of a year: year × 100 + month.
    case month
    /// A day without its year: month × 100 + day.
    case dayOfMonth
    case monthName
    /// 0 is Sunday.
    case weekday
    /// Minutes since midnight.
    case time
    /// `value` × 10^`extra`.
    case number
    case percent
    /// As a number; `extra` is exponent × 16 + ``Currency``.
    case amount
    case ordinal
    /// Numerator × 100 + denominator.
    case fraction
    /// Digits with a letter at one end, `90B`, `B40`: known by the hash of what is written.
    case code
    case quarter
    /// `value` is the first year: 1990.
    case decade
    /// These are known by the hash of what is written.
    case email, url, phone, version
    /// What `{{ … }}` gives, where that has no text to be read.
    case value
  }

  enum Currency: Int32, Sendable {
    case ringgit = 1
    case dollar, euro, pound, singaporeDollar, yen, sen, australianDollar
  }

  struct Key: Hashable, Sendable {
    var kind: Kind
    var value: UInt64
    var extra: Int32 = 0
  }

  var key: Key
  let block: Int
  /// Where it stands in the page's text.
  let range: Range<Int32>
  /// What it takes its meaning from: an end of `20 hingga 30 juta` counts millions because of the other.
  var quotation: Range<Int32>
  var strength: MentionStrength
  /// In a cell of a table each mention counts.
  var isRequired = false
  /// Whether a time says which half of the day it is in.
  var isQualified = false
  /// How many powers of ten the word or the letters after a number stand for: 6 for `juta`. 0 where
  /// smaller ones follow, nil where none are said.
  var magnitude: Int8?
  /// Whether an amount is in sen, and its number stands for hundredths.
  var isSen = false
  /// Whether an amount's currency stands after its number.
  var isCurrencyLast = false
  /// The minutes since midnight that a bare number is written like: `17.00`.
  var clock: UInt16?
  /// What a number counts, where that is a unit of measurement or of time.
  var unit: FactUnit?

  init(key: Key, block: Int, range: Range<Int32>, strength: MentionStrength = .strong) {
    self.key = key
    self.block = block
    self.range = range
    self.strength = strength
    quotation = range
  }

  /// A date may have become another, a figure another figure. A number in words is taken for no amount or
  /// percentage: `dua kali` does not stand in the place of RM50,000.
  func mayStandFor(_ other: FactMention) -> Bool {
    guard key.kind.family == other.key.kind.family else { return false }
    return key.kind == other.key.kind || (strength != .weak && other.strength != .weak)
  }

  /// The mention as one that answers for others, and is not compared itself.
  var silenced: FactMention {
    var mention = self
    (mention.strength, mention.isRequired, mention.unit) = (.silent, false, nil)
    return mention
  }
}

extension FactMention {
  /// Ordinals count as numbers, and parts as percentages: `Tingkat 5` is the fifth floor, `separuh` is 50%.
  /// What is written like a time is one where the other language has the time: `17.00` is 5 pm.
  var looseKey: Key {
    switch key.kind {
    case .number: return clock.map { Key(kind: .time, value: UInt64($0)) } ?? key
    case .ordinal: return .number(DecimalDigits(key.value))
    case .fraction:
      let (upper, lower) = (key.value / 100, key.value % 100)
      guard lower > 0, upper * 100 % lower == 0 else { return key }
      var percent = Key.number(DecimalDigits(upper * 100 / lower))
      percent.kind = .percent
      return percent
    default: return key
    }
  }
}

extension FactMention.Kind {
  /// Kinds that are taken for one another when one is wrong.
  fileprivate var family: Self {
    switch self {
    case .date, .month, .dayOfMonth: .date
    case .number, .percent, .amount, .code: .number
    default: self
    }
  }

  /// Whether it is understood without knowing the language.
  var isNeutral: Bool {
    switch self {
    case .email, .url, .phone, .value: true
    default: false
    }
  }
}

extension FactMention.Key {
  static func number(_ value: DecimalDigits) -> Self {
    Self(kind: .number, value: value.digits, extra: Int32(value.exponent))
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> Self {
    Self(kind: .date, value: UInt64(year * 10000 + month * 100 + day))
  }
}
