import Diagnostics
import Templating

/// What can be wrong with a call of one of Selari's functions.
enum FunctionProblem: Problem {
  case noKey
  case notAPage
  case noTopic(String, suggestion: String?)
  /// A value that is no topic and names none.
  case notATopicValue(kind: ValueKind)
  /// A value that is no section and names none.
  case notASectionValue(kind: ValueKind)
  /// A page that is no section, and the section it stands in, where it stands in one.
  case notASection(String, section: String?)
  case noLanguage(String, known: [String])
  /// A page that does not exist in the language whose address is asked for.
  case notInLanguage(String, String)
  /// An argument of `t()` that cannot be put into a text.
  case noText(argument: String, kind: ValueKind)
  /// What `file` is to name is an address outside the site.
  case noFile(String)
  /// It is not told from which page a file is named.
  case noPageForFile
  case tooLongForQR
  case nothingForQR
  case contentOfItself(String)
  /// Pages that ask for one another's content, each for the next one's.
  case contentChain(length: Int)
  /// A text that the filter `markdown` is given while it renders that text.
  case markdownOfItself

  var rule: RuleID {
    switch self {
    case .contentOfItself, .contentChain: TemplateRule.cycle.id
    case .notInLanguage: ContentRule.linkPage.id
    case .markdownOfItself: TemplateRule.recursion.id
    default: TemplateRule.argument.id
    }
  }

  /// Whether it is the end of a chain of pages.
  var isChain: Bool {
    if case .contentChain = self { true } else { false }
  }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: summary(in: language),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func summary(in language: MessageLanguage) -> String {
    switch rule {
    case TemplateRule.cycle.id:
      language(
        ms: "kandungan halaman tidak mengandungi dirinya sendiri",
        en: "a page's content does not contain itself")
    case ContentRule.linkPage.id:
      language(ms: "pautan menuju ke halaman yang wujud", en: "a link goes to a page that exists")
    default:
      language(
        ms: "fungsi diberi apa yang dapat digunakannya", en: "a function gets what it can use")
    }
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .noKey:
      language(
        ms: "t() memerlukan satu kunci daripada strings.yaml sebagai argumen pertama.",
        en: "t() needs one key of strings.yaml as its first argument.")
    case .notAPage:
      language(ms: "alternates() memerlukan halaman.", en: "alternates() needs a page.")
    case .noTopic(let topic, _):
      language(
        ms: "Tiada topik `\(topic)` dalam site.yaml.",
        en: "There is no topic `\(topic)` in site.yaml.")
    case .notATopicValue(let kind):
      language(
        ms: "`topic` memerlukan topik atau idnya; ini ialah \(kind.name(in: language)).",
        en: "`topic` takes a topic or its id; this is \(kind.name(in: language)).")
    case .notASectionValue(let kind):
      language(
        ms: "`section` memerlukan bahagian atau idnya; ini ialah \(kind.name(in: language)).",
        en: "`section` takes a section or its id; this is \(kind.name(in: language)).")
    case .notASection(let id, _):
      language(
        ms: "`\(id)` ialah halaman, bukan bahagian; tiada halaman di bawahnya.",
        en: "`\(id)` is a page and no section; no pages are below it.")
    case .noLanguage(let code, let known):
      language(
        ms: "`\(code)` bukan bahasa tapak ini; bahasanya ialah \(known.joined(separator: ", ")).",
        en: "`\(code)` is not a language of this site; they are \(known.joined(separator: ", ")).")
    case .notInLanguage(let id, let code):
      language(
        ms: "Halaman `\(id)` tidak wujud dalam bahasa `\(code)`.",
        en: "The page `\(id)` does not exist in the language `\(code)`.")
    case .noText(let argument, let kind):
      language(
        ms: "`\(argument)` bagi t() ialah teks, nombor atau tarikh; ini ialah "
          + "\(kind.name(in: language)).",
        en: "`\(argument)` of t() is a text, a number or a date; this is "
          + "\(kind.name(in: language)).")
    case .noFile(let path):
      language(
        ms: "`\(path)` ialah alamat; file() menyebut fail di dalam content/.",
        en: "`\(path)` is an address; file() names a file in content/.")
    case .noPageForFile:
      language(
        ms: "file() memerlukan halaman yang di sebelahnya fail itu berada: `page=`.",
        en: "file() needs the page beside which the file is: `page=`.")
    case .tooLongForQR:
      language(
        ms: "Teks ini terlalu panjang untuk kod QR.", en: "This text is too long for a QR code.")
    case .nothingForQR:
      language(
        ms: "qr() diberi teks kosong; kod QR memerlukan sesuatu untuk dibaca.",
        en: "qr() is given an empty text; a QR code needs something to be read.")
    case .contentOfItself(let id):
      language(
        ms: "Kandungan `\(id)` diminta ketika ia sendiri sedang dibaca.",
        en: "The content of `\(id)` is asked for while it is being read itself.")
    case .contentChain(let length):
      language(
        ms:
          "Setiap halaman meminta kandungan halaman yang berikutnya, \(length) halaman berturut-turut.",
        en: "Each page asks for the content of the next, \(length) pages in a row.")
    case .markdownOfItself:
      language(
        ms: "Hasil penapis `markdown` bagi teks ini meminta penapis itu sekali lagi bagi teks yang "
          + "sama, tanpa penghujung.",
        en: "What the filter `markdown` makes of this text asks it for the same text again, "
          + "without end.")
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .noTopic(_, let suggestion): Solution.didYouMean(suggestion, language)
    case .notATopicValue:
      [
        Solution(
          language(
            ms: "Tulis satu topik, seperti `topic=\"kerja\"` atau `topic=page.topics[0]`; tanpa "
              + "`topic`, semua topik disenaraikan.",
            en: "Write one topic, such as `topic=\"work\"` or `topic=page.topics[0]`; without "
              + "`topic`, every topic is listed."))
      ]
    case .notASectionValue:
      [
        Solution(
          language(
            ms: "Tulis id bahagian, seperti `section=\"media\"`, atau halamannya, seperti "
              + "`page.section` apabila halaman itu ada bahagian.",
            en: "Write the section's id, such as `section=\"media\"`, or its page, such as "
              + "`page.section` where that is not none."))
      ]
    case .notASection(_, let section?): Solution.didYouMean(section, language)
    case .notInLanguage:
      [
        Solution(
          language(
            ms: "Pautkan bahasa yang ada sahaja: `{% for one in page.translations %}`.",
            en: "Link to the languages that exist: `{% for one in page.translations %}`."))
      ]
    case .noLanguage(let code, let known):
      Solution.didYouMean(NearMiss.of(code, among: known), language)
    case .notAPage:
      [
        Solution(
          language(
            ms: "Beri halaman itu: `alternates(page)`.", en: "Give it the page: `alternates(page)`."
          ))
      ]
    default: []
    }
  }
}
