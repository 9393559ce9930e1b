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

  private static func run(_ words: [String]) -> ExitStatus {
    let terminal = Terminal(environment: Terminal.processEnvironment())
    let session = Session(
      terminal: terminal,
      language: MessageLanguage.chosen(
        by: language(in: words).flatMap(MessageLanguage.init), environment: terminal.environment))
    do throws(UsageError) {
      switch try ArgumentParser(commands: Commands.specifications).parse(words) {
      case .version:
        terminal.print("selari \(Selari.version)\n")
      case .help(let command):
        let help = Help(commands: Commands.specifications, language: session.language)
        terminal.print(command.map(help.page) ?? help.overview())
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
