extension UnsafeBufferPointer<UInt8> {
  /// Whether a stretch is the code of a language: `en`, `zh-Hant`, `en-MY`, `iba`
  /// ([BCP 47](https://www.rfc-editor.org/info/bcp47)). One of two letters is one of those there are; of
  /// longer ones only the form is looked at.
  func isLanguageCode(_ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, isLetter(self[end]) { end += 1 }
    guard (2...3).contains(end - range.lowerBound) else { return false }
    if end - range.lowerBound == 2 {
      let seconds = languagesOfTwoLetters[letterNumber(self[range.lowerBound])]
      guard seconds & 1 << letterNumber(self[range.lowerBound + 1]) != 0 else { return false }
    }
    while end < range.upperBound {
      guard self[end] == UInt8(ascii: "-") else { return false }
      let start = end + 1
      end = start
      while end < range.upperBound, isAlphanumeric(self[end]) { end += 1 }
      guard (1...8).contains(end - start) else { return false }
    }
    return true
  }
}

/// The codes of [ISO 639-1](https://www.loc.gov/standards/iso639-2/php/code_list.php), as ICU has them: by
/// the number of the first letter, a bit for each second one. They are asked for before a site is read.
private let languagesOfTwoLetters: [UInt32] = {
  let codes: StaticString = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht \
    hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky \
    la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny \
    oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss \
    st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za \
    zh zu
    """
  let bytes = UnsafeBufferPointer(start: codes.utf8Start, count: codes.utf8CodeUnitCount)
  var seconds = [UInt32](repeating: 0, count: 26)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    seconds[letterNumber(bytes[start])] |= 1 << letterNumber(bytes[start + 1])
  }
  return seconds
}()

/// The place of a letter in the alphabet, from 0 on, whether it is small or not.
private func letterNumber(_ letter: UInt8) -> Int { Int(letter | 0x20) - 0x61 }

/// The code of a language as text.
public enum LanguageCode {
  /// Whether `[text]{lang=…}` may name it.
  public static func isValid(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.isLanguageCode($0.indices) }
  }
}
