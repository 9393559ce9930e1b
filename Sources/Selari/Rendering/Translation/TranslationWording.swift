import Diagnostics

extension TranslationTable.State {
  /// What people call it.
  public func word(in language: MessageLanguage) -> String {
    switch self {
    case .source: language(ms: "sumber", en: "source")
    case .complete: language(ms: "lengkap", en: "complete")
    case .stale: language(ms: "lapuk", en: "stale")
    case .unchecked: language(ms: "belum disemak", en: "unchecked")
    case .draft: language(ms: "draf", en: "draft")
    case .missing: language(ms: "tiada", en: "missing")
    }
  }

  /// What it means, for people who meet it for the first time.
  public func meaning(in language: MessageLanguage) -> String {
    switch self {
    case .source:
      language(ms: "yang diterjemahkan", en: "what the others are translations of")
    case .complete:
      language(
        ms: "disemak dengan sumber yang terkini", en: "checked against the source as it is now")
    case .stale:
      language(
        ms: "sumber telah berubah sejak disemak", en: "the source has changed since it was checked")
    case .unchecked:
      language(ms: "belum pernah direkodkan sebagai disemak", en: "never recorded as checked")
    case .draft: language(ms: "masih ditulis", en: "still being written")
    case .missing: language(ms: "tiada fail", en: "there is no file")
    }
  }

  /// The sign that stands before the word, so that colour is never alone.
  public var sign: String {
    switch self {
    case .source: "·"
    case .complete: "✓"
    case .stale: "!"
    case .unchecked: "?"
    case .draft: "~"
    case .missing: "✗"
    }
  }
}
