import _FoundationICU

/// A number formatter of ICU, open for as long as symbols are taken from it.
struct ICUNumberFormat: ~Copyable {
  private let handle: UnsafeMutablePointer<UNumberFormat?>

  /// A locale's formatter for decimal numbers.
  init?(locale: String) {
    var status = U_ZERO_ERROR
    guard let handle = swift_unum_open(UNUM_DECIMAL, nil, 0, locale, nil, &status) else {
      return nil
    }
    guard status.rawValue <= 0 else {
      swift_unum_close(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { swift_unum_close(handle) }

  /// What stands before a fraction.
  var decimalSeparator: String { symbol(UNUM_DECIMAL_SEPARATOR_SYMBOL) }
  /// What stands between groups of digits.
  var groupingSeparator: String { symbol(UNUM_GROUPING_SEPARATOR_SYMBOL) }
  /// What stands before a negative number.
  var minusSign: String { symbol(UNUM_MINUS_SIGN_SYMBOL) }

  /// The digits from 0 to 9.
  var digits: [String] {
    [
      UNUM_ZERO_DIGIT_SYMBOL, UNUM_ONE_DIGIT_SYMBOL, UNUM_TWO_DIGIT_SYMBOL,
      UNUM_THREE_DIGIT_SYMBOL, UNUM_FOUR_DIGIT_SYMBOL, UNUM_FIVE_DIGIT_SYMBOL,
      UNUM_SIX_DIGIT_SYMBOL, UNUM_SEVEN_DIGIT_SYMBOL, UNUM_EIGHT_DIGIT_SYMBOL,
      UNUM_NINE_DIGIT_SYMBOL,
    ].map { symbol($0) }
  }

  /// How many digits the last group has; 0 where numbers are not grouped.
  var groupingSize: Int { attribute(UNUM_GROUPING_SIZE) }
  /// How many digits the other groups have; 0 if as many as the last.
  var secondaryGroupingSize: Int { attribute(UNUM_SECONDARY_GROUPING_SIZE) }
  /// How many digits there must be before the last group for it to be set apart.
  var minimumGroupingDigits: Int { attribute(UNUM_MINIMUM_GROUPING_DIGITS) }

  private func symbol(_ symbol: UNumberFormatSymbol) -> String {
    ICU.text { swift_unum_getSymbol(handle, symbol, $0, $1, $2) }
  }

  private func attribute(_ attribute: UNumberFormatAttribute) -> Int {
    max(0, Int(swift_unum_getAttribute(handle, attribute)))
  }
}
