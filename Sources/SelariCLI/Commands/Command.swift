import Diagnostics
import Glibc
import Selari

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

  /// Writes a file that was asked for; one that cannot be written is told.
  func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else {
      complain(unwritable(path))
      return false
    }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else {
      complain(unwritable(path))
      return false
    }
    return true
  }

  private func unwritable(_ path: String) -> String {
    let reason = SystemError.text(errno, in: language)
    return language(
      ms: "\(path) tidak dapat ditulis: \(reason).", en: "\(path) cannot be written: \(reason).")
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
