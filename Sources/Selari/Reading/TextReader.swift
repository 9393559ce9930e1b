import Diagnostics

/// Reads a text file; one that cannot be read, or is not UTF-8, is a finding.
struct TextReader: Sendable {
  let tree: any InputTree

  /// The file's text; nil, after a finding, where it cannot be had. A file that is not there gives
  /// nil without a finding.
  func read(_ path: String, findings: inout [Finding]) -> Source? {
    do throws(ReadFailure) {
      guard let bytes = try tree.read(path) else { return nil }
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
}
