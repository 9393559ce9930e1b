import Diagnostics

extension Source {
  /// The line that begins with a key; the whole file where there is none.
  func lineBeginning(with key: String) -> Place {
    var start = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: key.utf8) { return place(start..<start + line.count) }
      start += line.count + 1
    }
    return Place(file: path)
  }
}
