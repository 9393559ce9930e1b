import Diagnostics
import Glibc
import Selari

/// The program: sorts out the command line, runs a command, and tells the caller how it went. The
/// only place that ends the process.
@main
enum Main {
  static func main() {
    // A reader that goes away (`selari … | head`) is no reason to die.
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs the command line; what could not be printed is told at the end.
  private static func run(_ words: [String]) -> ExitStatus {
    let terminal = Terminal(environment: Terminal.processEnvironment())
    let session = Session(
      terminal: terminal,
      language: MessageLanguage.chosen(
        by: language(in: words).flatMap(MessageLanguage.init), environment: terminal.environment))
    let status = run(words, in: session)
    guard let code = terminal.outputFailure else { return status }
    let reason = SystemError.text(code, in: session.language)
    session.complain(
      session.language(
        ms: "output standard tidak dapat ditulis: \(reason).",
        en: "standard output cannot be written: \(reason)."))
    return .failed
  }

  private static func run(_ words: [String], in session: Session) -> ExitStatus {
    do throws(UsageError) {
      switch try ArgumentParser(commands: Commands.specifications).parse(words) {
      case .version:
        session.terminal.print("selari \(Selari.version)\n")
      case .help(let command):
        let help = Help(commands: Commands.specifications, language: session.language)
        session.terminal.print(command.map(help.page) ?? help.overview())
      case .run(let arguments):
        guard let command = Commands.named(arguments.command.name) else { return .failed }
        return try command.run(arguments, in: session)
      }
      return .done
    } catch {
      session.complain(error.message(in: session.language))
      return .failed
    }
  }

  /// What `--lang` says, found before the command line is understood, so that errors in it are told
  /// in that language too.
  private static func language(in words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--lang=") { return String(word.dropFirst("--lang=".count)) }
      if word == "--lang", index + 1 < words.count { return words[index + 1] }
    }
    return nil
  }
}
