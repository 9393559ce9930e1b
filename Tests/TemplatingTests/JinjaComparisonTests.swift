import Foundation
import Testing

@testable import Templating

/// Selari and the real Jinja2 give the same bytes for the same templates, and fail for the same ones.
@Suite struct JinjaComparisonTests {
  @Test(arguments: JinjaJobs.files)
  func casesGiveWhatJinjaGives(file: String) throws { try compare(file) }

  @Test func randomExpressionsGiveWhatJinjaGives() throws { try compare("random expressions") }

  @Test func randomTemplatesGiveWhatJinjaGives() throws { try compare("random templates") }

  /// The manual says which of Jinja's names there are not, and leaves none out.
  @Test func theManualNamesWhatIsNotThere() throws {
    let names = try JinjaOracle.names()
    let methods = ([.string(""), [], .tuple([]), [:]] as [Value]).flatMap {
      (Methods.table(of: $0) ?? [:]).keys
    }
    let ours: [String: Set<String>] = [
      "filters": Set(Builtins.filters.keys), "tests": Set(Builtins.tests.keys),
      "functions": Set(Builtins.constants.keys),
      "methods": Set(methods).subtracting(TextMethods.ofMarkup),
    ]
    for (kind, own) in ours {
      let theirs = try #require(names[kind])
      #expect(own.isSubset(of: theirs), "\(kind)")
      #expect(try Self.namedAsMissing(kind) == theirs.subtracting(own), "\(kind)")
    }
    let tags: Set<String> = ["do", "break", "continue", "trans", "debug"]
    #expect(try Self.namedAsMissing("tags") == tags)
    for tag in tags { #expect(Job(tag, "{% \(tag) %}").outcome.isError) }
    var changing: Set<String> = []
    for (value, text) in [([], "[1]"), ([:], "{'a': 1}")] as [(Value, String)] {
      for method in (Methods.table(of: value) ?? [:]).keys {
        let call = ErrorCase("template/type", "{{ \(text).\(method)() }}", "")
        if case .mutation(method)? = try call.finding()?.problem as? TemplateProblem {
          changing.insert(method)
        }
      }
    }
    #expect(try Self.namedAsMissing("methods that change a value") == changing)
  }

  /// The names in a row of the manual's table of what is not there.
  private static func namedAsMissing(_ kind: String) throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/templates.md")
    let row = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix("| \(kind) |") }
    let cell = try #require(row).split(separator: "|")[1]
    return Set(
      cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
        String($0.element)
      })
  }

  private func compare(_ group: String) throws {
    for (job, jinja) in try JinjaJobs.outcomes(of: group) {
      let selari = job.outcome
      #expect(
        selari.agrees(with: jinja),
        "\(job.name)\n\(job.templates)\nJinja2: \(jinja)\nSelari: \(selari)")
    }
  }
}

/// All jobs of the comparison, given to Jinja2 at once: starting Python is what takes time.
enum JinjaJobs {
  /// The files in `Cases/`.
  static let files = [
    "expressions", "flow", "includes", "inheritance", "loops", "macros", "syntax", "whitespace",
  ]

  private static let all = Result {
    var groups: [(name: String, jobs: [Job])] = []
    for file in files {
      groups.append(
        (file, file == "expressions" ? try CaseFile.expressions(file) : try CaseFile.jobs(file)))
    }
    groups.append(("random expressions", randomExpressions))
    groups.append(("random templates", randomTemplates))
    var outcomes = try JinjaOracle.outcomes(of: groups.flatMap(\.jobs))[...]
    var result: [String: [(job: Job, jinja: Outcome)]] = [:]
    for (name, jobs) in groups {
      result[name] = Array(zip(jobs, outcomes))
      outcomes = outcomes.dropFirst(jobs.count)
    }
    return result
  }

  /// The jobs of a group with what Jinja2 made of them.
  static func outcomes(of group: String) throws -> [(job: Job, jinja: Outcome)] {
    try all.get()[group] ?? []
  }

  private static var randomExpressions: [Job] {
    (0..<2000).map { seed in
      var generator = ExpressionGenerator(RandomSource(seed: UInt64(seed)))
      return Job("seed \(seed)", "{{ \(generator.any(3)) }}", data: ExpressionGenerator.data)
    }
  }

  private static var randomTemplates: [Job] {
    (0..<300).map { seed in
      var generator = TemplateGenerator(seed: UInt64(seed))
      return Job("seed \(seed)", generator.templates(), data: ExpressionGenerator.data)
    }
  }
}
