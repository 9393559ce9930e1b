import Diagnostics
import Selari

/// `selari completions`: what a shell needs to complete this program's words.
enum CompletionsCommand: Command {
  static let specification = CommandSpecification(
    "completions",
    operands: [.init(name: "SHELL", count: .one, choices: ["bash", "zsh", "fish"])],
    options: [.language],
    ms: "cetak pelengkapan untuk bash, zsh atau fish",
    en: "print the completions for bash, zsh or fish")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let commands = Commands.specifications
    switch arguments.operands[0] {
    case "bash": session.terminal.print(BashCompletions(commands: commands).script())
    case "zsh":
      session.terminal.print(
        ZshCompletions(commands: commands, language: session.language).script())
    default:
      session.terminal.print(
        FishCompletions(commands: commands, language: session.language).script())
    }
    return .done
  }
}
