import Diagnostics
import Foundation
import Testing

@Suite struct SARIFReportTests {
  @Test func theLogIsWhole() {
    let report = Reporter(format: .sarif, language: .en, pathPrefix: "my site/", version: "1.2.3")
      .report([Samples.link])
    #expect(
      report == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "Selari",
                  "version": "1.2.3",
                  "rules": [
                    {
                      "id": "link/page",
                      "shortDescription": {
                        "text": "a link goes to a page that exists"
                      },
                      "help": {
                        "text": "docs/rules/link/page.md in Selari's manual says why this rule matters, what breaks it and what to do."
                      }
                    }
                  ]
                }
              },
              "language": "en",
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "link/page",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "no page is called `faqs`\\nhelp: did you mean `page:faq`?"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20site/content/faq.ms.md"
                        },
                        "region": {
                          "startLine": 12,
                          "startColumn": 16,
                          "endLine": 12,
                          "endColumn": 25
                        }
                      }
                    }
                  ],
                  "fixes": [
                    {
                      "description": {
                        "text": "did you mean `page:faq`?"
                      },
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "my%20site/content/faq.ms.md"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "startLine": 12,
                                "startColumn": 16,
                                "endLine": 12,
                                "endColumn": 25
                              },
                              "insertedContent": {
                                "text": "page:faq"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func malayResultsPointAtTheirRulesAndCarryPlacesAndCounts() throws {
    let report = Reporter(format: .sarif, language: .ms).report(Samples.all)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["language"] as? String == "ms")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(rules == rules.sorted())
    let help = try #require(driver["rules"] as? [[String: Any]]).compactMap {
      ($0["help"] as? [String: String])?["text"]
    }
    #expect(zip(help, rules).allSatisfy { $0.hasPrefix("docs/rules/\($1).md dalam manual") })
    #expect(help.count == rules.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 4)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
    }
    #expect(results.compactMap { $0["level"] as? String } == ["note", "error", "error", "warning"])
    #expect(results.map { $0["occurrenceCount"] as? Int } == [nil, nil, nil, 12])
    let related = try #require(results[1]["relatedLocations"] as? [[String: Any]])
    #expect(
      (related.first?["message"] as? [String: String])?["text"] == "mula-mula diberikan di sini")
    let messages = results.compactMap { ($0["message"] as? [String: String])?["text"] }
    #expect(messages[3] == "tiada nama `titel` di sini\ndalam skop: `title`, `toc`")
  }

  @Test func whatIsServedIsNamedByItsAddress() {
    let words = Wording(summary: "a", explanation: "b")
    let finding = Finding(
      SampleProblem(rule: "served/changed", ms: words, en: words),
      at: Place(file: "https://contoh.example/ms/soalan%20lazim/"))
    let log = Reporter(format: .sarif, pathPrefix: "site/").report([finding])
    #expect(log.contains("\"uri\": \"https://contoh.example/ms/soalan%20lazim/\""))
    #expect(
      Reporter(format: .github, pathPrefix: "site/").report([finding]) == """
        ::error title=served/changed%3A a::https://contoh.example/ms/soalan%2520lazim/%0Ab

        """)
  }
}
