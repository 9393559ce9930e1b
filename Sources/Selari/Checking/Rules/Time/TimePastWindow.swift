import Diagnostics

/// A window that is closed says what to do now.
///
/// When a call is over, people still come to its page. The text under `after` tells them what they can
/// do instead; without it the page only says that they are too late.
///
/// ```yaml
/// registration:
///   type: window
///   closes: 2022-10-20
///   after: {ms: Hubungi Kementerian melalui e-mel., en: Email the ministry.}
/// ```
///
/// Add `after` before the window closes: the build shows it from then on.
struct TimePastWindow: SiteRule {
  static let id: RuleID = "time/past-window"
  static let hangsOnTime = true

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    guard let source = site.inputs.facts.source else { return }
    for (fact, window) in site.inputs.facts.windows
    where window.after == nil && window.state(at: site.site.at) == .closed {
      let closed = site.configuration.zone.iso8601(window.closedAt)
      findings.append(
        Finding(
          TimePastWindowProblem(name: fact.name, closed: closed), at: source.place(fact.nameRange)))
    }
  }
}

struct TimePastWindowProblem: Problem {
  let name: String
  /// The first instant at which it is closed.
  let closed: String

  var rule: RuleID { TimePastWindow.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tempoh yang telah tamat menyatakan apa yang boleh dilakukan sekarang",
        en: "a window that is closed says what to do now"),
      explanation: language(
        ms: "`\(name)` tamat sejak \(closed) dan tiada `after`.",
        en: "`\(name)` has been closed since \(closed) and has no `after`."),
      solutions: [
        Solution(
          language(
            ms:
              "Tambah `after: {ms: …, en: …}` dengan langkah seterusnya bagi orang yang terlambat.",
            en: "Add `after: {ms: …, en: …}` with what people who come too late can do."))
      ])
  }
}
