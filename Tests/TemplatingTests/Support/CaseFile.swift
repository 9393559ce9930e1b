import Foundation

/// The cases in `Cases/`.
///
/// A case is `== name`, then its data as JSON, then `-- template` and the template's text for each
/// template; `main` is rendered. `␍` stands for a carriage return. The line end before the next
/// marker belongs to the layout of the file.
enum CaseFile {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")

  /// A file as it is written.
  static func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
  }

  /// All cases of a file.
  static func jobs(_ name: String) throws -> [Job] {
    let text = try text(of: name)
    var jobs: [Job] = []
    for part in text.components(separatedBy: "\n== ") {
      var lines = part.components(separatedBy: "\n")[...]
      let title = lines.removeFirst().replacingOccurrences(of: "== ", with: "")
      let data = lines.prefix { !$0.hasPrefix("-- ") }.joined(separator: " ")
        .trimmingCharacters(in: .whitespaces)
      var templates: [(name: String, lines: [String])] = []
      for line in lines.drop(while: { !$0.hasPrefix("-- ") }) {
        if line.hasPrefix("-- ") {
          templates.append((String(line.dropFirst(3)), []))
        } else {
          templates[templates.count - 1].lines.append(line)
        }
      }
      jobs.append(
        Job(
          "\(name): \(title)", templates.map { ($0.name, content(of: $0.lines)) },
          data: data.isEmpty ? "{}" : data))
    }
    return jobs
  }

  private static func content(of lines: [String]) -> String {
    var text = lines.joined(separator: "\n").replacingOccurrences(of: "␍", with: "\r")
    if text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    return text
  }

  /// The expressions of a file: its first line is the data of all, each other line an expression.
  static func expressions(_ name: String) throws -> [Job] {
    let text = try text(of: name)
    let lines = text.components(separatedBy: "\n").filter { !$0.isEmpty }
    return lines.dropFirst().map { Job("\(name): \($0)", "{{ \($0) }}", data: lines[0]) }
  }
}
