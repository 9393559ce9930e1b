import Diagnostics
import Testing

@Suite struct JSONReportTests {
  @Test func theShapeIsTheContract() {
    let report = Reporter(format: .json, language: .en, pathPrefix: "site/")
      .report([Samples.link, Samples.missing])
    #expect(
      report == """
        {
          "version": 1,
          "findings": [
            {
              "rule": "translation/missing",
              "severity": "note",
              "file": "content/contact.en.md",
              "start": null,
              "end": null,
              "summary": "every page exists in every language",
              "explanation": "the page `contact` does not exist in English",
              "notes": [],
              "solutions": []
            },
            {
              "rule": "link/page",
              "severity": "error",
              "file": "content/faq.ms.md",
              "start": {
                "line": 12,
                "column": 16
              },
              "end": {
                "line": 12,
                "column": 25
              },
              "summary": "a link goes to a page that exists",
              "explanation": "no page is called `faqs`",
              "notes": [],
              "solutions": [
                {
                  "text": "did you mean `page:faq`?",
                  "replacement": "page:faq"
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func messagesAreMalayAndNothingIsLostOfRelatedPlacesAndCounts() {
    let report = JSONReport(language: .ms).array([Samples.duplicate, Samples.shared]).compact()
    #expect(
      report == """
        [{"rule": "front-matter/syntax", "severity": "error", "file": "content/faq.en.md", \
        "start": {"line": 104, "column": 1}, "end": {"line": 104, "column": 6}, \
        "summary": "bahagian awalan halaman ialah YAML yang sah", \
        "explanation": "kunci `title` diberikan dua kali", \
        "notes": ["content/faq.en.md:2:1: mula-mula diberikan di sini"], \
        "solutions": [{"text": "padamkan salah satunya", "replacement": null}]}, \
        {"rule": "template/undefined", "severity": "warning", "file": "templates/page.html", \
        "start": {"line": 7, "column": 16}, "end": {"line": 7, "column": 21}, \
        "summary": "nama dalam templat ditakrifkan", \
        "explanation": "tiada nama `titel` di sini", \
        "notes": ["dalam skop: `title`, `toc`", "pada 12 halaman"], "solutions": []}]
        """)
  }

  @Test func nothingIsADocumentToo() {
    #expect(
      Reporter(format: .json).report([Samples.off]) == """
        {
          "version": 1,
          "findings": []
        }

        """)
  }

  @Test func textIsEscapedAsJSONWantsIt() {
    let text = JSONValue.string("\"\\/\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é😀").compact()
    #expect(text == #""\"\\/\n\r\t\u0000\u001f\u007f\u2028é😀""#)
    #expect(
      JSONValue.object([("b", .bool(true)), ("a", .null)]).compact() == #"{"b": true, "a": null}"#)
    #expect(JSONValue.array([]).indented() == "[]")
  }
}
