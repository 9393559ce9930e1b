import Foundation

/// The program itself, run as a user runs it.
struct Program {
  /// What a run left.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The program that was built beside the tests.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("selari").path

  /// Runs the program with words; the environment is these variables and no others. Its output goes
  /// into a file, where one is named.
  static func run(
    _ words: [String], in folder: String = "/", environment: [String: String] = [:],
    into file: String? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput =
      try file.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) } ?? output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // One pipe is read to its end before the other: neither holds more than a few kilobytes here.
    let outputData = file == nil ? output.fileHandleForReading.readDataToEndOfFile() : Data()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}

/// A small site in a folder of its own, removed when the test is over.
final class SiteFolder {
  let path: String

  static let files: [(path: String, text: String)] = [
    (
      "site.yaml",
      """
      name: {ms: Tapak, en: Site}
      url: https://contoh.example/
      timezone: Asia/Kuala_Lumpur
      languages:
        - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "h.mm B"}
        - {code: en, label: English, locale: en_MY, time: "h:mm a"}
      """
    ),
    ("content/facts.yaml", "call: {type: window, closes: 2022-10-20T23:59}\n"),
    (
      "content/index.ms.md",
      "---\ntitle: Utama\n---\n\n{{ facts.call.closes }}, [soalan](page:faq)\n"
    ),
    (
      "content/index.en.md",
      "---\ntitle: Home\n---\n\n{{ facts.call.closes }}, [questions](page:faq)\n"
    ),
    ("content/faq.ms.md", "---\ntitle: Soalan\ndate: 2022-10-14\n---\n\n## Siapa {#who}\n"),
    ("content/faq.en.md", "---\ntitle: Questions\n---\n\n## Who {#who}\n"),
    ("content/b.png", "bukan gambar"),
    (
      "templates/page.html",
      "{{ page.title }} {{ facts.call.state }} {{ 1234.5 | number }} {{ page.content }}\n"
        + "{% for child in page.children %}{{ child.title }} {% endfor %}\n"
    ),
    ("templates/assets/site.css", "body { margin: 0 }\n"),
  ]

  init(inReverse: Bool = false) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("selari-cli-\(UUID().uuidString)").path
    for file in inReverse ? Self.files.reversed() : Self.files { write(file.path, file.text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String) {
    let url = URL(fileURLWithPath: path + "/" + file)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: url.path, contents: Data(text.utf8))
  }

  /// Every file of the output with its bytes.
  func output(_ folder: String = "output") -> [String: Data] {
    var result: [String: Data] = [:]
    let base = path + "/" + folder
    for case let file as String in FileManager.default.enumerator(atPath: base) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: base + "/" + file, isDirectory: &isFolder)
      if !isFolder.boolValue {
        result[file] = FileManager.default.contents(atPath: base + "/" + file)
      }
    }
    return result
  }
}
