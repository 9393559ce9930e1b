import Foundation
import Templating

/// A template with its data, to be rendered by Selari and by the real Jinja2.
struct Job: Sendable {
  let name: String
  /// The templates by name, in order.
  let templates: [(name: String, text: String)]
  let main: String
  /// The variables as a JSON object.
  let data: String

  /// A job of one template.
  init(_ name: String, _ template: String, data: String = "{}") {
    self.init(name, [("main", template)], data: data)
  }

  init(_ name: String, _ templates: [(name: String, text: String)], data: String = "{}") {
    self.name = name
    self.templates = templates
    main = "main"
    self.data = data
  }
}

/// What a rendering gave: text, or an error.
enum Outcome: Equatable {
  case text(String)
  case error(String)

  /// Whether it is an error.
  var isError: Bool { if case .error = self { true } else { false } }

  /// Whether both gave the same text, or both an error.
  func agrees(with other: Outcome) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): Array(left.utf8) == Array(right.utf8)
    case (.error, .error): true
    default: false
    }
  }
}

/// The real Jinja2, in one Python process for all jobs.
enum JinjaOracle {
  /// Python or Jinja2 is not there.
  struct Missing: Error, CustomStringConvertible {
    let reason: String
    var description: String {
      "The comparison needs Python with Jinja2: `make test` installs both. \(reason)"
    }
  }

  /// What Jinja2 makes of the jobs, in their order.
  static func outcomes(of jobs: [Job]) throws -> [Outcome] {
    let input = jobs.map(line).joined(separator: "\n") + "\n"
    let output = try run(Data(input.utf8))
    let lines = output.split(separator: UInt8(ascii: "\n"))
    if let first = lines.first, let missing = try decode(first)["missing"] {
      throw Missing(reason: missing)
    }
    guard lines.count == jobs.count else {
      throw Missing(reason: "\(jobs.count) jobs, \(lines.count) results.")
    }
    return try lines.map { line in
      let result = try decode(line)
      return result["ok"].map(Outcome.text) ?? .error(result["error"] ?? "")
    }
  }

  /// The names of Jinja's own filters, tests and functions, and of the methods of Python's values.
  static func names() throws -> [String: Set<String>] {
    let names = try decode(try run(Data("{\"names\": true}\n".utf8)))
    if let missing = names["missing"] { throw Missing(reason: missing) }
    return names.mapValues { Set($0.split(separator: " ").map(String.init)) }
  }

  private static func decode(_ line: Data) throws -> [String: String] {
    try JSONDecoder().decode([String: String].self, from: line)
  }

  private static func line(_ job: Job) -> String {
    let templates = job.templates.map { "\(quote($0.name)): \(quote($0.text))" }
    let data = job.data.split(whereSeparator: \.isNewline).joined(separator: " ")
    return
      "{\"main\": \(quote(job.main)), \"templates\": {\(templates.joined(separator: ", "))}, \"data\": \(data)}"
  }

  private static func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  // MARK: The process

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// `$SELARI_PYTHON`, else the one in the package's `.venv`, else `python3`.
  private static var python: String {
    let environment = ProcessInfo.processInfo.environment
    if let python = environment["SELARI_PYTHON"], !python.isEmpty { return python }
    let package = folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let local = package.appending(path: ".venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: local) ? local : "python3"
  }

  private static func run(_ input: Data) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, folder.appending(path: "oracle.py").path]
    // A file, since a pipe would fill up while the results are not being read.
    let file = FileManager.default.temporaryDirectory.appending(path: "jinja-\(UUID().uuidString)")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      throw Missing(reason: "\(python) cannot be run: \(error).")
    }
    let result = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return result
  }
}
