import Testing

@testable import Selari

@Suite struct ParityHeadingsTests {
  @Test func aHeadingThatOnlyOneLanguageHasIsFoundWhereItStands() throws {
    try BilingualSite(
      malay: "## Siapa {#who}\n\nA.\n\n1️⃣## Bila {#when}\n\nB.\n\n## Bagaimana {#how}\n\nC.",
      english: "## Who {#who}\n\nA.\n\n## How {#how}\n\nC."
    ).expect([("parity/headings", "1️⃣")])
    try BilingualSite(
      malay: "## Siapa\n\nA.", english: "## Who\n\nA.\n\n1️⃣## When\n\nB."
    ).expect([("parity/headings", "1️⃣")])
  }

  @Test func aFactInAPartThatIsMissingIsNotReportedBesides() throws {
    try BilingualSite(
      malay: "## Siapa {#who}\n\nA.\n\n1️⃣## Bila {#when}\n\nPada 20 Oktober 2022.",
      english: "## Who {#who}\n\nA."
    ).expect([("parity/headings", "1️⃣")])
  }

  /// What has got a heading of its own still stands without one in the other language.
  @Test func aPartThatGotAHeadingIsOneFinding() throws {
    func malay(_ heading: String) -> String {
      """
      ## Mohon {#apply}

      Mohon dengan borang.

      \(heading)

      Permohonan bagi mangsa buruh paksa tiba sebelum 31 Oktober 2022, 11.59 malam. Lihat \
      [laman](page:index).

      ![Gambar](a.png)

      - awam
      - swasta
      """
    }
    func english(_ heading: String) -> String {
      """
      ## Apply {#apply}

      Apply with the form.

      \(heading)

      Applications for victims of forced labour come before 31 October 2022, 11:59 pm. See \
      [the page](page:index).

      ![A picture](a.png)

      - public
      - private
      """
    }
    func site(_ malay: String, _ english: String) -> BilingualSite {
      BilingualSite(
        malay: malay, english: english, terms: "pairs: [{ms: buruh paksa, en: forced labour}]",
        more: "-- content/a.png --\n<svg/>\n")
    }
    let (split, whole) = (malay("1️⃣## Tutup {#close}"), english(""))
    try site(split, whole).expect([("parity/headings", "1️⃣")])
    try site(malay(""), english("1️⃣## Close {#close}")).expect([("parity/headings", "1️⃣")])
    // Beside it, too, what is missing altogether is found.
    try site(split, whole + "\n\n2️⃣1. RM500").expect([
      ("parity/headings", "1️⃣"), ("parity/structure", "2️⃣"),
    ])
    try site(split, whole.replacing("the form.", with: "the form, by 2️⃣RM500.")).expect([
      ("parity/headings", "1️⃣"), ("parity/facts", "2️⃣"),
    ])
  }

  @Test func levelsAndIdsAreCompared() throws {
    try BilingualSite(
      malay: "## Siapa\n\n### Kesatuan", english: "## Who\n\n1️⃣## Unions"
    ).expect([("parity/headings", "1️⃣")])
    try BilingualSite(
      malay: "## Siapa {#siapa}\n\nA.", english: "1️⃣## Who {#who}\n\nA."
    ).expect([("parity/headings", "1️⃣")])
  }

  @Test func headingsWithoutIdsMayBeCalledAnything() throws {
    try BilingualSite(
      malay: "## Siapa\n\nA.\n\n## Bila\n\nB.", english: "## Who\n\nA.\n\n## When\n\nB."
    ).expectClean()
  }

  @Test func anIDThatOnlyOneLanguageHasIsFoundWhereItIsMissing() throws {
    try BilingualSite(
      malay: "## Siapa\n\nA.\n\n## Bila {#bila}\n\nB.",
      english: "## Who\n\nA.\n\n1️⃣## When\n\nB."
    ).expect([("parity/headings", "1️⃣")])
    let site = BilingualSite(
      malay: "1️⃣## Bila\n\nB.", english: "## When {#when}\n\nB.")
    try site.expect([("parity/headings", "1️⃣")])
    let wording = try site.site.check().wording(of: "parity/headings")
    #expect(
      wording.explanation
        == "This heading has no id of its own: its anchor is `bila`, and in English "
        + "`when`.")
    #expect(wording.solutions.map(\.text) == ["Write `{#when}` at the heading's end."])
  }

  @Test func anIDThatTheOtherHeadingHasByItsTextIsShared() throws {
    try BilingualSite(
      malay: "## Soalan lazim {#faq}\n\nA.", english: "## FAQ\n\nA."
    ).expectClean()
  }

  @Test func aPartThatStandsElsewhereHasMoved() throws {
    let site = BilingualSite(
      malay: "## Siapa {#who}\n\nA.\n\n## Bila {#when}\n\nB.\n\n## Di mana {#where}\n\nC.",
      english: "## When {#when}\n\nB.\n\n## Where {#where}\n\nC.\n\n## Who {#who}\n\nA.")
    let checked = try site.site.check()
    let found = checked.outcome.findings.filter { $0.rule == "parity/headings" }
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(
      finding.problem.wording(in: .en).explanation
        == "The part “Who” stands in another place in Malay.")
    #expect(finding.related.map(\.place.file) == ["content/laman.ms.md"])
  }
}
