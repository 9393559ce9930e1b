import Diagnostics

extension YAMLFault.Syntax {
  /// What to say of a blank that is missing or is none to YAML, and of a sign that begins no item.
  func blankWords(
    in language: MessageLanguage
  ) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .noBlankAfterColon:
      (
        language(
          ms: "Tiada ruang selepas titik bertindih, maka ini bukan `kunci: nilai`.",
          en: "No space follows the colon, so this is not `key: value`."),
        [
          Solution(
            language(
              ms: "Tulis ruang selepas titik bertindih itu.", en: "Write a space after the colon."))
        ]
      )
    case .noBlankAfterHyphen:
      (
        language(
          ms: "Tiada ruang selepas `-`, maka baris ini bukan item senarai.",
          en: "No space follows the `-`, so this line is no item of the list."),
        [
          Solution(
            language(ms: "Tulis ruang selepas `-` itu.", en: "Write a space after the `-`."),
            replacement: "- ")
        ]
      )
    case .dashForHyphen(let dash):
      (
        language(
          ms: "`\(dash)` bukan tanda sempang, maka baris ini bukan item senarai.",
          en: "`\(dash)` is no hyphen, so this line is no item of the list."),
        [
          Solution(
            language(ms: "Tulis `-` di tempatnya.", en: "Write `-` in its place."),
            replacement: "-")
        ]
      )
    case .noBreakSpace(let sign):
      (
        Self.noBreakSpace(after: sign, in: language),
        [
          Solution(
            language(
              ms: "Padamkannya, kemudian taip ruang biasa.",
              en: "Delete it and type an ordinary space."),
            replacement: " ")
        ]
      )
    default: ("", [])
    }
  }

  private static func noBreakSpace(
    after sign: Character?, in language: MessageLanguage
  ) -> String {
    guard let sign else {
      return language(
        ms: "Baris ini diinden dengan ruang tak terputus (U+00A0), yang bukan ruang bagi YAML.",
        en: "A no-break space (U+00A0) indents this line, which is no space to YAML.")
    }
    let (ms, en) = sign == ":" ? ("titik bertindih", "the colon") : ("`\(sign)`", "the `\(sign)`")
    return language(
      ms: "Selepas \(ms) ada ruang tak terputus (U+00A0), yang bukan ruang bagi YAML.",
      en: "A no-break space (U+00A0) follows \(en), which is no space to YAML.")
  }
}
