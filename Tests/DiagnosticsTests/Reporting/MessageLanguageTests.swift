import Diagnostics
import Testing

@Suite struct MessageLanguageTests {
  @Test(arguments: [
    ([:], MessageLanguage.en),
    (["LANG": "ms_MY.UTF-8"], .ms),
    (["LANG": "ms"], .ms),
    (["LANG": "en_GB.UTF-8"], .en),
    (["LANG": "id_ID.UTF-8"], .en),
    (["LANG": "C.UTF-8"], .en),
    (["LANG": "ms_MY", "LC_MESSAGES": "en_US"], .en),
    (["LANG": "en_US", "LC_MESSAGES": "ms_MY"], .ms),
    (["LC_ALL": "ms_MY", "LC_MESSAGES": "en_US", "LANG": "en_US"], .ms),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ms_MY"], .ms),
    (["LANGUAGE": "ms"], .en),
  ])
  func theEnvironmentDecides(environment: [String: String], expected: MessageLanguage) {
    #expect(MessageLanguage.chosen(by: nil, environment: environment) == expected)
  }

  @Test func theOptionDecidesFirst() {
    #expect(MessageLanguage.chosen(by: .en, environment: ["LC_ALL": "ms_MY"]) == .en)
    #expect(MessageLanguage.chosen(by: .ms, environment: ["LC_ALL": "en_US"]) == .ms)
  }
}
