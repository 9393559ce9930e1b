import Diagnostics

extension MomentFault {
  /// What is wrong with the text that was written for a day or an instant.
  public func explanation(of written: String, in language: MessageLanguage) -> String {
    switch self {
    case .form:
      language(
        ms: "`\(written)` bukan tarikh atau masa menurut ISO 8601.",
        en: "`\(written)` is not a date or a time by ISO 8601.")
    case .noSuchDay(let day):
      language(ms: "Tiada hari `\(day)` dalam kalendar.", en: "The calendar has no day `\(day)`.")
    case .noSuchTime(let time):
      language(
        ms: "Tiada waktu `\(time)`: jam ialah 00 hingga 23, minit dan saat 00 hingga 59.",
        en: "There is no time `\(time)`: hours are 00 to 23, minutes and seconds 00 to 59.")
    case .noSuchOffset(let offset):
      language(
        ms: "`\(offset)` bukan perbezaan daripada UTC yang wujud.",
        en: "`\(offset)` is not an offset from UTC that exists.")
    }
  }

  /// What to write instead.
  public func solutions(in language: MessageLanguage) -> [Solution] {
    if case .form(let suggestion?) = self {
      return [
        Solution(
          language(ms: "Tulis `\(suggestion)`.", en: "Write `\(suggestion)`."),
          replacement: suggestion)
      ]
    }
    return [
      Solution(
        language(
          ms: "Tulis tahun-bulan-hari seperti `2022-10-20`, atau dengan masa `2022-10-20T23:59`.",
          en: "Write year-month-day as in `2022-10-20`, or with a time `2022-10-20T23:59`."))
    ]
  }
}
