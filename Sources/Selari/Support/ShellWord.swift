/// Words as a shell takes them.
public enum ShellWord {
  /// A word quoted where it has to be, so that a shell, and rsync's own splitting, take it for one.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || "-_=./:,@".utf8.contains(byte)
    }
    if isPlain, !word.isEmpty { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  /// A path quoted where it has to be; `~` at its start stays the home folder.
  public static func path(_ path: String) -> String {
    guard path.hasPrefix("~/") else { return quoted(path) }
    return "~/" + quoted(String(path.dropFirst(2)))
  }
}
