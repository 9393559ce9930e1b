/// What somebody meant by a text that is no code of a language, or of none that there is.
///
/// Codes are told apart by their letters alone, so letters do not say what was meant: `cn` is one letter
/// from `bn`, which is Bengali. What people write instead is the code of a country, one that was replaced
/// long ago, or a language's name.
public enum LanguageSlip {
  /// The code by [BCP 47](https://www.rfc-editor.org/info/bcp47) that was meant, whatever languages there
  /// are: `zh` by `cn`, `pt-BR` by `pt_br`; nil where nothing tells, and where the text is that code.
  public static func code(meantBy written: String) -> String? {
    let code = usual(written)
    return code == written ? nil : code
  }

  /// The one of several codes that was meant: by the language that the text names, by a part of a code,
  /// `br` for `pt-BR`, or, of three letters or more, by a slip of the fingers.
  public static func code(
    meantBy written: String, among codes: some Collection<String>
  ) -> String? {
    let meant = usual(written)
    // A code in other letters is that code: https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1
    if let same = codes.first(where: { usual($0) == meant && $0 != written }) { return same }
    let like = codes.filter { isOf(meant, $0) && $0 != written }
    if let near = NearMiss.of(written, among: like) ?? like.first { return near }
    let small = written.lowercased()
    if let whole = codes.first(where: { code in
      code.lowercased().split(separator: "-").dropFirst().contains { $0 == small }
    }) {
      return whole
    }
    guard small.prefix(while: { $0 != "-" && $0 != "_" }).utf8.count < 3 else {
      return NearMiss.of(written, among: codes)
    }
    let swapped = String(small.reversed())
    return codes.first { $0 == swapped }
  }

  /// A code in the letters that it is usually written in: `zh-Hans`, `pt-BR`, and of what is not one that
  /// which it stands for.
  private static func usual(_ written: String) -> String {
    let parts = written.split(omittingEmptySubsequences: false) { "-_".contains($0) }
    guard let first = parts.first?.lowercased(), !first.isEmpty else { return written }
    if parts.count == 1, let word = words[first] { return word }
    let language = instead[first] ?? replaced[first] ?? first
    let rest = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 4 where part.utf8.first.map({ $0 > 0x39 }) ?? false:
        part.prefix(1).uppercased() + part.dropFirst().lowercased()
      case 2: part.uppercased()
      default: part.lowercased()
      }
    }
    return ([language] + rest).joined(separator: "-")
  }

  /// Whether a code is of the language that is meant, and of its script and territory where both name one.
  private static func isOf(_ meant: String, _ code: String) -> Bool {
    let (wanted, there) = (Parts(meant), Parts(code))
    return wanted.language == there.language
      && (wanted.script == nil || wanted.script == there.script)
      && (wanted.territory == nil || there.territory == nil || wanted.territory == there.territory)
  }

  /// What a code is made of.
  private struct Parts {
    let language: Substring
    let script: Substring?
    let territory: Substring?

    init(_ code: String) {
      let parts = code.split(separator: "-")
      language = parts.first ?? ""
      let territory = parts.dropFirst().first { $0.utf8.count == 2 }
      self.territory = territory
      let script = parts.dropFirst().first { $0.utf8.count == 4 && $0.first?.isLetter == true }
      // Chinese is known by its territories, too.
      let isChinese = language == "zh" && script == nil
      self.script =
        isChinese ? territory.map { ["TW", "HK", "MO"].contains($0) ? "Hant" : "Hans" } : script
    }
  }

  /// Codes that [others have replaced](https://www.iana.org/assignments/language-subtag-registry), each with
  /// the one that it is now; `tl` is what CLDR has under `fil`.
  public static let replaced = [
    "in": "id", "iw": "he", "ji": "yi", "jw": "jv", "tl": "fil",
  ]

  /// Codes of countries and territories that are no language's, and usual slips, each with the language's
  /// own.
  private static let instead = [
    // Countries.
    "cn": "zh", "jp": "ja", "kr": "ko", "vn": "vi", "kh": "km", "mm": "my", "ph": "fil",
    "np": "ne", "bd": "bn", "pk": "ur", "gb": "en", "us": "en", "au": "en", "nz": "en",
    "dk": "da", "cz": "cs", "ua": "uk", "gr": "el", "at": "de", "kz": "kk", "eg": "ar",
    // Slips, and the second codes of three letters.
    "tm": "ta", "ib": "iba", "msa": "ms", "may": "ms", "zho": "zh", "chi": "zh", "eng": "en",
    "tam": "ta", "ara": "ar", "ind": "id",
  ]

  /// What stands for a whole code.
  private static let words = [
    "tw": "zh-Hant", "hk": "zh-Hant", "chs": "zh-Hans", "cht": "zh-Hant", "jawi": "ms-Arab",
    "english": "en", "inggeris": "en", "malay": "ms", "melayu": "ms", "chinese": "zh",
    "cina": "zh", "mandarin": "zh", "tamil": "ta", "arabic": "ar", "arab": "ar", "iban": "iba",
    "indonesia": "id", "indonesian": "id",
  ]
}
