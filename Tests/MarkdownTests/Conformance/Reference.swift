import Bytes
import Diagnostics
import Foundation

@testable import Markdown

/// The programs that Markdown is compared with.
enum Reference {
  /// What a program prints for each document.
  ///
  /// A program that cannot be started fails the test: `make test` installs it.
  static func outputs(
    _ program: String, _ arguments: [String], of documents: [String]
  ) throws -> [String] {
    try documents.map { document in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [program] + arguments
      let input = Pipe()
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(document.utf8))
      try input.fileHandleForWriting.close()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw Missing(program: program) }
      return String(decoding: data, as: UTF8.self)
    }
  }

  /// The program is not there, or did not end well.
  struct Missing: Error, CustomStringConvertible {
    let program: String
    var description: String { "\(program) did not run; `make test` installs it" }
  }
}

/// Markdown as the module renders it by itself: raw HTML allowed, nothing resolved.
struct PlainRendering {
  let parser = MarkdownParser()

  func html(_ text: String, smart: Bool = false) -> String {
    let document = parser.parse(
      Source(path: "a.md", text: text),
      options: MarkdownOptions(smart: smart, html: true, unfiltered: true))
    var host = PlainHost()
    var output = ByteBuffer()
    document.render(into: &output, host: &host)
    return Self.withoutHeadingIDs(output.string())
  }

  /// Headings have ids here, and none in the reference.
  static func withoutHeadingIDs(_ html: String) -> String {
    var result = ""
    var rest = html[...]
    while let start = rest.firstRange(of: "<h") {
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      guard let level = rest.first, "123456".contains(level), rest.dropFirst().hasPrefix(" id=\"")
      else { continue }
      result.append(level)
      let id = rest.dropFirst(6)
      rest = id.firstIndex(of: "\"").map { id[id.index(after: $0)...] } ?? id
    }
    return result + rest
  }
}

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
