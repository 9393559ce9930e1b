import Foundation
import Testing

@testable import Selari

/// The term base of this repository's site, and the slips that it is there for.
@Suite struct OwnTermsTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("content/terms.yaml").path

  /// What the rule on words to avoid proposes for a sentence.
  private func proposals(malay: String, english: String) throws -> [String] {
    let terms = try String(contentsOfFile: Self.path, encoding: .utf8)
    let site = try BilingualSite(malay: malay, english: english, terms: terms).site.check()
    return site.outcome.findings.filter { $0.rule == "terms/avoid" }.flatMap {
      $0.problem.wording(in: .en).solutions.map { $0.replacement ?? $0.text }
    }
  }

  @Test(arguments: [
    ("Sebuah situs web.", "laman web"), ("Sebuah situs.", "laman web"),
  ])
  func aSlipInMalayIsPutRight(_ text: String, _ right: String) throws {
    #expect(try proposals(malay: text, english: "A text.") == [right])
  }

  @Test(arguments: [
    ("The Ministry of Human Resource.", "Ministry of Human Resources"),
  ])
  func soItIsInEnglish(_ text: String, _ right: String) throws {
    #expect(try proposals(malay: "Teks.", english: text) == [right])
  }

  @Test func whatIsRightIsLeftAlone() throws {
    #expect(
      try proposals(
        malay: "Kementerian Sumber Manusia.", english: "The Ministry of Human Resources' site.") == [])
  }
}
