import Diagnostics
import Selari

/// What can be wrong with a command line. All of these end with status 2.
enum UsageError: Error, Sendable {
  case unknownCommand(String, suggestion: String?)
  case unknownOption(String, command: String?, suggestion: String?)
  case missingValue(option: String, value: String)
  case missingOption(option: String, values: [String], command: String)
  case needlessValue(option: String)
  case badValue(option: String, value: String, choices: [String])
  case badNumber(option: String, value: String, range: ClosedRange<Int>)
  case badCount(variable: String, value: String)
  case badInstant(BuildInstantFault)
  case badURL(SiteAddressFault)
  case badPort(String)
  case missingOperand(String, command: String)
  case emptyOperand(String, command: String)
  case emptyWord(command: String)
  case extraOperand(String, command: String, takesSite: Bool)
  case badOperand(String, command: String, choices: [String])
  case unknownPage(UnknownPage)
  case unknownFile(UnknownFile)
  case onlyWith(option: String, needs: String)
  case notTogether(option: String, with: String)

  /// The address of a site that was given.
  static func address(_ text: String) throws(UsageError) -> SiteAddress {
    do throws(SiteAddressFault) {
      return try SiteAddress(reading: text)
    } catch {
      throw .badURL(error)
    }
  }

  /// What is said of it.
  func message(in language: MessageLanguage) -> String {
    switch self {
    case .unknownCommand(let name, let suggestion):
      language(ms: "tiada arahan `\(name)`.", en: "there is no command `\(name)`.")
        + Self.hint(suggestion, in: language)
    case .unknownOption(let name, let command, let suggestion):
      language(
        ms: "\(command.map { "`selari \($0)`" } ?? "selari") tiada pilihan `\(name)`.",
        en: "\(command.map { "`selari \($0)`" } ?? "selari") has no option `\(name)`.")
        + Self.hint(suggestion, in: language)
    case .missingValue(let option, let value):
      language(
        ms: "`--\(option)` memerlukan nilai: `--\(option) \(Metavariable.text(value, in: .ms))`.",
        en: "`--\(option)` needs a value: `--\(option) \(value)`.")
    case .missingOption(let option, let values, let command):
      language(
        ms: "`selari \(command)` memerlukan "
          + "\(Self.list(values.map { "`--\(option) \($0)`" }, "atau")).",
        en: "`selari \(command)` needs "
          + "\(Self.list(values.map { "`--\(option) \($0)`" }, "or")).")
    case .needlessValue(let option):
      language(
        ms: "`--\(option)` tidak mengambil nilai.", en: "`--\(option)` takes no value.")
    case .badValue(let option, let value, let choices):
      language(
        ms: "`\(value)` bukan nilai bagi `--\(option)`; pilih \(Self.list(choices, "atau")).",
        en: "`\(value)` is no value for `--\(option)`; choose \(Self.list(choices, "or")).")
    case .badNumber(let option, let value, let range):
      language(
        ms:
          "`\(value)` bukan nilai bagi `--\(option)`; beri nombor dari \(range.lowerBound) hingga \(range.upperBound).",
        en:
          "`\(value)` is no value for `--\(option)`; give a number from \(range.lowerBound) to \(range.upperBound)."
      )
    case .badCount(let variable, let value):
      language(
        ms: "\(variable) bernilai `\(value)`; beri nombor bulat daripada 1, atau nyahsetkan.",
        en: "\(variable) is `\(value)`; give a whole number from 1 on, or unset it.")
    case .badInstant(let fault):
      ([fault.explanation(in: language)] + fault.solutions(in: language).map(\.text))
        .joined(separator: " ")
    case .badURL(let fault): fault.message(in: language)
    case .badPort(let text):
      language(
        ms: "`\(text)` bukan port; tulis nombor dari 0 hingga 65535.",
        en: "`\(text)` is no port; write a number from 0 to 65535.")
    case .missingOperand(let name, let command):
      language(
        ms: "`selari \(command)` memerlukan \(Metavariable.text(name, in: .ms)).",
        en: "`selari \(command)` needs \(name).")
    case .emptyOperand(let name, let command):
      language(
        ms: "`selari \(command)` diberi \(Metavariable.text(name, in: .ms)) yang kosong; "
          + "nyatakan satu.",
        en: "`selari \(command)` was given an empty \(name); name one.")
    case .emptyWord(let command):
      language(
        ms: "`selari \(command)` diberi satu perkataan kosong, yang tidak diperlukannya.",
        en: "`selari \(command)` was given an empty word, which it has no use for.")
    case .extraOperand(let word, let command, let takesSite):
      language(
        ms: "`selari \(command)` tidak tahu apa yang hendak dilakukan dengan `\(word)`.",
        en: "`selari \(command)` does not know what to do with `\(word)`.")
        + (takesSite
          ? language(
            ms: " Folder tapak diberi dengan `--site \(word)`.",
            en: " The folder of a site is given by `--site \(word)`.") : "")
    case .badOperand(let word, let command, let choices):
      language(
        ms: "`selari \(command)` memerlukan \(Self.list(choices, "atau")), bukan `\(word)`.",
        en: "`selari \(command)` needs \(Self.list(choices, "or")), not `\(word)`.")
        + Self.hint(NearMiss.of(word, among: choices), in: language)
    case .unknownPage(let unknown): unknown.message(in: language)
    case .unknownFile(let unknown): unknown.message(in: language)
    case .onlyWith(let option, let needs):
      language(
        ms: "`--\(option)` memerlukan \(Metavariable.text(needs, in: .ms)).",
        en: "`--\(option)` needs \(needs).")
    case .notTogether(let option, let other):
      language(
        ms: "`--\(option)` tidak boleh diberi bersama \(Metavariable.text(other, in: .ms)).",
        en: "`--\(option)` cannot be given together with \(other).")
    }
  }

  private static func hint(_ suggestion: String?, in language: MessageLanguage) -> String {
    guard let suggestion else { return "" }
    return language(
      ms: " Adakah anda maksudkan `\(suggestion)`?", en: " Did you mean `\(suggestion)`?")
  }

  private static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
