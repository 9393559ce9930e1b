import Diagnostics

/// The texts that stand side by side in a YAML file, in every language: those of the interface in
/// `strings.yaml`, and the texts of facts, such as what to do once a window has closed. Readers see them
/// as they see pages. One that is missing in a language is compared in none.
struct SharedTexts: Sendable {
  /// A text in every language.
  struct Entry: Sendable {
    /// Where it is written: its key.
    let place: Place
    /// What it says in each language, in the site's order.
    let readings: [PageReading]
    /// Whether each language has one text: plural forms are as many as a language needs.
    let isOneText: Bool
    /// Whether it is a text of the interface, whose words name nothing.
    var isInterface = false
    /// The fact, where the one text stands for every language.
    var plainFact: Fact?
  }

  let entries: [Entry]
  /// The texts that are given once for every language, each as every language reads it.
  let plain: [Entry]
  /// What reads each language, in the site's order.
  let readers: [PageReader]

  /// The texts of a site.
  /// - Parameter readers: What reads each of its languages.
  init(of inputs: SiteInputs, by readers: [PageReader]) {
    var entries: [Entry] = []
    var plain: [Entry] = []
    let read = { (texts: Localized<String>) in
      readers.map { $0.read(PageText(plain: texts[$0.language], $0.lexicon)) }
    }
    if let source = inputs.facts.source {
      for fact in inputs.facts.all {
        for texts in fact.texts where texts.isWhole {
          var entry = Entry(
            place: source.place(fact.nameRange), readings: read(texts), isOneText: true)
          if texts.isPlain {
            entry.plainFact = fact
            plain.append(entry)
          } else {
            entries.append(entry)
          }
        }
      }
    }
    if let source = inputs.strings.source {
      for string in inputs.strings.all where !string.forms.isPlain && string.forms.isWhole {
        entries.append(
          Entry(
            place: source.place(string.keyRange), readings: read(string.forms.map(\.plainText)),
            isOneText: !string.isPlural, isInterface: true))
      }
    }
    self.entries = entries
    self.plain = plain
    self.readers = readers
  }
}

extension Fact {
  /// What it says in words.
  var texts: [Localized<String>] {
    switch value {
    case .text(let text): [text]
    case .window(let window): [window.title, window.after].compactMap { $0 }
    default: []
    }
  }
}

extension StringForms {
  /// All that it may say, with a mark in place of what is handed in.
  var plainText: String {
    texts.map { template in
      template.segments.map { segment in
        switch segment {
        case .literal(let text): text
        case .placeholder: "…"
        }
      }.joined()
    }.joined(separator: "\n")
  }
}

extension PageText {
  /// A text of one passage that is not Markdown.
  init(plain text: String, _ lexicon: Lexicon) {
    self.init()
    bytes = Array(text.utf8)
    tokens = Tokenizer.tokens(of: text, lexicon)
    var block = TextBlock(.paragraph, source: 0..<bytes.count, text: 0)
    block.text = 0..<Int32(bytes.count)
    block.tokens = 0..<Int32(tokens.count)
    block.end = 1
    blocks = [block]
    sections = [Section(heading: nil, blocks: 0..<0), Section(heading: nil, blocks: 0..<1)]
  }
}
