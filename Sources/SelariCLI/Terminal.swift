import Diagnostics
import Glibc
import Synchronization

/// The ends of the program: where text goes, and what is known of them.
struct Terminal: Sendable {
  let environment: [String: String]
  private let outputFault = OutputFault()

  /// Why not all of what was printed could be written; nil where it could, or where the reader went
  /// away and wants no more.
  var outputFailure: Int32? { outputFault.code }

  /// Whether messages go to a screen.
  var isErrorScreen: Bool { isatty(STDERR_FILENO) == 1 }
  /// Whether standard output is a screen.
  var isOutputScreen: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether messages may be coloured: on a screen that can, unless NO_COLOR asks otherwise.
  var mayColour: Bool { TextStyle.isWanted(isTerminal: isErrorScreen, environment: environment) }

  /// Whether what is printed may be coloured.
  var mayColourOutput: Bool {
    TextStyle.isWanted(isTerminal: isOutputScreen, environment: environment)
  }

  /// How many columns the screen has that messages go to; nil where they go elsewhere.
  var width: Int? { isErrorScreen ? Self.columns(of: STDERR_FILENO) : nil }

  /// How many columns the screen has that output goes to; nil where it goes elsewhere.
  var outputWidth: Int? { isOutputScreen ? Self.columns(of: STDOUT_FILENO) : nil }

  private static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes to standard output.
  func print(_ text: String) {
    let code = Self.write(text, to: STDOUT_FILENO)
    if let code, code != EPIPE { outputFault.note(code) }
  }

  /// Writes to standard error.
  func printError(_ text: String) { _ = Self.write(text, to: STDERR_FILENO) }

  /// Writes all of it, whatever is interrupted; gives the system's error where that cannot be.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    Array(text.utf8).withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
        if written < 0 && errno == EINTR { continue }
        if written <= 0 { return written < 0 ? errno : ENOSPC }
        sent += written
      }
      return nil
    }
  }

  /// The process's environment.
  static func processEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var cursor = environ
    while let entry = cursor.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        result[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      cursor += 1
    }
    return result
  }
}

/// What went wrong first in writing to standard output.
private final class OutputFault: Sendable {
  private let first = Mutex<Int32?>(nil)

  var code: Int32? { first.withLock { $0 } }

  func note(_ code: Int32) { first.withLock { $0 = $0 ?? code } }
}
