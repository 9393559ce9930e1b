import Diagnostics

extension ParityStructureProblem {
  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "setiap bahasa mempunyai senarai, jadual, imej dan komponen yang sama",
        en: "every language has the same lists, tables, images and directives"),
      explanation: explanation(in: language),
      solutions: [Solution(remedy(in: language))])
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch self {
    case .missing(_, let languageName):
      language(
        ms: "Tambah padanannya dalam \(languageName.ms), atau buang yang ini.",
        en: "Add its counterpart in \(languageName.en), or take this one out.")
    case .differing(_, .items), .differing(_, .rows), .differing(_, .columns),
      .differing(_, .images):
      language(
        ms: "Tambah apa yang tiada, atau buang apa yang berlebihan.",
        en: "Add what is missing on one side, or take away what is too much on the other.")
    case .differing(_, .start):
      language(
        ms: "Mulakan kedua-dua senarai dengan nombor yang sama.",
        en: "Begin both lists with the same number.")
    case .differing(_, .listKind), .differing(_, .directive):
      language(
        ms: "Samakan kedua-duanya, atau samakan susunan kandungan dalam setiap bahasa.",
        en: "Make the two alike, or the order of the contents the same in every language.")
    case .moved:
      language(
        ms: "Letakkannya di tempat yang sama dalam setiap bahasa.",
        en: "Put it in the same place in every language.")
    case .id(_, let wanted, _), .noID(let wanted, _):
      language(
        ms: "Tulis `id=\(wanted)` dalam setiap bahasa.",
        en: "Write `id=\(wanted)` in every language.")
    }
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .missing(let element, let languageName):
      let name = element.name(in: language)
      return language(
        ms: "\(name) ini tiada padanannya dalam \(languageName.ms).",
        en: "This \(name) has no counterpart in \(languageName.en).")
    case .differing(let element, let difference):
      return difference.explanation(of: element.name(in: language), in: language)
    case .moved(let languageName):
      return language(
        ms: "Dalam \(languageName.ms), komponen yang mempunyai id ini berada di tempat lain.",
        en: "In \(languageName.en), the directive with this id stands in another place.")
    case .id(let id, let wanted, let languageName):
      return language(
        ms: "Komponen ini diberi id `\(id)`; dalam \(languageName.ms), `\(wanted)`.",
        en: "This directive has the id `\(id)`; in \(languageName.en) it has `\(wanted)`.")
    case .noID(let wanted, let languageName):
      return language(
        ms: "Komponen ini tiada id; dalam \(languageName.ms), idnya `\(wanted)`.",
        en: "This directive has no id; in \(languageName.en) it has `\(wanted)`.")
    }
  }
}

extension ParityElement {
  /// The element's name; in Malay as it begins a sentence.
  func name(in language: MessageLanguage) -> String {
    switch self {
    case .bulletedList: language(ms: "Senarai berbulet", en: "bulleted list")
    case .numberedList: language(ms: "Senarai bernombor", en: "numbered list")
    case .definitionList: language(ms: "Senarai takrif", en: "definition list")
    case .table: language(ms: "Jadual", en: "table")
    case .image: language(ms: "Imej", en: "image")
    case .directive: language(ms: "Komponen", en: "directive")
    case .code: language(ms: "Blok kod", en: "code block")
    }
  }
}

extension StructureMismatch.Difference {
  fileprivate func explanation(of name: String, in language: MessageLanguage) -> String {
    switch self {
    case .listKind(let isNumbered):
      return isNumbered
        ? language(
          ms: "Senarai ini bernombor; padanannya berbulet.",
          en: "This list is numbered; its counterpart is bulleted.")
        : language(
          ms: "Senarai ini berbulet; padanannya bernombor.",
          en: "This list is bulleted; its counterpart is numbered.")
    case .items(let count, let wanted):
      return language(
        ms: "\(name) ini mempunyai \(count) butiran; padanannya \(wanted).",
        en: "This \(name) has \(count) \(count == 1 ? "item" : "items"); its counterpart \(wanted)."
      )
    case .start(let number, let wanted):
      return language(
        ms: "Senarai ini bermula dengan \(number); padanannya dengan \(wanted).",
        en: "This list begins with \(number); its counterpart with \(wanted).")
    case .rows(let count, let wanted):
      return language(
        ms: "Jadual ini mempunyai \(count) baris; padanannya \(wanted).",
        en: "This table has \(count) \(count == 1 ? "row" : "rows"); its counterpart \(wanted).")
    case .columns(let count, let wanted):
      return language(
        ms: "Jadual ini mempunyai \(count) lajur; padanannya \(wanted).",
        en:
          "This table has \(count) \(count == 1 ? "column" : "columns"); its counterpart \(wanted)."
      )
    case .images(let count, let wanted):
      return language(
        ms: "Bahagian ini mempunyai \(count) imej; padanannya \(wanted).",
        en:
          "This passage has \(count) \(count == 1 ? "image" : "images"); its counterpart \(wanted)."
      )
    case .directive:
      return language(
        ms: "Nama komponen ini berlainan daripada padanannya.",
        en: "This directive and its counterpart have different names.")
    }
  }
}
