import Testing

@testable import Selari

@Suite struct TimePastWindowTests {
  private func site(_ after: String = "") -> TestSite {
    TestSite(
      page: "{{ facts.call.closes }}",
      more: "-- content/facts.yaml --\n1️⃣call:\n  type: window\n  closes: 2022-10-20\n\(after)")
  }

  @Test func aClosedWindowWithoutAnAfterIsFoundFromTheFirstInstantAfterIt() throws {
    let site = site()
    site.at = "2022-10-20T23:59:59+08:00"
    try site.expectSilence(of: "time/past-window")
    site.at = "2022-10-21T00:00:00+08:00"
    try site.expect("time/past-window", at: "1️⃣")
  }

  @Test func oneThatSaysWhatToDoIsLeftAlone() throws {
    let site = site("  after: {ms: Hubungi kami., en: Contact us.}\n")
    site.at = "2023-01-01"
    try site.expectSilence(of: "time/past-window")
  }
}
