import Diagnostics
import Selari

/// `selari completions`: what a shell needs to complete this program's words.
enum CompletionsCommand: Command {
  static let specification = CommandSpecification(
    "completions",
    operands: [.init(name: "SHELL", count: .one, choices: Shell.allCases.map(\.rawValue))],
    options: [.language],
    ms: "cetak pelengkapan untuk bash, zsh atau fish",
    en: "print the completions for bash, zsh or fish")

  private enum Shell: String, CaseIterable { case bash, zsh, fish }

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let commands = Commands.specifications
    // The parser lets none but these pass.
    guard let shell = Shell(rawValue: arguments.operands[0]) else { return .failed }
    switch shell {
    case .bash: session.terminal.print(BashCompletions(commands: commands).script())
    case .zsh:
      session.terminal.print(
        ZshCompletions(commands: commands, language: session.language).script())
    case .fish:
      session.terminal.print(
        FishCompletions(commands: commands, language: session.language).script())
    }
    return .done
  }
}
