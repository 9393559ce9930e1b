import Diagnostics

/// A few words in both languages, for the middle of a sentence.
struct YAMLPhrase: Hashable, Sendable {
  /// In Malay.
  let ms: String
  /// In English.
  let en: String

  /// The same words in both languages.
  init(ms: String, en: String) {
    self.ms = ms
    self.en = en
  }

  /// The words in a language.
  func words(in language: MessageLanguage) -> String { language(ms: ms, en: en) }
}

// MARK: - What a key can want

extension YAMLPhrase {
  /// Text.
  static let text = YAMLPhrase(ms: "teks", en: "text")
  /// `true` or `false`.
  static let bool = YAMLPhrase(ms: "`true` atau `false`", en: "`true` or `false`")
  /// A whole number.
  static let int = YAMLPhrase(ms: "nombor bulat", en: "a whole number")
  /// Any number.
  static let double = YAMLPhrase(ms: "nombor", en: "a number")
  /// A list.
  static let list = YAMLPhrase(ms: "senarai", en: "a list")
  /// A mapping.
  static let mapping = YAMLPhrase(
    ms: "pemetaan (`kunci: nilai`)", en: "a mapping (`key: value`)")
  /// Anything.
  static let anything = YAMLPhrase(ms: "sebarang nilai", en: "any value")

  /// A whole number within bounds.
  static func int(in range: ClosedRange<Int>) -> YAMLPhrase {
    if range.upperBound == .max {
      return YAMLPhrase(
        ms: "nombor bulat, sekurang-kurangnya \(range.lowerBound)",
        en: "a whole number, at least \(range.lowerBound)")
    }
    return YAMLPhrase(
      ms: "nombor bulat dari \(range.lowerBound) hingga \(range.upperBound)",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// One of some words.
  static func oneOf(_ words: [String]) -> YAMLPhrase {
    let quoted = words.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else {
      let only = quoted.first ?? ""
      return YAMLPhrase(ms: only, en: only)
    }
    let others = quoted.dropLast().joined(separator: ", ")
    return YAMLPhrase(ms: "\(others) atau \(last)", en: "\(others) or \(last)")
  }

  /// This, or a list.
  var orList: YAMLPhrase { or(.list) }

  /// This, or something else.
  func or(_ other: YAMLPhrase) -> YAMLPhrase {
    YAMLPhrase(ms: "\(ms) atau \(other.ms)", en: "\(en) or \(other.en)")
  }
}

// MARK: - What is there

extension YAMLPhrase {
  /// What a value looks like to the one who wrote it.
  init(kindOf node: YAMLNode) {
    switch node.content {
    case .sequence: self = .list
    case .mapping: self = .mapping
    case .scalar("", plain: true): self.init(ms: "tiada apa-apa", en: "nothing")
    case .scalar(let text, plain: true):
      let short = Self.shortened(text)
      self.init(ms: "`\(short)`", en: "`\(short)`")
    case .scalar(let text, plain: false):
      let short = Self.shortened(text)
      self.init(ms: "teks dalam tanda petik “\(short)”", en: "the quoted text “\(short)”")
    }
  }

  private static func shortened(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 40 ? line.prefix(39) + "…" : String(line)
  }
}
