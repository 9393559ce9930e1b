import Diagnostics

/// Another publish of the same site, from the same folder, is at work.
struct SiteBusyProblem: Problem {
  var rule: RuleID { PublishRule.locked.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "hanya satu penerbit bekerja pada sesebuah tapak pada satu masa",
        en: "one publisher at a time works on a site"),
      explanation: language(
        ms: "Satu lagi `selari publish` sedang menerbitkan tapak ini dari folder yang sama.",
        en: "Another `selari publish` is publishing this site from the same folder."),
      solutions: [
        Solution(
          language(
            ms: "Tunggu sehingga penerbitan itu selesai, kemudian terbitkan semula.",
            en: "Wait until it has finished, then publish again."))
      ])
  }
}
