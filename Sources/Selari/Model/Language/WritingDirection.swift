/// Which way a language's lines run, in the words of
/// [HTML's `dir`](https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute).
public enum WritingDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of a language's script, by CLDR: the one that its code names, `Arab` in `ms-Arab`,
  /// else the usual one of its locale.
  ///
  /// A code in which CLDR knows no language may borrow the locale of another, whose script says nothing
  /// of its own; so the code alone is asked where the two differ.
  init(code: String, locale: String) {
    let namesScript = code.split(separator: "-").dropFirst().contains { part in
      part.utf8.count == 4 && part.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
    }
    let isOfLocale = ICU.language(of: code) == ICU.language(of: locale)
    self =
      ICU.isRightToLeft(namesScript || !isOfLocale ? code : locale) ? .rightToLeft : .leftToRight
  }
}

extension WritingDirection {
  /// What an element says of its text, in a language of this direction: ` lang="ar" dir="rtl"`. The
  /// direction is left out where it is that of what stands around it.
  func attributes(language code: String, within outer: WritingDirection) -> String {
    " lang=\"\(code)\"" + (self == outer ? "" : " dir=\"\(rawValue)\"")
  }
}

extension SiteConfiguration {
  /// The direction of a language that the site may not be in, such as that of `[text]{lang=ur}`.
  func direction(of code: String) -> WritingDirection {
    languages.first { $0.code == code }?.direction ?? WritingDirection(code: code, locale: code)
  }
}

extension Language {
  /// What an element says of its text in this language, where the lines around it run so.
  func attributes(within outer: WritingDirection = .leftToRight) -> String {
    direction.attributes(language: code, within: outer)
  }
}
