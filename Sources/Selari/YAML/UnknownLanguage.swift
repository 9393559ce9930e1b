import Diagnostics

/// What is said of a language's code, where values stand by language, that is none of the site's.
enum UnknownLanguage {
  static func explanation(_ code: String, _ language: MessageLanguage) -> String {
    language(
      ms: "`\(code)` bukan bahasa tapak ini.", en: "`\(code)` is not a language of this site.")
  }

  /// What to do about it; `unused` are the site's own languages that are not written beside it.
  static func solution(
    _ code: String, unused: [String], _ language: MessageLanguage
  ) -> Solution {
    if unused.isEmpty {
      return Solution(
        language(
          ms: "Buang `\(code)`, atau tambah bahasa itu dalam site.yaml.",
          en: "Remove `\(code)`, or add the language to site.yaml."))
    }
    return Solution(
      language(
        ms:
          "Gunakan \(unused.quotedList(in: language)), buang `\(code)`, atau tambah bahasa itu dalam "
          + "site.yaml.",
        en:
          "Use \(unused.quotedList(in: language)), remove `\(code)`, or add the language to site.yaml."
      ))
  }
}
