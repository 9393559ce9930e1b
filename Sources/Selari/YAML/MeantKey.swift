import Diagnostics
import Markdown

/// What somebody probably meant by a key that nobody asks for.
enum MeantKey: Sendable {
  /// A key that is not written yet, by a near miss or by another name that it has elsewhere.
  case unused(String)
  /// A key that is written already, beside this one.
  case written(String)
  /// A value of the site's own, which stands under another key: `image` under `extra`.
  case inside(String)

  /// The key that an unknown one means.
  /// - Parameters:
  ///   - key: The unknown key.
  ///   - known: The keys that are asked for.
  ///   - unused: Those of them that are not written.
  ///   - synonyms: Other names of keys, as ``KeySynonyms`` folds them.
  init?(_ key: String, known: [String], unused: [String], synonyms: [String: String]) {
    if let meant = synonyms[KeySynonyms.folded(key)], known.contains(meant) {
      if meant == "extra" {
        self = .inside(meant)
      } else {
        self = unused.contains(meant) ? .unused(meant) : .written(meant)
      }
    } else if let near = NearMiss.of(key, among: unused) {
      self = .unused(near)
    } else if let near = NearMiss.of(key, among: known), !Self.isShort(key) {
      self = .written(near)
    } else {
      return nil
    }
  }

  /// The language that an unknown key means, where keys are languages. Of those few that are not written yet
  /// one by its letters, too, where the key is no other language's code.
  init?(language code: String, known: [String], unused: [String]) {
    if let meant = LanguageSlip.code(meantBy: code, among: unused) {
      self = .unused(meant)
    } else if let meant = LanguageSlip.code(meantBy: code, among: known) {
      self = .written(meant)
    } else if !LanguageCode.isValid(code), LanguageSlip.code(meantBy: code) == nil,
      let near = NearMiss.of(code, among: unused)
    {
      self = .unused(near)
    } else {
      return nil
    }
  }

  /// Whether a key has so few letters that nearly any other is near it.
  private static func isShort(_ key: String) -> Bool { key.count < 4 }

  /// The key that is missing no more where this one is put right.
  var replaced: String? {
    if case .unused(let key) = self { key } else { nil }
  }

  /// What to do about the unknown key.
  func solution(for key: String, in language: MessageLanguage) -> Solution {
    switch self {
    case .unused(let meant): .didYouMean(meant, in: language)
    case .written(let meant):
      Solution(
        language(
          ms: "Yang dikenali ialah `\(meant)`, dan ia sudah ditulis: buang `\(key)`.",
          en: "The key that is known is `\(meant)`, and it is written already: remove `\(key)`."))
    case .inside(let outer):
      Solution(
        language(
          ms: "Tulis di bawah `\(outer)`, yang dibaca oleh templat: `\(outer): {\(key): …}`.",
          en: "Write it under `\(outer)`, which templates read: `\(outer): {\(key): …}`."))
    }
  }
}
