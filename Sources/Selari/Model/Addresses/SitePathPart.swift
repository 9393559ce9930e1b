/// A part of an older address, between two slashes: the name of a file or a folder, each character as it is
/// or escaped ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-3.3)). Letters of other scripts may
/// stand as they are, too.
enum SitePathPart {
  /// What may stand as it is, beside what every address is made of.
  static let reserved = "!$&'()+,;=:@"

  /// What keeps a part from being a name.
  enum Fault: Hashable {
    case empty
    case long
    /// It begins with a dot: `..`, `.git`.
    case hidden(String)
    /// A `%` with no number behind it.
    case percent(String)
    /// Escapes that are no text.
    case notUTF8(String)
    /// A character that has to be escaped.
    case unescaped(Unicode.Scalar)
    /// What ends a path: `?` and `#`.
    case end(Unicode.Scalar)
    case wildcard
    /// A character that the name of no file is to hold, escaped or not.
    case forbidden(Unicode.Scalar)
  }

  /// What is wrong with a part; nil for one that is a name.
  static func fault(in part: Substring) -> Fault? {
    if part.isEmpty { return .empty }
    if let fault = part.unicodeScalars.lazy.compactMap(fault(ofWritten:)).first { return fault }
    guard let name = Percent.decoded(part) else { return escapeFault(in: part) }
    // A hidden folder is somebody else's: `.git` would make the output a repository, which no build
    // writes into.
    if name.utf8.first == UInt8(ascii: "."), name != SiteLayout.wellKnown { return .hidden(name) }
    if name.utf8.count > Slug.longest { return .long }
    return forbidden(in: name).map { .forbidden($0) }
  }

  /// What is wrong with a character as it is written.
  private static func fault(ofWritten scalar: Unicode.Scalar) -> Fault? {
    guard scalar.isASCII, !Slug.isPlain(UInt8(scalar.value)) else { return nil }
    switch scalar {
    case "%": return nil
    case "?", "#": return .end(scalar)
    case "*": return .wildcard
    case _ where reserved.unicodeScalars.contains(scalar): return nil
    case _ where !isName(scalar, isAfterLetter: false): return .forbidden(scalar)
    default: return .unescaped(scalar)
    }
  }

  private static func escapeFault(in part: Substring) -> Fault {
    let bytes = Array(part.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "%") {
      let escape = String(decoding: bytes[index...].prefix(3), as: UTF8.self)
      if !Percent.isEncoded(escape) { return .percent(escape) }
    }
    return .notUTF8(String(part))
  }

  private static func forbidden(in name: String) -> Unicode.Scalar? {
    var isAfterLetter = false
    for scalar in name.unicodeScalars {
      guard isName(scalar, isAfterLetter: isAfterLetter) else { return scalar }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber:
        isAfterLetter = true
      case .nonspacingMark, .spacingMark, .enclosingMark: break
      default: isAfterLetter = false
      }
    }
    return nil
  }

  /// Whether the name of a file at an older address may hold a character: what people can see, and the
  /// blank. What steers a text, or ends a part of a path for some program, is none.
  private static func isName(_ scalar: Unicode.Scalar, isAfterLetter: Bool) -> Bool {
    if scalar.isASCII {
      return (0x20..<0x7F).contains(scalar.value) && scalar != "/" && scalar != "\\"
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    // A sign on a letter, and never on a stroke, which would be none any more.
    case .nonspacingMark, .spacingMark, .enclosingMark: return isAfterLetter
    default: return true
    }
  }
}

extension SitePathPart.Fault {
  /// What is said of it.
  var phrase: YAMLPhrase {
    switch self {
    case .empty:
      YAMLPhrase(
        ms: "Tiada dua `/` bersebelahan dalam laluan",
        en: "A path has no two `/` beside each other")
    case .long:
      YAMLPhrase(
        ms:
          "Satu bahagian laluan, antara dua `/`, tidak lebih daripada \(Slug.longest) aksara, dan "
          + "setiap huruf selain a hingga z dikira dua atau lebih",
        en:
          "A part of a path, between two `/`, has no more than \(Slug.longest) characters, and each "
          + "letter but a to z counts for two or more")
    case .hidden(let name):
      YAMLPhrase(
        ms:
          "Tiada bahagian laluan bermula dengan `.` selain `.well-known`; yang ini ialah `\(name)`",
        en: "No part of a path begins with `.` but `.well-known`; this one is `\(name)`")
    case .percent(let escape):
      YAMLPhrase(
        ms: "`\(escape)` tidak mewakili aksara; tanda peratus sendiri ditulis `%25`",
        en: "`\(escape)` stands for no character; a percent sign itself is written `%25`")
    case .notUTF8(let part):
      YAMLPhrase(
        ms: "Kod dalam `\(part)` bukan teks UTF-8", en: "The escapes in `\(part)` are no UTF-8 text"
      )
    case .unescaped(" "):
      YAMLPhrase(ms: "Ruang ditulis `%20` dalam laluan", en: "A space is written `%20` in a path")
    case .unescaped(let scalar):
      YAMLPhrase(
        ms: "`\(scalar)` ditulis `\(Percent.encoded(String(scalar)))` dalam laluan",
        en: "`\(scalar)` is written `\(Percent.encoded(String(scalar)))` in a path")
    case .end(let scalar):
      YAMLPhrase(
        ms:
          "Laluan berakhir sebelum `\(scalar)`; jika aksara itu sebahagian daripada nama fail, ia "
          + "ditulis `\(Percent.encoded(String(scalar)))`",
        en:
          "A path ends before `\(scalar)`; where that belongs to the name of a file, it is written "
          + "`\(Percent.encoded(String(scalar)))`")
    case .wildcard:
      YAMLPhrase(
        ms: "`*` tidak mewakili aksara lain, dan setiap alamat lama mempunyai barisnya sendiri; "
          + "aksara itu sendiri ditulis `%2A`",
        en: "`*` stands for no other characters, and each older address has a line of its own; the "
          + "character itself is written `%2A`")
    case .forbidden(let scalar):
      YAMLPhrase(
        ms: "Nama fail dalam laluan tidak boleh mengandungi \(Self.name(scalar))",
        en: "The name of a file in a path cannot hold \(Self.name(scalar))")
    }
  }

  /// A character, as it can be shown.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    return scalar == "/" || scalar == "\\" ? "`\(scalar)` (\(code))" : code
  }
}
