import Diagnostics
import Testing

@testable import Selari

/// What a directive's line says and its template does not read, or needs and does not get.
@Suite struct DirectiveArgumentsTests {
  private static let templates = """
    -- content/facts.yaml --
    registration: {type: date, value: 2022-10-20}
    window: {type: window, closes: 2022-10-20}
    email: {type: email, value: a@b.my}
    -- templates/directives/note.html --
    <aside>{% if arguments %}<b>{{ arguments[0] }}</b>{% endif %}{{ content }}</aside>
    -- templates/directives/steps.html --
    <div>{{ content }}</div>
    -- templates/directives/faq.html --
    <details{% if id is defined %} id="{{ id }}"{% endif %}>{{ arguments[0] | upper }}{{ content }}</details>
    -- templates/directives/countdown.html --
    {% set day = facts[arguments[0]] %}
    {% include "parts/day.html" %}
    -- templates/directives/open-until.html --
    {% set window = facts[arguments[0]] %}
    {{ window.state }}
    -- templates/directives/title.html --
    {{ arguments[0] | foreign }}
    -- templates/directives/list.html --
    {% for word in arguments %}{{ word }}{% endfor %}
    -- templates/directives/open.html --
    {% include layout %}
    -- templates/directives/spoken.html --
    <p lang="{{ language.code }}">{{ t("x") if false }}{{ page.id }}{{ content }}</p>
    -- templates/directives/linked.html --
    <a href="{{ link }}">x</a>
    -- templates/directives/figure.html --
    <img src="{{ source | upper }}" alt="{{ alt }}">
    -- templates/directives/slip.html --
    {{ facst.window }}
    -- templates/directives/slips.html --
    {% set total = 1 %}{{ totl }}
    -- templates/directives/sized.html --
    {{ size }}
    -- templates/directives/branch.html --
    {% if facts.window.state == "upcoming" %}{{ content }}{% endif %}
    -- templates/directives/within.html --
    {% include "parts/within.html" %}
    -- templates/parts/within.html --
    {{ content }}
    -- templates/strings.yaml --
    x: {ms: x, en: x}
    -- templates/parts/day.html --
    {{ day }}{{ tone | default("") }}

    """

  private func site(_ markdown: String) throws -> TestSite {
    try TestSite(page: markdown, more: Self.templates).build()
  }

  @Test(arguments: [
    ":::note \"Perhatian\" 1️⃣lagi kata\nIsi.\n:::", ":::note Perhatian 1️⃣lagi\nIsi.\n:::",
    ":::steps 1️⃣satu\nIsi.\n:::", ":::countdown registration 1️⃣esok\n:::",
    ":::note \"Perhatian\" 1️⃣nada=biru\nIsi.\n:::", ":::countdown registration 1️⃣hari=1\n:::",
    ":::note 1️⃣content=hilang\nIsi.\n:::", "1️⃣:::countdown\n:::", "1️⃣:::faq id=a\nIsi.\n:::",
    "1️⃣:::title\n:::", ":::open-until 1️⃣email\n:::", ":::open-until 1️⃣registration\n:::",
    ":::faq \"Siapa?\" 1️⃣{#siapa}\nIsi.\n:::",
    "1️⃣:::sized\n:::", "1️⃣:::figure\n:::", "1️⃣:::figure source=a\n:::", "1️⃣:::figure alt=a\n:::",
    // Names that templates have anyway, whether or not this one reads them.
    ":::spoken 1️⃣language=en\nIsi.\n:::", ":::spoken 1️⃣page=faq\nIsi.\n:::",
    ":::spoken 1️⃣facts=a\nIsi.\n:::", ":::spoken 1️⃣t=a\nIsi.\n:::",
    ":::spoken 1️⃣site=a\nIsi.\n:::", ":::spoken 1️⃣now=a\nIsi.\n:::", ":::linked 1️⃣link=a\n:::",
    ":::open satu layout=parts/day.html day=1 1️⃣pages=2\n:::",
    // What stands inside one whose template shows nothing of it.
    ":::countdown registration\n1️⃣Teks yang hilang.\n:::",
    ":::countdown registration\n\n\n1️⃣**Teks** yang hilang.\n\nLagi.\n:::",
    ":::countdown registration\n1️⃣:::note\nIsi.\n:::\n:::",
  ])
  func whatWouldBeLostOrIsMissingIsToldInItsPlace(_ markdown: String) throws {
    try site(markdown).expect([("directive/arguments", "1️⃣")])
  }

  @Test func noRemedyLeavesOutAKey() throws {
    let site = try site(":::faq Hari id=cuti Guru\"\nIsi.\n:::")
    let wording = try site.wording(of: "directive/arguments")
    #expect(wording.solutions.allSatisfy { $0.replacement == nil })
  }

  @Test func aKeyThatIsNeededIsNamedWithItsTwoRemedies() throws {
    let site = try site(":::figure source=a\n:::")
    let wording = try site.wording(of: "directive/arguments")
    #expect(wording.explanation == "The directive “figure” needs `alt=…`.")
    #expect(
      wording.solutions.map(\.text) == [
        "Write `alt=…` after `:::figure`.",
        "Or let its template do without: `{% if alt is defined %}`, or `alt | default(\"\")`.",
      ])
  }

  @Test func aSlipOfTheTemplateIsNoKeyThatIsMissing() throws {
    let site = try site(":::slip\n:::")
    #expect(site.findings == ["template/undefined templates/directives/slip.html:1:4"])
    let own = try self.site(":::slips\n:::")
    #expect(own.findings == ["template/undefined templates/directives/slips.html:1:23"])
  }

  @Test(arguments: [
    ":::note\nIsi.\n:::", ":::note \"Lagi kata\"\nIsi.\n:::", ":::faq \"Siapa?\" id=a\nIsi.\n:::",
    ":::open-until window\n:::", ":::note {#siapa}\nIsi.\n:::", ":::list satu {#dua} tiga\n:::",
    ":::faq {#siapa} id=a\nIsi.\n:::",
    ":::countdown registration\n:::", ":::countdown registration tone=biru\n:::",
    ":::countdown registration\n<!-- kosong -->\n\n:::",
    ":::branch\nIsi.\n:::", ":::within\nIsi.\n:::",
    ":::list satu dua tiga\n:::", ":::open satu layout=parts/kata.html kata=1\n:::",
  ])
  func whatIsReadIsRight(_ markdown: String) throws {
    let more = Self.templates + "-- templates/parts/kata.html --\n{{ kata }}\n"
    try TestSite(page: markdown, more: more).build().expectClean()
  }

  @Test func wordsThatBelongTogetherAreShownInQuotationMarks() throws {
    let site = try site(":::note \"Perhatian\" lagi kata\nIsi.\n:::")
    #expect(
      try site.wording(of: "directive/arguments").solutions[0].text
        == "Where all is one argument, put it into one pair of quotation marks: "
        + "`\"Perhatian lagi kata\"`.")
    #expect(
      try site.wording(of: "directive/arguments", in: .ms).explanation
        == "Komponen “note” membaca 1 argumen sahaja; perkataan di sini tidak dipaparkan.")
  }

  @Test func aQuotationMarkThatIsNeverOpenedIsTold() throws {
    let site = try site(":::faq 1️⃣Siapa yang boleh?\" id=a\nIsi.\n:::")
    site.expect([("directive/arguments", "1️⃣")])
    let wording = try site.wording(of: "directive/arguments")
    #expect(
      wording.explanation
        == "The quotation mark at the end of the argument of “faq” is never opened.")
    #expect(wording.solutions.map(\.replacement) == ["\"Siapa yang boleh?\""])
  }

  @Test func aKeyThatIsAMissIsSuggested() throws {
    let wording = try site(":::faq \"Siapa?\" ide=a\nIsi.\n:::").wording(of: "directive/arguments")
    #expect(wording.notes == ["The keys that it reads: `id`."])
    #expect(wording.solutions.first?.replacement == "id")
  }

  @Test func aKeyOfANameThatTemplatesHaveIsToldThePagesWriter() throws {
    let site = try site(":::linked link=a\n:::")
    #expect(
      try site.wording(of: "directive/arguments").explanation
        == "`link` is a name that every template has already, and no key of the directive "
        + "“linked”; its value is missing from the page.")
  }

  @Test func textThatIsNotShownIsToldWithWhatShowsIt() throws {
    let site = try site(":::countdown registration\nTeks.\n:::")
    let wording = try site.wording(of: "directive/arguments", in: .ms)
    #expect(wording.summary == "kandungan komponen dipaparkan oleh templatnya")
    #expect(
      wording.solutions.map(\.text) == [
        "Pindahkan teks ini ke luar komponen, atau tulis `{{ content }}` dalam "
          + "templates/directives/countdown.html."
      ])
  }

  @Test func anAnchorIsWrittenAsAnID() throws {
    let site = try site(":::faq \"Ada yuran?\" {#fee}\nIsi.\n:::")
    #expect(
      try site.wording(of: "directive/arguments").solutions
        == [Solution("Write `id=fee`.", replacement: "id=fee")])
  }

  @Test func aFactThatIsNoWindowIsToldWithTheWindowsThereAre() throws {
    let wording = try site(":::open-until email\n:::").wording(of: "directive/arguments")
    #expect(
      wording.explanation
        == "The fact `email` is no window, and the directive “open-until” needs one.")
    #expect(wording.notes == ["The windows in facts.yaml: `window`."])
  }

  @Test func wordsThatAreSwappedAreToldWithTheirOrder() throws {
    let more =
      Self.templates + """
        -- templates/directives/when.html --
        {% set window = facts[arguments[0]] %}
        {{ window.state }}{{ arguments[1] }}{{ content }}

        """
    let site = try TestSite(page: ":::when 1️⃣open window\nIsi.\n:::", more: more).build()
    site.expect([("directive/arguments", "1️⃣")])
    let wording = try site.wording(of: "directive/arguments")
    #expect(
      wording.explanation
        == "There is no fact `open`; `window` is one, and the directive “when” wants its name here."
    )
    #expect(wording.notes == ["The windows in facts.yaml: `window`."])
    #expect(wording.solutions.map(\.text) == ["Change their places: `:::when window open`."])
  }

  @Test func aMissingArgumentIsAnErrorWhateverTheSiteSays() throws {
    let site = try site(":::countdown\n:::")
    #expect(site.outcome.findings.first?.isFatal == true)
    #expect(
      try site.wording(of: "directive/arguments").explanation
        == "The directive “countdown” needs an argument after its name.")
  }

  @Test func anArgumentThatNamesWhatIsNotThereIsToldInItsPlace() throws {
    let site = try site(":::countdown 1️⃣registrasion\n:::")
    site.expect([("template/undefined", "1️⃣")])
    #expect(
      try site.wording(of: "template/undefined").solutions.first?.replacement == "registration")
  }

  @Test func anErrorOfTheTemplatesOwnStaysThere() throws {
    let site = try site(":::note\nIsi.\n:::").edit(
      "templates/directives/note.html", "{{ facts.1️⃣tiada }}{{ content }}"
    ).build()
    site.expect([("template/undefined", "1️⃣")])
  }
}
