import Diagnostics
import Selari

/// A tree in which a site is built to be published, and which cannot be written. It has one place, which no
/// option changes, so what is advised is not what a build is.
struct BuiltTreeProblem: Problem {
  let problem: OutputProblem

  /// Nil where what is said of a build is right here too.
  init?(_ problem: OutputProblem) {
    switch problem {
    case .readOnly, .denied, .holdsSite, .insideSources, .notOurs, .holdsRepository, .notAFolder:
      self.problem = problem
    default: return nil
    }
  }

  var rule: RuleID { problem.rule }

  func wording(in language: MessageLanguage) -> Wording {
    let said = problem.wording(in: language)
    return Wording(
      summary: said.summary, explanation: said.explanation, notes: said.notes,
      solutions: [Solution(remedy(in: language))])
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch problem {
    case .readOnly:
      language(
        ms:
          "Penerbitan membina tapak di dalam `.selari/` dalam foldernya: terbitkan daripada salinan "
          + "yang boleh ditulis.",
        en:
          "A publish builds the site in `.selari/` in its folder: publish from a copy that can be "
          + "written.")
    case .denied:
      language(
        ms: "Penerbitan membina tapak di dalam `.selari/` dalam foldernya: beri folder itu kepada "
          + "pengguna yang menerbitkan (`chown -R`), atau terbitkan daripada salinannya sendiri.",
        en: "A publish builds the site in `.selari/` in its folder: give that to the user who "
          + "publishes (`chown -R`), or publish from a copy of their own.")
    default:
      language(
        ms: "Alihkan apa yang ada di sini ke tempat lain; penerbitan membina tapak di sini.",
        en: "Move what is here to another place; a publish builds the site here.")
    }
  }
}
