import Diagnostics
import Selari

/// What somebody has done to a target's folder that stops no publish, and that its administrator is to know.
enum TargetWarning: Problem {
  /// A folder is closed to all but its owner.
  case shut(String)
  /// The link to the served release is gone, or leads elsewhere.
  case lost(TargetState.LostLink)

  var rule: RuleID { PublishRule.target.id }

  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .shut(let folder):
      Wording(
        summary: language(
          ms: "pelayan web boleh masuk ke dalam folder sasaran",
          en: "a web server can go into a target's folder"),
        explanation: language(
          ms: "`\(folder)` tertutup kepada semua selain pemiliknya, maka hanya pelayan web yang "
            + "berjalan sebagai pemilik itu dapat menyiarkan apa yang ada di dalamnya.",
          en:
            "`\(folder)` is closed to all but its owner, so only a web server that runs as that owner can serve what is in it."
        ),
        solutions: [
          Solution(
            language(
              ms: "Jika itu tidak disengajakan: `chmod 755 \(folder)`.",
              en: "If nobody meant that: `chmod 755 \(folder)`."))
        ])
    case .lost(let link):
      Wording(
        summary: language(
          ms: "`current` menuju ke keluaran yang disiarkan",
          en: "`current` leads to the release that is served"),
        explanation: explanation(link, in: language),
        solutions: [
          Solution(
            language(
              ms: "Penerbitan membetulkannya; ketahui siapa yang mengubahnya.",
              en: "A publish puts it right; find out who changed it."))
        ])
    }
  }

  private func explanation(
    _ link: TargetState.LostLink, in language: MessageLanguage
  ) -> String {
    let what =
      link.leadsTo.isEmpty
      ? language(ms: "Pautan `current` tiada.", en: "The link `current` is gone.")
      : language(
        ms: "Pautan `current` menuju ke `\(link.leadsTo)`, yang bukan keluaran.",
        en: "The link `current` leads to `\(link.leadsTo)`, which is no release.")
    guard let last = link.last else { return what }
    return what
      + language(
        ms: " Yang disiarkan terakhir ialah \(last); perubahan dikira daripada itu.",
        en: " What was served last is \(last); changes are counted from that.")
  }
}
