import Diagnostics

extension YAMLFault.Kind {
  /// What is said of a text of which two versions stand in the file.
  static func conflictWords(
    in language: MessageLanguage
  ) -> (explanation: String, solutions: [Solution]) {
    (
      language(
        ms: "Git meletakkan tanda ini di tempat dua orang menyunting baris yang sama.",
        en: "Git has put this mark where two people edited the same lines."),
      [
        Solution(
          language(
            ms: "Simpan versi yang betul dan buang baris-baris tanda itu.",
            en: "Keep the version that holds, and remove the lines of marks."))
      ]
    )
  }

  /// What is said where `selari stamp` was run on two branches: neither version is of the merged source,
  /// so it does not matter which is kept.
  static func stampWords(
    in language: MessageLanguage, of path: String
  ) -> (explanation: String, solutions: [Solution]) {
    (
      language(
        ms: "Git meletakkan tanda ini di tempat dua cawangan merekodkan cap jari yang berlainan.",
        en: "Git has put this mark where two branches recorded different fingerprints."),
      [
        Solution(
          language(
            ms:
              "Simpan salah satu versi dan buang baris-baris tanda itu. Kemudian baca terjemahan di "
              + "sebelah sumbernya, dan rekodkan semula dengan `selari stamp \(path)`.",
            en:
              "Keep either version, and remove the lines of marks. Then read the translation beside "
              + "its source, and record it again: `selari stamp \(path)`."))
      ]
    )
  }
}
