/// What a word says about a date, a time or a figure.
enum FactWord: Hashable, Sendable {
  /// 1 to 12; whether it is an abbreviation, after which a full stop may stand.
  case month(Int, isShort: Bool)
  /// 0 is Sunday.
  case weekday(Int)
  case cardinal(Int)
  /// Ten times what stands before it, and what follows is added: `puluh`.
  case tens
  /// Ten more than what stands before it: `belas`.
  case teens
  case hundreds
  /// Twelve times what stands before it: `dozen`.
  case dozens
  /// A number that no other is made with: `twice`, `seorang`, `sedozen`.
  case lone(Int)
  /// Before what is added to hundreds: `two hundred and fifty`.
  case and
  case ordinal(Int)
  /// The lower number of a fraction, whose upper one stands before it: `thirds`, `pertiga`.
  case denominator(Int)
  /// A fraction in one word: `two-thirds`.
  case fraction(Int, Int)
  /// A power of ten: `juta`, `million`.
  case magnitude(Int)
  /// A number in one word: `sejuta`, as a power of ten.
  case power(Int)
  /// Half of what follows, or half more of it: `setengah juta`, `one and a half million`.
  case half
  case percent
  /// The words of `per cent`.
  case per, cent
  case currency(FactMention.Currency)
  /// Whose dollar it is: `dolar Singapura`, `Singapore dollars`.
  case dollarOf(FactMention.Currency)
  /// Which half of the day a time is in.
  case dayPart(DayPart)
  /// `tengah`, before `hari` or `malam`.
  case middle
  /// `t`, before `/hari` or `/malam`.
  case letterT
  case day
  /// `pukul`: a time follows.
  case clock
  /// `o'clock`: a time stands before.
  case oClock
  /// The words of `in the morning`, `at night`.
  case inTheDay, the
  case spokenPart(DayPart)
  /// `suku`: which one follows.
  case quarterBefore
  /// `quarter`: which one stands before.
  case quarterAfter
  case year
  /// Between a day and its month: `of`, `haribulan`.
  case of
  /// A month follows: `bulan`, `awal`, `early`.
  case beforeMonth
  /// The end of an ordinal in digits: `21st`.
  case ordinalEnding
  /// Before an ordinal in digits: `ke-21`.
  case ordinalBeginning
  /// The end of a decade: `1990s`, `1990-an`.
  case decadeEnding
  /// Letters of `a.m.` and `p.m.`.
  case letter(DayPart)
  case letterM
  /// Before the number of a quarter: `Q2`.
  case letterQ

  enum DayPart: Hashable, Sendable {
    /// From midnight to noon.
    case morning
    case noon
    /// From noon to midnight.
    case afternoon
    /// From dusk past midnight.
    case night
    case midnight
  }
}
