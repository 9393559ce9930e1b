import Diagnostics

extension YAMLKind where Value == String {
  /// The code of one of a site's languages.
  static func language(among codes: [String]) -> YAMLKind {
    YAMLKind.text.refined(
      to: .oneOf(codes), meant: { LanguageSlip.code(meantBy: $0, among: codes) }
    ) {
      codes.contains($0) ? $0 : nil
    }
  }
}
