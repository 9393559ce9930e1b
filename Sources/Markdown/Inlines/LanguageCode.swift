extension UnsafeBufferPointer<UInt8> {
  /// Whether a stretch is the code of a language: `en`, `zh-Hant`, `en-MY`, `iba`
  /// ([BCP 47](https://www.rfc-editor.org/info/bcp47)). One of two letters is one of those there are; of
  /// longer ones only the form is looked at.
  func isLanguageCode(_ range: Range<Int>) -> Bool {
    let subtags = self[range].split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.count), first.allSatisfy(isLetter)
    else { return false }
    if first.count == 2 {
      let code = String(decoding: first.map { $0 | 0x20 }, as: UTF8.self)
      guard languagesOfTwoLetters.contains(code) else { return false }
    }
    return subtags.dropFirst().allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }
}

/// The codes of [ISO 639-1](https://www.loc.gov/standards/iso639-2/php/code_list.php), as ICU has them.
private let languagesOfTwoLetters = Set(
  """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht \
    hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky \
    la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny \
    oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss \
    st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za \
    zh zu
  """.split(separator: " ").map(String.init))

/// The code of a language as text.
public enum LanguageCode {
  /// Whether `[text]{lang=…}` may name it.
  public static func isValid(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.isLanguageCode($0.indices) }
  }
}
