import Testing

@testable import Selari

/// What is done about a slip that is near to nothing there is: the names that there are, or the mark that
/// is meant.
@Suite struct RemedyTests {
  private func site(_ reference: String) throws -> TestSite {
    try TestSite(
      page: reference, more: "-- content/facts.yaml --\nlaunch: {type: date, value: 2022-10-02}\n"
    ).build()
  }

  @Test(arguments: ["panjang", "penuh", "yyyyyy-QQQQQ"]) func theStylesOfDatesAreNamed(
    style: String
  ) throws {
    let wording = try site("{{ facts.launch | date(\"\(style)\") }}").wording(of: "template/type")
    #expect(
      wording.solutions.map(\.text) == [
        "Write `full`, `long`, `medium`, `short`, `iso` or a pattern such as `d MMMM y`."
      ])
  }

  @Test func aStyleThatIsNearOneIsNotBuriedUnderAll() throws {
    let wording = try site("{{ facts.launch | date(\"lonng\") }}").wording(of: "template/type")
    #expect(wording.solutions.map(\.text) == ["Did you mean `long`?"])
  }

  @Test(arguments: ["{{ facts.launch | date(“long”) }}", "{{ facts.launch | date(‘long’) }}"])
  func curlyQuotationMarksAreMadeStraight(reference: String) throws {
    let site = try site(reference)
    #expect(
      try site.wording(of: "template/syntax").solutions.map(\.text) == [
        "Write straight quotation marks: `\"…\"`."
      ])
    #expect(
      try site.wording(of: "template/syntax", in: .ms).solutions.map(\.text) == [
        "Tulis tanda petik lurus: `\"…\"`."
      ])
  }

  @Test func theFiltersAreListedWhereNoneIsNear() throws {
    let notes = try site("{{ facts.launch | tarikh(\"long\") }}").wording(of: "template/filter")
      .notes
    #expect(notes.count == 1)
    #expect(notes[0].hasPrefix("The filters are `abs`, ") && notes[0].contains(", `date`, "))
    #expect(
      try site("{{ facts.launch | dat(\"long\") }}").wording(of: "template/filter").notes == [])
  }
}
