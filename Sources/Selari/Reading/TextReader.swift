import Diagnostics

/// Reads a text file; one that cannot be read, is far larger than texts are, or is not UTF-8, is a finding.
struct TextReader: Sendable {
  /// The most that a text may have, in bytes. Places in texts are kept in 32 bits, and what is made of a
  /// text may be some times as long.
  static let limit = 64_000_000

  let tree: any InputTree

  /// The file's text; nil, after a finding, where it cannot be had. A file that is not there gives
  /// nil without a finding.
  func read(_ path: String, findings: inout [Finding]) -> Source? {
    text(of: path, findings: &findings) { () throws(ReadFailure) in try tree.read(path) }
  }

  /// The text of a file that a scan has seen; what is too large by its size is not read.
  func read(_ file: InputFile, findings: inout [Finding]) -> Source? {
    if isTooLarge(file.size, file.path, &findings) { return nil }
    return text(of: file.path, findings: &findings) { () throws(ReadFailure) in
      try tree.read(file.path, size: file.size)
    }
  }

  private func text(
    of path: String, findings: inout [Finding], _ read: () throws(ReadFailure) -> [UInt8]?
  ) -> Source? {
    do throws(ReadFailure) {
      guard let bytes = try read() else { return nil }
      if isTooLarge(bytes.count, path, &findings) { return nil }
      let source = Source(path: path, bytes: bytes)
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        findings.append(Finding(TreeProblem.utf16, at: Place(file: path)))
        return nil
      }
      guard let invalid = source.firstInvalidByte else { return source }
      findings.append(Finding(TreeProblem.notUTF8, at: source.place(invalid..<invalid + 1)))
      return nil
    } catch {
      findings.append(Finding(TreeProblem.unreadable(code: error.code), at: Place(file: path)))
      return nil
    }
  }

  private func isTooLarge(_ size: Int, _ path: String, _ findings: inout [Finding]) -> Bool {
    if size <= Self.limit { return false }
    findings.append(Finding(TreeProblem.tooLarge(size), at: Place(file: path)))
    return true
  }
}
