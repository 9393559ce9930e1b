import Diagnostics

/// What is said of control characters, and of separators of lines.
extension TextMarkProblem {
  static func control(_ scalar: UInt32, _ language: MessageLanguage) -> String {
    scalar >= 0x2000
      ? language(
        ms: "Di sini ada pemisah baris (\(name(scalar))), yang tidak dikira oleh Markdown.",
        en: "A separator of lines (\(name(scalar))) stands here, which is none to Markdown.")
      : language(
        ms: "Di sini ada aksara kawalan (\(name(scalar))), yang tidak dibenarkan dalam halaman.",
        en: "A control character (\(name(scalar))) stands here, which no page may hold.")
  }

  static func remedy(ofControl scalar: UInt32, _ language: MessageLanguage) -> String {
    // Word processors write these two where a line ends within a paragraph.
    [0x0B, 0x2028].contains(scalar)
      ? language(
        ms:
          "Padamkan aksara itu; jika baris perenggan patut berakhir di situ, tulis `\\` di hujungnya.",
        en:
          "Delete the character; where a line of a paragraph is to end there, write `\\` at its end."
      )
      : language(ms: "Padamkan aksara itu.", en: "Delete the character.")
  }

  /// A code point as Unicode names it: `U+000B`.
  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
