import Diagnostics

/// The home page has a QR code.
///
/// Clause 3.3.1 (s): the code leads to the site on a phone. `{{ qr(page.permalink) }}` in a template
/// draws one; so does an image whose `alt` or figure says *QR*.
struct GovMyQRCode: TreeRule {
  static let id: RuleID = "gov-my/qr-code"
  static let profile: CheckProfile? = .govMy

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard let page = output.readersPage, page.kind == .home else { return }
    let hasCode = tree.elements.contains { element in
      guard element.tag == .img || element.tag == .svg else { return false }
      if element["src"].map(QRCodePath.ends) == true { return true }
      let figure = element.ancestors.first { $0.tag == .figure }
      return (element.accessibleName + " " + (figure?.text ?? "")).contains("QR")
    }
    if hasCode { return }
    let problem = GovMyProblem(
      rule: Self.id, clause: "3.3.1 (s)",
      summary: ("laman utama mempunyai kod QR", "the home page has a QR code"),
      explanation: ("Halaman ini tiada kod QR.", "The page has no QR code."),
      remedy: (
        "Tambah `<img src=\"{{ qr(page.permalink) }}\" alt=\"Kod QR …\">`.",
        "Add `<img src=\"{{ qr(page.permalink) }}\" alt=\"QR code …\">`."
      ))
    faults.append(OutputFault(problem: problem, range: tree.footer))
  }
}
