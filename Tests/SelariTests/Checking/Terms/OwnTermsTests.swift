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
    ("Kementrian itu.", "Kementerian"),
    ("Kementerian Sumber Daya Manusia.", "Kementerian Sumber Manusia"),
    ("Kementrian Sumber Daya Manusia.", "Kementerian Sumber Manusia"),
    ("Bidang sumber daya manusia.", "sumber manusia"), ("Tutup karena cuti.", "kerana"),
    ("Dinyatakan bahwa benar.", "bahawa"), ("Silahkan masuk.", "Sila"), ("Di kantor.", "pejabat"),
    ("Secara online.", "dalam talian"), ("Untuk download.", "muat turun"),
    ("Untuk upload.", "muat naik"), ("Sila meng-update data.", "mengemas kini"),
    ("Data di-update.", "dikemas kini"), ("Sebuah laman-web.", "laman web"),
    ("Sebuah situs web.", "laman web"), ("Sebuah situs.", "laman web"),
  ])
  func aSlipInMalayIsPutRight(_ text: String, _ right: String) throws {
    #expect(try proposals(malay: text, english: "A text.") == [right])
  }

  @Test(arguments: [
    ("The Ministry of Human Resource.", "Ministry of Human Resources")
  ])
  func soItIsInEnglish(_ text: String, _ right: String) throws {
    #expect(try proposals(malay: "Teks.", english: text) == [right])
  }

  @Test func whatIsRightIsLeftAlone() throws {
    let malay = """
      Kementerian Sumber Manusia. Para tetamu disilakan duduk rapat-rapat. Silakan masuk.
      Menurut The Star Online dan Sinar Harian Online. Adakah Malaysia
      negara Pathfinder? Malaysia telah menyatakan hasrat untuk menjadi negara Pathfinder.
      """
    let english = """
      The Ministry of Human Resources' site. Is Malaysia a Pathfinder country? Malaysia has expressed its
      intention to become a Pathfinder country. An online update to download.
      """
    #expect(try proposals(malay: malay, english: english) == [])
  }
}
