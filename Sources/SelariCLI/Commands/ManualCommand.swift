import Diagnostics
import Selari

/// `selari manual`: the manual page, for `man`.
enum ManualCommand: Command {
  static let specification = CommandSpecification(
    "manual", options: [.language], ms: "cetak halaman manual (roff) untuk man",
    en: "print the manual page (roff) for man")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let page = ManualPage(
      commands: Commands.specifications, language: session.language)
    session.terminal.print(page.roff())
    return .done
  }
}
