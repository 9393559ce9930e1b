import Markdown

extension FootnoteLabels {
  /// The words of the footnotes' section in a language: Malay's own, English for the rest.
  init(_ language: Language) {
    if language.spoken == .ms {
      self.init(title: "Nota kaki", back: "Kembali ke rujukan {n}")
    } else {
      self.init()
    }
  }
}
