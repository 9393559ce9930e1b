extension YAMLPhrase {
  /// A day or an instant.
  static let moment = YAMLPhrase(
    ms: "tarikh atau masa seperti `2022-10-20` atau `2022-10-20T23:59`",
    en: "a date or a time such as `2022-10-20` or `2022-10-20T23:59`")
  /// A day.
  static let day = YAMLPhrase(
    ms: "tarikh seperti `2022-10-20`", en: "a date such as `2022-10-20`")
  /// An instant.
  static let instant = YAMLPhrase(
    ms: "tarikh dengan masa seperti `2022-10-20T23:59`",
    en: "a date with a time such as `2022-10-20T23:59`")
  /// A whole address on the web.
  static let webAddress = YAMLPhrase(
    ms: "alamat penuh yang bermula dengan `https://`",
    en: "a whole address that begins with `https://`")
  /// An e-mail address.
  static let emailAddress = YAMLPhrase(
    ms: "alamat e-mel seperti `nama@agensi.gov.my`",
    en: "an e-mail address such as `name@agency.gov.my`")
  /// A telephone number.
  static let phoneNumber = YAMLPhrase(
    ms: "nombor telefon seperti `+60 3-8000 8000`",
    en: "a telephone number such as `+60 3-8000 8000`")
  /// A number.
  static let decimalNumber = YAMLPhrase(
    ms: "nombor seperti `27.6`, tanpa pemisah ribuan",
    en: "a number such as `27.6`, without separators between thousands")
  /// Text that says something.
  static let filledText = YAMLPhrase(ms: "teks yang tidak kosong", en: "text that is not empty")
}
