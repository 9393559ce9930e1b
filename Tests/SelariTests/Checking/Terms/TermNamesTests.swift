import Testing

@testable import Selari

/// Names in the pairs of the term base.
@Suite struct TermNamesTests {
  private static let bodies = """
    pairs:
      - {ms: Kementerian Sumber Manusia, en: Ministry of Human Resources}
      - {ms: Setiausaha Agung, en: Secretary General}
      - {ms: Matlamat Pembangunan Mampan, en: Sustainable Development Goals}
    """

  @Test(arguments: [
    ("1️⃣Kementerian Sumber Manusia.", "The Ministry of Human Resource."),
    ("Kementerian Sumber Kemanusiaan.", "The 1️⃣Ministry of Human Resources."),
    ("Kementerian.", "The 1️⃣ministries of human resources."),
  ])
  func aNameIsNoOther(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english, terms: Self.bodies).expect([
      ("terms/pair", "1️⃣")
    ])
  }

  @Test(arguments: [
    ("Kementerian Sumber Manusianya.", "The Ministry of Human Resources's plan."),
    ("Kementerian-kementerian Sumber Manusia.", "Two Ministries of Human Resources."),
    ("Setiausaha Agunglah orangnya.", "The Secretary General's plan."),
    ("Matlamat Pembangunan Mampan 8.", "Sustainable Development Goal 8."),
    ("Matlamat Pembangunan Mampan.", "The Sustainable Development Goals’ aims."),
  ])
  func ofWhatANameNamesThereMayBeMany(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english, terms: Self.bodies).expectClean()
  }
}
