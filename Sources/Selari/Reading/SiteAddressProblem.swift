import Diagnostics

/// An address in `site.yaml` at which no site can be served.
struct SiteAddressProblem: Problem {
  /// The first part of the rule's name.
  let group: String
  let fault: SiteAddressFault

  var rule: RuleID { YAMLRule.value.id(in: group) }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "alamat tapak ialah alamat lengkap tempat tapak itu disiarkan",
        en: "the address of a site is the whole one at which it is served"),
      explanation: fault.explanation(in: language), solutions: fault.solutions(in: language))
  }
}
