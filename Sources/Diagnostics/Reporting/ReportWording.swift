/// The fixed words of reports.
enum ReportWording {
  /// What a severity is called.
  static func severity(_ severity: Severity, in language: MessageLanguage) -> String {
    switch severity {
    case .error: language(ms: "ralat", en: "error")
    case .warning: language(ms: "amaran", en: "warning")
    case .note: language(ms: "nota", en: "note")
    case .off: language(ms: "tidak dipaparkan", en: "off")
    }
  }

  /// What stands before a further remark.
  static func note(in language: MessageLanguage) -> String { language(ms: "nota", en: "note") }

  /// What stands before a remedy.
  static func help(in language: MessageLanguage) -> String { language(ms: "cadangan", en: "help") }

  /// Where a rule is explained.
  static func manual(of rule: RuleID, in language: MessageLanguage) -> String {
    language(
      ms: "docs/rules/\(rule).md dalam manual Selari menerangkan sebab peraturan ini ada, apa yang "
        + "melanggarnya dan apa yang perlu dibuat.",
      en: "docs/rules/\(rule).md in Selari's manual says why this rule matters, what breaks it and "
        + "what to do.")
  }

  /// On how many pages something was met.
  static func pages(_ count: Int, in language: MessageLanguage) -> String {
    language(ms: "pada \(count) halaman", en: "on \(count) pages")
  }

  /// How many of a severity there are: "2 errors".
  static func count(_ count: Int, of severity: Severity, in language: MessageLanguage) -> String {
    let name = self.severity(severity, in: language)
    return language(ms: "\(count) \(name)", en: "\(count) \(name)\(count == 1 ? "" : "s")")
  }
}

extension Severity {
  /// What it is called: "error".
  public func word(in language: MessageLanguage) -> String {
    ReportWording.severity(self, in: language)
  }
}

extension Solution {
  /// "Did you mean `faq`?", with the replacement that it suggests.
  /// - Parameters:
  ///   - suggestion: What was probably meant.
  ///   - replacement: What to write in place of the finding's span, where that is not the suggestion.
  ///   - language: The language of the message.
  public static func didYouMean(
    _ suggestion: String, replacement: String? = nil, in language: MessageLanguage
  ) -> Solution {
    Solution(
      language(ms: "Adakah anda maksudkan `\(suggestion)`?", en: "Did you mean `\(suggestion)`?"),
      replacement: replacement ?? suggestion)
  }
}

extension Collection where Element == Finding {
  /// How many findings of each severity there are, "2 errors, 1 warning"; empty where there are none.
  public func tally(in language: MessageLanguage) -> String {
    [Severity.error, .warning, .note].compactMap { severity in
      let count = count { $0.severity == severity }
      return count == 0 ? nil : ReportWording.count(count, of: severity, in: language)
    }.joined(separator: ", ")
  }
}
