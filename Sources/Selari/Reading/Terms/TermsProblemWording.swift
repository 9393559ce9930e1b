import Diagnostics

extension TermsProblem {
  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .languageCode(let written):
      Wording(
        summary: language(
          ms: "kata asing disenaraikan di bawah kod bahasanya",
          en: "foreign words are listed under the code of their language"),
        explanation: language(
          ms: "`\(written)` bukan kod bahasa menurut BCP 47.",
          en: "`\(written)` is not the code of a language by BCP 47."),
        solutions: [
          Solution(
            language(
              ms: "Tulis kod seperti `en` atau `ar`.", en: "Write a code such as `en` or `ar`."))
        ])
    case .nameIsForeign(let word):
      contradiction(
        language(
          ms: "`\(word)` ialah nama khas, yang tidak pernah ditandakan, dan juga kata asing, "
            + "yang sentiasa ditandakan.",
          en: "`\(word)` is a proper name, never marked, and a foreign word, always marked."),
        language)
    case .avoidedIsWanted(let word):
      contradiction(
        language(
          ms: "`\(word)` perlu dielakkan, tetapi satu pasangan istilah memerlukannya.",
          en: "`\(word)` is to be avoided, and a pair of terms asks for it."), language)
    case .avoidedIsAsked(let word, let other):
      contradiction(
        language(
          ms: "`\(word)` perlu dielakkan, tetapi diminta sebagai ganti `\(other)`.",
          en: "`\(word)` is to be avoided, and asked for in place of `\(other)`."), language)
    case .termOfTwoPairs(let word, let joined):
      contradiction(
        language(
          ms: "`\(word)` ada dalam dua pasangan, dan tiada teks dapat memenuhi kedua-duanya.",
          en: "`\(word)` is in two pairs, and no text can comply with both."), language,
        remedy: language(
          ms: "Tulis satu pasangan dengan semua perkataan yang boleh digunakan: `\(joined)`.",
          en: "Write one pair with all the words that will do: `\(joined)`."))
    }
  }

  private func contradiction(
    _ explanation: String, _ language: MessageLanguage, remedy: String? = nil
  ) -> Wording {
    Wording(
      summary: language(
        ms: "pangkalan istilah tidak bercanggah dengan dirinya",
        en: "the term base does not contradict itself"),
      explanation: explanation,
      solutions: [
        Solution(
          remedy ?? language(ms: "Buang salah satu daripadanya.", en: "Remove one of the two."))
      ])
  }
}
