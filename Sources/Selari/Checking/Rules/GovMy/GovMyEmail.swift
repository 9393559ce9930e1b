import Diagnostics

/// An e-mail address stands as text, not as a link.
///
/// Clause 3.4.1 (c): the address of the agency and of its webmaster is shown as static text. No page has
/// a `mailto:` link. In Markdown, write the address as a reference (`{{ facts.contact_email }}`) or as
/// text, without angle brackets.
struct GovMyEmail: TreeRule {
  static let id: RuleID = "gov-my/email"
  static let profile: CheckProfile? = .govMy

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    for element in tree.elements {
      guard let address = element["href"] ?? element["action"],
        address.lowercased().drop(while: \.isWhitespace).hasPrefix("mailto:")
      else { continue }
      faults.append(OutputFault(problem: Self.problem, range: element.range))
    }
  }

  private static let problem = GovMyProblem(
    rule: id, clause: "3.4.1 (c)",
    summary: (
      "alamat e-mel ditulis sebagai teks, bukan pautan",
      "an e-mail address stands as text, not as a link"
    ),
    explanation: ("Ini ialah pautan `mailto:`.", "This is a `mailto:` link."),
    remedy: ("Tulis alamat itu sebagai teks biasa.", "Write the address as plain text."))
}
