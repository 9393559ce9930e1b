import Diagnostics

/// What can be wrong with the lines around front matter.
enum FrontMatterProblem: Problem {
  /// The file begins with something else.
  case absent(FrontMatterOpening.Kind)
  case unclosed
  /// It ends with a line of other hyphens or dashes.
  case closedBy(String)
  /// Another one stands below it, in a language.
  case second(ForeignFrontMatter.Language)

  var rule: RuleID {
    switch self {
    case .absent: ContentRule.frontMatterAbsent.id
    case .unclosed, .closedBy: ContentRule.frontMatterUnclosed.id
    case .second: ContentRule.frontMatterSecond.id
    }
  }

  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .absent(let opening):
      Wording(
        summary: language(
          ms: "setiap halaman bermula dengan bahagian awalan", en: "a page begins with front matter"
        ),
        explanation: opening.explanation(in: language), solutions: [opening.solution(in: language)])
    case .unclosed:
      Wording(
        summary: language(
          ms: "bahagian awalan berakhir dengan baris `---`",
          en: "front matter ends with a line `---`"
        ),
        explanation: language(
          ms: "Bahagian awalan yang bermula di sini tidak pernah berakhir.",
          en: "The front matter that begins here never ends."),
        solutions: [
          Solution(
            language(
              ms: "Tulis baris `---` selepas kunci yang terakhir.",
              en: "Write a line `---` after the last key."))
        ])
    case .closedBy(let text):
      Wording(
        summary: language(
          ms: "bahagian awalan berakhir dengan baris `---`",
          en: "front matter ends with a line `---`"
        ),
        explanation: language(
          ms: "Baris ini ialah `\(text)`, bukan `---`, maka bahagian awalan tidak berakhir.",
          en: "This line is `\(text)` and not `---`, so that the front matter does not end."),
        solutions: [
          Solution(
            language(ms: "Tulis tiga tanda sempang: `---`.", en: "Write three hyphens: `---`."),
            replacement: "---")
        ])
    case .second(let format):
      Wording(
        summary: language(
          ms: "setiap halaman mempunyai satu bahagian awalan", en: "a page has one front matter"),
        explanation: language(
          ms:
            "Di bawah bahagian awalan halaman ini ada satu lagi, dalam \(format.rawValue), yang akan dilihat oleh pembaca sebagai teks.",
          en:
            "Below this page's front matter stands another, in \(format.rawValue), which readers would see as text."
        ),
        solutions: [
          Solution(
            language(
              ms: "Pindahkan apa yang perlu ke atas, sebagai YAML, kemudian buang yang ini.",
              en: "Move what is needed of it up, as YAML, and then remove this one."))
        ])
    }
  }
}

extension FrontMatterOpening.Kind {
  /// What stands where front matter was to begin.
  fileprivate func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .text:
      language(
        ms: "Fail ini tidak bermula dengan baris `---`.",
        en: "This file does not begin with a line `---`.")
    case .late:
      language(
        ms: "Ada ruang atau baris kosong sebelum `---` ini.",
        en: "A blank line, or a blank, stands before this `---`.")
    case .dashes(let text):
      language(
        ms: "Fail ini bermula dengan `\(text)`, bukan `---`.",
        en: "This file begins with `\(text)` and not with `---`.")
    case .foreign(let format):
      language(
        ms: "Ini bahagian awalan dalam \(format.rawValue); di sini ia dibaca sebagai YAML.",
        en: "This is front matter in \(format.rawValue); here it is read as YAML.")
    case .carriageReturns:
      language(
        ms: "Baris fail ini berakhir dengan CR sahaja, maka keseluruhannya satu baris.",
        en: "The lines of this file end with CR alone, so that all of it is one line.")
    }
  }

  fileprivate func solution(in language: MessageLanguage) -> Solution {
    switch self {
    case .text:
      Solution(
        language(
          ms: "Tulis `---`, `title: …` dan `---` pada permulaan fail.",
          en: "Write `---`, `title: …` and `---` at the top of the file."))
    case .late:
      Solution(
        language(
          ms: "Buang apa yang berada sebelum `---`: ia memulakan fail.",
          en: "Remove what stands before the `---`: it begins the file."))
    case .dashes:
      Solution(
        language(ms: "Tulis tiga tanda sempang: `---`.", en: "Write three hyphens: `---`."),
        replacement: "---")
    case .foreign(.json):
      Solution(
        language(
          ms: "Tulis baris `---` di atasnya dan di bawahnya: JSON ialah YAML juga.",
          en: "Write a line `---` above it and one below it: JSON is YAML, too."))
    case .foreign:
      Solution(
        language(
          ms:
            "Tulis `---` bagi setiap `+++`, dan kunci di antaranya sebagai YAML: `title: …` bagi `title = \"…\"`.",
          en:
            "Write `---` for each `+++`, and the keys between them as YAML: `title: …` for `title = \"…\"`."
        ))
    case .carriageReturns:
      Solution(
        language(
          ms: "Simpan fail ini dengan hujung baris LF (Unix) atau CRLF (Windows).",
          en: "Save the file with the line ends LF (Unix) or CRLF (Windows)."))
    }
  }
}
