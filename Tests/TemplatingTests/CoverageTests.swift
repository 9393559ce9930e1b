import Foundation
import Testing

@testable import Templating

/// The comparison with Jinja2 leaves nothing out.
@Suite struct CoverageTests {
  private static let cases = Result {
    try JinjaJobs.files.map { try CaseFile.text(of: $0) }.joined(separator: "\n")
  }

  @Test(arguments: Builtins.filters.keys.sorted())
  func everyFilterIsComparedWithJinja(name: String) throws {
    let used = try Regex(#"(\||\bfilter) *\#(name)\b|map\(['"]\#(name)['"]"#)
    #expect(try Self.cases.get().contains(used))
  }

  @Test(arguments: Builtins.tests.keys.sorted())
  func everyTestIsComparedWithJinja(name: String) throws {
    let quoted = NSRegularExpression.escapedPattern(for: name)
    let used = try Regex(
      #"\bis +(not +)?\#(quoted)(\b|\W)|(select|reject)(attr)?\([^)]*['"]\#(quoted)['"]"#)
    #expect(try Self.cases.get().contains(used))
  }
}
