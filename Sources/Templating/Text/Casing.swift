/// Upper and lower case by Python's rules.
enum Casing {
  /// Python's `str.islower`: there is a cased letter, and all cased letters are lower case.
  static func isLower(_ text: String) -> Bool { isCased(text) { isLower($0) } }

  /// Python's `str.isupper`.
  static func isUpper(_ text: String) -> Bool { isCased(text) { isUpper($0) } }

  private static func isCased(_ text: String, _ isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    var found = false
    for scalar in text.unicodeScalars where isCased(scalar) {
      guard isWanted(scalar) else { return false }
      found = true
    }
    return found
  }

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isLowercase }
  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }

  private static func isCased(_ scalar: Unicode.Scalar) -> Bool {
    isLower(scalar) || isUpper(scalar) || scalar.properties.generalCategory == .titlecaseLetter
  }

  /// Python's `str.upper`.
  static func upper(_ text: String) -> String { text.uppercased() }

  /// Python's `str.lower`: a capital sigma at a word's end becomes a final sigma.
  static func lower(_ text: String) -> String {
    guard text.unicodeScalars.contains("Σ") else { return text.lowercased() }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if scalar == "Σ", isFinalSigma(scalars, index) {
        result += "ς"
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// Python's `str.casefold`: what differs in case alone becomes the same, `ß` and `ss` too.
  static func fold(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars.flatMap({
      Array($0.properties.lowercaseMapping.unicodeScalars)
    }) {
      // A dotless i has no capital of its own.
      let upper = scalar == "ı" ? "ı" : scalar.properties.uppercaseMapping
      for scalar in upper.unicodeScalars { result += scalar.properties.lowercaseMapping }
    }
    return result
  }

  private static func isFinalSigma(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before.map(isCased) ?? false && !(after.map(isCased) ?? false)
  }

  /// Python's `str.capitalize`: the first letter in title case, the rest lower.
  static func capitalize(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    var lowered = lower(text)
    let head = first.properties.lowercaseMapping
    lowered.removeSubrange(
      ..<lowered.unicodeScalars.index(lowered.startIndex, offsetBy: head.unicodeScalars.count))
    return first.properties.titlecaseMapping + lowered
  }

  /// Python's `str.title`: each letter after something that is no letter in title case.
  static func title(_ text: String) -> String {
    var result = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      result += isInside ? lower(String(scalar)) : scalar.properties.titlecaseMapping
      isInside = isCased(scalar)
    }
    return result
  }

  /// Python's `str.swapcase`.
  static func swap(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      isUpper(scalar)
        ? scalar.properties.lowercaseMapping
        : isLower(scalar) ? scalar.properties.uppercaseMapping : String(scalar)
    }.joined()
  }
}
