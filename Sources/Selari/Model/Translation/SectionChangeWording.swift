import Diagnostics

extension SectionChange {
  /// What the section is called: its id between backticks, or what the part without a heading is.
  public func name(in language: MessageLanguage) -> String {
    switch id {
    // One fingerprint is of both, so which of them changed is not known.
    case Fingerprints.page where kind == .changed:
      language(ms: "tajuk atau perihal", en: "title or description")
    case Fingerprints.page: language(ms: "tajuk dan perihal", en: "title and description")
    case Fingerprints.start: language(ms: "bahagian permulaan", en: "the opening part")
    default: "`\(id)`"
    }
  }

  /// What happened to it, beside where it stands.
  func note(in language: MessageLanguage) -> String {
    switch kind {
    case .changed where id == Fingerprints.page:
      // It stands at the title, of which it may not be true.
      language(
        ms: "tajuk atau perihal berubah sejak disemak",
        en: "title or description changed since the translation was checked")
    case .changed:
      language(ms: "berubah sejak disemak", en: "changed since the translation was checked")
    case .appeared:
      language(ms: "ditambah sejak disemak", en: "new since the translation was checked")
    case .went:
      language(ms: "dibuang sejak disemak", en: "gone since the translation was checked")
    }
  }
}

extension SectionChange.Kind {
  /// What happened, as a verb.
  public func word(in language: MessageLanguage) -> String {
    switch self {
    case .changed: language(ms: "berubah", en: "changed")
    case .appeared: language(ms: "ditambah", en: "appeared")
    case .went: language(ms: "dibuang", en: "went")
    }
  }
}
