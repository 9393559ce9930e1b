import Bytes
import Foundation
@testable import Selari
import Testing

@Suite struct NumbersTests {
  static let locales = [
    "ms_MY", "en_MY", "en_IN", "fr_FR", "de_CH", "pl_PL", "es_ES", "ar_EG", "fa_IR", "hi_IN",
  ]

  @Test(arguments: locales)
  func numbersAreWrittenAsFoundationWritesThem(locale: String) throws {
    let formats = try LanguageFormats(locale: locale)
    let theirs = Locale(identifier: locale)
    let integers = [
      0, 1, 9, 10, 999, 1000, 9999, 10_000, 12_345, 999_999, 1_234_567, 138_000_000, -1, -1000,
      -12_345, Int(Int32.max),
    ]
    for number in integers {
      var out = ByteBuffer()
      formats.numbers.write(number, to: &out)
      #expect(out.string() == number.formatted(.number.locale(theirs)))
    }
    for number in [
      0.5, 27.6, 49.6, 1234.5678, 0.0005, 0.0015, 1e6, 2.5, 3.14159, -0.25, 1e-9, 999.9995,
    ] {
      var out = ByteBuffer()
      formats.numbers.write(number, to: &out)
      #expect(
        out.string()
          == number.formatted(.number.locale(theirs).precision(.fractionLength(0...15))))
    }
  }

  /// With what calculating adds: 0.1 + 0.2, 27.6 × 1.06, a third.
  private static let shown: [(Double, String)] = [
    (0.0004, "0.0004"), (27.123456, "27.123456"), (0.30000000000000004, "0.3"),
    (29.256000000000004, "29.256"), (0.3333333333333333, "0.333333333333333"),
    (6.666666666666666e-7, "0.000000666666666666667"), (1, "1"),
    (123_456_789.123_456_78, "123,456,789.123457"), (-2.675, "-2.675"),
    (9_999_999_999.999_999, "10,000,000,000"),
  ]

  @Test(arguments: shown)
  func noDigitIsDroppedButWhatCalculatingAdds(number: Double, text: String) throws {
    var out = ByteBuffer()
    try LanguageFormats(locale: "en").numbers.write(number, to: &out)
    #expect(out.string() == text)
  }

  private static let fixed: [(String, Int, String)] = [
    ("27.6", 2, "27.60"), ("27.605", 2, "27.61"), ("27.615", 2, "27.62"), ("-0.001", 2, "0.00"),
    ("5", 0, "5"), ("5", 3, "5.000"), ("0.5", 0, "1"), ("-2.5", 0, "-3"), ("999.996", 2, "1000.00"),
  ]

  @Test(arguments: fixed)
  func aNumberIsWrittenToAsManyDigitsAsAreAskedFor(text: String, digits: Int, fixed: String) {
    #expect(DecimalNumber(text)?.fixed(toFraction: digits).description == fixed)
  }

  @Test(arguments: ["1e-9223372036854775808", "1e9223372036854775807", "1e401", "1e-401"])
  func anExponentBeyondReasonIsNoNumber(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func theLargestNumbersHaveAllTheirDigits() throws {
    let numbers = try LanguageFormats(locale: "ms_MY").numbers
    #expect(numbers.text(DecimalNumber(.max)) == "9,223,372,036,854,775,807")
    #expect(numbers.text(DecimalNumber(.min)) == "-9,223,372,036,854,775,808")
    var out = ByteBuffer()
    numbers.write(1e21, to: &out)
    #expect(out.string() == "1,000,000,000,000,000,000,000")
  }

  @Test func whatIsNoNumberIsWrittenAsSuch() throws {
    let numbers = try LanguageFormats(locale: "en").numbers
    for (number, text) in [(Double.nan, "NaN"), (.infinity, "∞"), (-.infinity, "-∞")] {
      var out = ByteBuffer()
      numbers.write(number, to: &out)
      #expect(out.string() == text)
    }
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("27.60", "27.60"), ("-27.60", "-27.60"), ("+5", "5"),
    ("1.5e3", "1500"), ("1.25e1", "12.5"), ("5e-3", "0.005"), ("1e0", "1"),
  ])
  func digitsAreKept(text: String, canonical: String) {
    #expect(DecimalNumber(text)?.description == canonical)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1,234", "1 234", "0x1F", "abc", "1e", "1e999", "1.2.3", "٣",
  ])
  func whatIsNoDecimalNumberIsNone(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func decimalNumbersKnowTheirBinaryKin() {
    #expect(DecimalNumber("27.60")?.double == 27.6)
    #expect(DecimalNumber("27.60")?.int == nil)
    #expect(DecimalNumber("138")?.int == 138)
    #expect(DecimalNumber("99999999999999999999")?.int == nil)
  }

  @Test(arguments: [
    ("ms_MY", [PluralCategory.other]), ("en_MY", [.one, .other]),
    ("ar", [.zero, .one, .two, .few, .many, .other]), ("zh", [.other]),
  ])
  func aLanguageHasItsPluralCategories(locale: String, categories: [PluralCategory]) throws {
    #expect(try LanguageFormats(locale: locale).plurals.categories == categories)
  }

  @Test(arguments: [
    ("en", 1, PluralCategory.one), ("en", 0, .other), ("en", 2, .other), ("en", -1, .one),
    ("en", 101, .other), ("ms", 1, .other), ("ar", 0, .zero), ("ar", 2, .two), ("ar", 103, .few),
    ("ar", 111, .many), ("fr", 0, .one), ("fr", 1_000_000, .many), ("ru", 121, .one),
    ("en", Int.min, .other),
  ])
  func aNumberHasItsPluralCategory(locale: String, number: Int, category: PluralCategory) throws {
    let plurals = try LanguageFormats(locale: locale).plurals
    #expect(plurals.category(of: number) == category)
    #expect(plurals.category(of: Double(number)) == category)
  }

  @Test func aFractionIsPluralInEnglish() throws {
    #expect(try LanguageFormats(locale: "en").plurals.category(of: 1.5) == .other)
  }

  private static let written: [(String, String, PluralCategory)] = [
    ("en", "1.0", .other), ("en", "1", .one), ("en", "-1", .one), ("en", "-1.0", .other),
    ("en", "1.0001", .other), ("ms", "1.0", .other), ("fr", "1.5", .one), ("fr", "2.0", .other),
    ("lv", "0.1", .one), ("lv", "0.11", .zero), ("cs", "1.0", .many), ("ru", "1.0", .other),
    ("en", "99999999999999999999", .other),
  ]

  @Test(arguments: written)
  func theDigitsThatAreShownDecide(locale: String, text: String, category: PluralCategory) throws {
    let number = try #require(DecimalNumber(text))
    #expect(try LanguageFormats(locale: locale).plurals.category(of: number) == category)
  }
}
