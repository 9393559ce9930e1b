import Markdown

extension FootnoteLabels {
  /// The keys of `strings.yaml` by which a site gives the words itself: the section's name, and the name of
  /// the links back, in which `{n}` is the number.
  static let titleKey = "footnotes"
  static let backKey = "footnote_back"

  /// The words of the footnotes' section in a language: the site's, else Malay's own, else English ones.
  init(_ language: Language, _ strings: Strings) {
    switch language.spoken {
    case .ms: self.init(title: "Nota kaki", back: "Kembali ke rujukan {n}")
    case .en: self.init()
    case nil:
      self.init()
      backLanguage = "en"
    }
    if let own = strings[Self.titleKey] { title = own.forms[language].asWritten }
    if let own = strings[Self.backKey] {
      back = own.forms[language].asWritten
      backLanguage = nil
    }
  }

  /// What is wrong with the words of a language that are needed: there are none in it, or they wait for
  /// more than a note's number.
  static func problems(in language: Language, _ strings: Strings) -> [StringsProblem] {
    var problems: [StringsProblem] = []
    // Of a file that is not there nothing is unread.
    let missing = [titleKey, backKey].filter {
      strings[$0] == nil && (strings.source == nil || !strings.unread.contains($0))
    }
    if language.spoken == nil, !missing.isEmpty {
      problems.append(.noFootnoteWords(missing, in: language.name))
    }
    for (key, known) in [(titleKey, []), (backKey, [Strings.count])] {
      let unknown = strings[key]?.forms[language].placeholders.subtracting(known).sorted() ?? []
      problems += unknown.map { .footnotePlaceholder($0, key: key, hasNumber: !known.isEmpty) }
    }
    return problems
  }
}

extension StringForms {
  /// The text, with its placeholders in braces; of plural forms, the one for most numbers.
  fileprivate var asWritten: String {
    let template: StringTemplate? =
      switch self {
      case .text(let template): template
      case .plural(let forms):
        forms[.other] ?? PluralCategory.allCases.lazy.compactMap { forms[$0] }.first
      }
    return template?.segments.map { segment in
      switch segment {
      case .literal(let text): text
      case .placeholder(let name): "{\(name)}"
      }
    }.joined() ?? ""
  }
}
