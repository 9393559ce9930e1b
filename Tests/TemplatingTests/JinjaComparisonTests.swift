import Testing

/// Selari and the real Jinja2 give the same bytes for the same templates, and fail for the same ones.
@Suite struct JinjaComparisonTests {
  @Test(arguments: JinjaJobs.files)
  func casesGiveWhatJinjaGives(file: String) throws { try compare(file) }

  @Test func randomExpressionsGiveWhatJinjaGives() throws { try compare("random expressions") }

  @Test func randomTemplatesGiveWhatJinjaGives() throws { try compare("random templates") }

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
