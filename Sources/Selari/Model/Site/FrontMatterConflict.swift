import Diagnostics

/// A value of a page's front matter that does not go with what the source of the page says. It is told as
/// what one file says wrongly is, but for what is to be done.
enum FrontMatterConflict: Problem {
  /// The keys that say from when to when a page exists.
  enum LifetimeKey { case publish, expire }

  /// The page would be over before it is there, by a time of its own and one that it inherits: which of the
  /// two that is, and the file where it is.
  case lifetime(inherited: LifetimeKey, source: String)
  /// A translation says what is to happen where a language is missing, and the source is asked.
  case policy(source: String)

  var rule: RuleID { problem.rule }

  func wording(in language: MessageLanguage) -> Wording {
    var wording = problem.wording(in: language)
    wording.solutions = [Solution(remedy(in: language))]
    return wording
  }

  private var problem: YAMLProblem {
    YAMLProblem(group: "front-matter", kind: .value(phrase, suggestion: nil))
  }

  private var phrase: YAMLPhrase {
    switch self {
    case .lifetime(.publish, let source):
      YAMLPhrase(
        ms:
          "Halaman ini tamat tempoh sebelum diterbitkan: `expire` tidak selepas `publish`, yang diwarisi daripada \(source)",
        en:
          "This page would expire before it is published: `expire` is not after `publish`, which it inherits from \(source)"
      )
    case .lifetime(.expire, let source):
      YAMLPhrase(
        ms:
          "Halaman ini tamat tempoh sebelum diterbitkan: `publish` tidak sebelum `expire`, yang diwarisi daripada \(source)",
        en:
          "This page would expire before it is published: `publish` is not before `expire`, which it inherits from \(source)"
      )
    case .policy(let source):
      YAMLPhrase(
        ms:
          "Apa yang berlaku apabila sesuatu bahasa tiada ditentukan oleh \(source), sumber halaman ini; di sini `missing` tidak membawa kesan",
        en:
          "What happens where a language is missing is said by \(source), the source of this page; here `missing` does nothing"
      )
    }
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch self {
    case .lifetime(.publish, _):
      language(
        ms: "Tulis `expire` yang lebih lewat di sini, atau `publish` fail ini sendiri.",
        en: "Write a later `expire` here, or a `publish` of this file's own.")
    case .lifetime(.expire, _):
      language(
        ms: "Tulis `publish` yang lebih awal di sini, atau `expire` fail ini sendiri.",
        en: "Write an earlier `publish` here, or an `expire` of this file's own.")
    case .policy(let source):
      language(
        ms: "Tulis `missing` dalam \(source), dan buang baris ini.",
        en: "Write `missing` in \(source), and remove this line.")
    }
  }
}
