import Diagnostics

/// A command of the program: what it takes, and what it does.
protocol Command: Sendable {
  /// What it takes, for parsing, help and completions.
  static var specification: CommandSpecification { get }
  /// Runs it.
  static func run(_ arguments: ParsedArguments, in session: Session) throws(UsageError)
    -> ExitStatus
}

/// What every command is given: the ends of the program.
struct Session: Sendable {
  let terminal: Terminal
  /// The language of messages.
  let language: MessageLanguage

  /// Shows an error that is no finding: a bad argument, a full disk.
  func complain(_ message: String) {
    terminal.printError("selari: " + message + "\n")
  }
}

/// Every command, in the order in which help lists them.
enum Commands {
  static let all: [any Command.Type] = [
    BuildCommand.self,
    ServeCommand.self,
    CheckCommand.self,
    StatusCommand.self,
    StampCommand.self,
    NewCommand.self,
    InitCommand.self,
    PublishCommand.self,
    ReleasesCommand.self,
    RollbackCommand.self,
    VerifyCommand.self,
    HeadersCommand.self,
    CompletionsCommand.self,
    ManualCommand.self,
  ]

  static let specifications: [CommandSpecification] = all.map { $0.specification }

  static func named(_ name: String) -> (any Command.Type)? {
    all.first { $0.specification.name == name }
  }
}
