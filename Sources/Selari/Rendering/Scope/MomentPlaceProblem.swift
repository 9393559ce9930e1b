import Bytes
import Diagnostics
import Templating

/// A date that is printed inside a tag, where its own element `<time>` cannot stand.
struct MomentPlaceProblem: Problem {
  var rule: RuleID { TemplateRule.type.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tarikh dalam atribut ditulis sebagai teks",
        en: "a date in an attribute is written as text"),
      explanation: language(
        ms: "Tarikh yang dicetak begini menjadi unsur `<time>`, yang tidak boleh berada dalam tag.",
        en: "Printed like this, a date becomes an element `<time>`, which cannot stand in a tag."),
      solutions: [
        Solution(
          language(
            ms: "Tambahkan `| date(\"iso\")` untuk mesin, atau `| date(\"long\")` untuk pembaca.",
            en: "Add `| date(\"iso\")` for machines, or `| date(\"long\")` for readers."))
      ])
  }
}

extension ByteBuffer {
  /// Whether what has been written ends inside a tag, such as in an attribute's value.
  var endsInTag: Bool {
    withBytes { bytes in
      // A tag is not longer, and what has none is not looked through for each date.
      let first = max(0, bytes.count - 4096)
      for index in stride(from: bytes.count - 1, through: first, by: -1) {
        if bytes[index] == UInt8(ascii: ">") { return false }
        if bytes[index] == UInt8(ascii: "<") {
          return index + 1 < bytes.count
            && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index + 1] | 0x20)
        }
      }
      return false
    }
  }
}
