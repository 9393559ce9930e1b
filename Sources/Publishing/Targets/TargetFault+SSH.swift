/// What ssh says before it ends, understood.
extension TargetFault {
  /// Understands how ssh ended before a shell on the server answered: its own failures are 255, and
  /// anything else comes from the other side, which may have said why where it should have answered.
  init(unanswered errors: String, printed: String, status: Int32) {
    guard status == 255 else {
      let said = Self.lastLine(errors)
      self = .noShell(said: said.isEmpty ? Self.lastLine(printed) : said)
      return
    }
    let fault = TargetFault(connection: errors)
    // No work had begun that could be cut off.
    if case .cut(let said) = fault { self = .closed(said: said) } else { self = fault }
  }

  /// Understands what ssh said before it ended.
  init(connection text: String) {
    let has = { (words: [String]) in words.contains(where: text.contains) }
    if has(["HOST IDENTIFICATION HAS CHANGED", "REVOKED HOST KEY"]) {
      self = .hostKeyChanged(said: Self.tellingLines(text))
    } else if has(["Host key verification failed"]) {
      self = .hostKeyUnknown(said: Self.tellingLines(text))
    } else if has(["Permission denied (", "Too many authentication failures"]) {
      self = .refused(said: Self.tellingLines(text))
    } else if Self.isOfConfiguration(text) {
      self = .badConfiguration(said: Self.lastLines(text))
    } else if has(["Unable to negotiate", "no matching "]) {
      self = .noAgreement(said: Self.lastLines(text))
    } else if has([
      "Could not resolve", "Connection refused", "Connection timed out", "No route to host",
      "Network is unreachable", "Operation timed out",
    ]) {
      self = .unreachable(said: Self.lastLine(text))
    } else {
      self = .cut(said: Self.lastLines(text))
    }
  }

  /// Whether ssh speaks of its own configuration: of a line of a file, or of a value in it.
  private static func isOfConfiguration(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      line.contains("onfiguration option") || line.hasPrefix("Bad owner or permissions")
        || line.contains("percent_expand") || line.contains("dollar_expand")
        || line.hasPrefix("Can't open user config file")
        || (line.contains("config") && line.contains(" line "))
    }
  }

  /// What ssh says of keys, which stands above its last line, and that line.
  static func tellingLines(_ text: String) -> String {
    let marks = [
      "host key is known", "fingerprint", "SHA256:", "Offending", "revoked", "Permissions 0",
      "Load key", "dentity file", "no such identity",
    ]
    let lines = text.split(whereSeparator: \.isNewline).filter { line in
      marks.contains(where: line.contains)
    }
    return onceEach(lines.prefix(6).map(lastLine) + [lastLine(text)])
  }

  /// The last few lines: what a program says last is often only that it gives up.
  static func lastLines(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map(lastLine).filter { !$0.isEmpty }
    return onceEach(Array(lines.suffix(4)))
  }

  private static func onceEach(_ lines: [String]) -> String {
    lines.reduce(into: []) { told, line in
      if !told.contains(line) { told.append(line) }
    }.joined(separator: "\n")
  }
}
