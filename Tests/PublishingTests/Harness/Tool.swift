import Foundation

/// A program of the distribution, which Selari's results are held against.
enum Tool {
  /// What a run left.
  struct Run {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a program that is on the path, or in one of the system's folders.
  static func run(
    _ name: String, _ words: [String], input: [UInt8] = [], environment: [String: String]? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path(of: name))
    process.arguments = words
    if let environment { process.environment = environment }
    // Through files: a pipe that nobody empties would stop the program.
    let folder = TemporaryFolder()
    folder.write("input", input)
    folder.write("output", [])
    folder.write("errors", [])
    process.standardInput = FileHandle(forReadingAtPath: folder.path + "/input")
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/errors")
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: folder.read("output") ?? [],
      errors: String(decoding: folder.read("errors") ?? [], as: UTF8.self))
  }

  /// Where a program is.
  static func path(of name: String) throws -> String {
    if name.hasPrefix("/") { return name }
    let folders =
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
      + ["/usr/sbin", "/sbin"]
    guard
      let folder = folders.first(where: {
        FileManager.default.isExecutableFile(atPath: $0 + "/" + name)
      })
    else { throw MissingTool(name: name) }
    return folder + "/" + name
  }

  struct MissingTool: Error { let name: String }
}
