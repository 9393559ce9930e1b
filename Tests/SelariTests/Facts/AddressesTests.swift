@testable import Selari
import Testing

@Suite struct AddressesTests {
  @Test(arguments: [
    "https://www.mohr.gov.my/index.php/ms/", "http://a.my", "https://a.my:8080/x?y=z#w",
    "https://a.my/%20", "HTTPS://A.MY", "https://contoh.例え.my/", "https://a.my./x",
    "https://a--b.my",
  ])
  func wholeAddressesAreAddresses(text: String) {
    #expect(WebAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "www.mohr.gov.my", "/faq/", "ftp://a.my", "javascript:alert(1)", "https://", "https:///x",
    "https://a b.my", "https://a.my/a b", "https://user:secret@a.my/", "https://a.my:port/",
    "https://.my", "https://a.my/\"x", "https://a.my/<x>", "mailto:a@b.my", " https://a.my",
    "https://a.my/\u{7F}", "https://a.my:-1/", "https://a.my:+80/", "https://a.my:/",
    "https://a.my:65536/", "https://www..a.my/", "https://a-.my", "https://a.-b.my/x",
    "https://a.my-/", "https://a.my../", "https://./",
    "https://\(String(repeating: "x", count: 64)).my/",
  ])
  func whatIsNoWholeAddressIsNone(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(arguments: [
    ("alliance8.7@mohr.gov.my", "mailto:alliance8.7@mohr.gov.my"),
    ("a+b@c-d.my", "mailto:a+b@c-d.my"),
    ("100%@a.my", "mailto:100%25@a.my"),
    ("a?b&c@d.my", "mailto:a%3Fb%26c@d.my"),
  ])
  func emailAddressesLeadToMail(text: String, uri: String) {
    #expect(EmailAddress(text)?.uri == uri)
  }

  @Test(arguments: [
    "", "a", "a@", "@b.my", "a@b", "a@b@c.my", "a b@c.my", "a@-b.my", "a@b-.my", "a@b..my",
    "a@b.my.", "é@b.my", "a@\(String(repeating: "x", count: 64)).my", "mailto:a@b.my",
  ])
  func whatIsNoEmailAddressIsNone(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test(arguments: ["", "12", "+", "03-8000 8000 ext. 5", "1234567890123456", "03+8000", "tel:999"])
  func whatIsNoTelephoneNumberIsNone(text: String) {
    #expect(PhoneNumber(text) == nil)
  }
}
