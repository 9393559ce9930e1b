import Diagnostics

extension FactsProblem {
  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .name(let name):
      let better = Self.identifier(name)
      return Wording(
        summary: language(
          ms: "nama fakta terdiri daripada huruf a hingga z, angka dan `_`",
          en: "a fact's name is made of the letters a to z, digits and `_`"),
        explanation: language(
          ms: "`facts.\(name)` tidak dapat dibaca sebagai satu nama.",
          en: "`facts.\(name)` is not readable as one name."),
        solutions: better.map {
          [Solution(language(ms: "Namakannya `\($0)`.", en: "Call it `\($0)`."), replacement: $0)]
        } ?? [])
    case .nested(let name, let keys):
      return Wording(
        summary: language(
          ms: "fakta ialah satu nilai, atau satu nilai bagi setiap bahasa",
          en: "a fact is one value, or one for each language"),
        explanation: language(
          ms:
            "`\(name)` mengandungi \(keys.quotedList(in: language)), tetapi fakta tidak bersarang.",
          en: "`\(name)` holds \(keys.quotedList(in: language)), and facts do not nest."),
        solutions: keys.lazy.map { "\(name)_\($0)" }.first(where: ASCII.isName).map {
          [
            Solution(
              language(
                ms: "Nyatakan setiap satunya sebagai fakta sendiri: `\($0): …`.",
                en: "State each as a fact of its own: `\($0): …`."))
          ]
        } ?? [])
    case .timeForADay(let written):
      return Wording(
        summary: Self.kindSummary(language),
        explanation: language(
          ms: "`\(written)` menyatakan masa, tetapi fakta jenis `date` ialah seluruh hari.",
          en: "`\(written)` states a time, and a fact of type `date` is a whole day."),
        solutions: [
          Solution(
            language(
              ms: "Gunakan `type: instant`, atau buang masanya.",
              en: "Use `type: instant`, or leave the time out."))
        ])
    case .dayForAnInstant(let date):
      return Wording(
        summary: Self.kindSummary(language),
        explanation: language(
          ms: "`\(date)` tidak menyatakan masa, tetapi fakta jenis `instant` memerlukannya.",
          en: "`\(date)` states no time, and a fact of type `instant` needs one."),
        solutions: [
          Solution(
            language(
              ms: "Gunakan `type: date`, atau tambah masanya seperti `\(date)T23:59`.",
              en: "Use `type: date`, or add the time as in `\(date)T23:59`."))
        ])
    case .dayFirst(let written, let iso):
      let example = iso ?? "2022-10-20"
      return Wording(
        summary: Self.kindSummary(language),
        explanation: language(
          ms: "`\(written)` ditulis seperti tarikh, tetapi bukan menurut ISO 8601.",
          en: "`\(written)` is written like a date, and not by ISO 8601."),
        solutions: [
          Solution(
            language(
              ms: "Tulis tahun-bulan-hari: `\(example)`.",
              en: "Write year-month-day: `\(example)`."),
            replacement: iso),
          Solution(
            language(
              ms: "Letakkannya dalam tanda petik jika ia bukan tarikh.",
              en: "Put it in quotes if it is no date.")),
        ])
    case .window(.closesBeforeItOpens):
      return Wording(
        summary: language(
          ms: "sesuatu tempoh dibuka sebelum ditutup", en: "a window opens before it closes"),
        explanation: language(
          ms: "Masa tutup ini tidak lebih lewat daripada masa buka.",
          en: "This closing time is not later than the opening time."),
        solutions: [
          Solution(language(ms: "Semak kedua-dua masa itu.", en: "Check both times."))
        ])
    }
  }

  private static func kindSummary(_ language: MessageLanguage) -> String {
    language(
      ms: "nilai fakta sepadan dengan jenisnya", en: "a fact's value is of the fact's type")
  }

  /// The name with `_` for what cannot be in one; nil where nothing sensible is left.
  private static func identifier(_ name: String) -> String? {
    let parts = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }
    let joined = parts.joined(separator: "_")
    guard let first = joined.first, !first.isNumber else { return nil }
    return joined
  }
}

extension MomentProblem {
  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tarikh dan masa ditulis menurut ISO 8601",
        en: "dates and times are written by ISO 8601"),
      explanation: fault.explanation(of: written, in: language),
      solutions: fault.solutions(in: language))
  }
}
