import Foundation
import Testing

/// What shells and `man` are given, in the real bash and the real mandoc.
@Suite struct CompletionsTests {
  /// What bash offers for a command line that ends where the cursor is.
  private func offered(_ words: [String], in folder: String) throws -> [String] {
    let script = """
      source <("$SELARI" completions bash) || exit 1
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _selari
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try Self.run(["bash", "-euc", script, "bash"] + words, in: folder)
    #expect(run.status == 0, "\(run.output)")
    return run.output.split(separator: "\n").map(String.init).sorted()
  }

  /// Runs a program of the system.
  private static func run(
    _ words: [String], in folder: String, input: String? = nil
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "SELARI": Program.path, "LC_ALL": "C.UTF-8"]
    let (output, given) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = output
    process.standardInput = given
    try process.run()
    if let input { try given.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try given.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: [
    (["selari", "st"], ["stamp", "status"]), (["selari", "--v"], ["--version"]),
    (["selari", "build", "--o"], ["--output"]), (["selari", "status", "f"], ["faq"]),
    (["selari", "status", "--format", ""], ["github", "html", "json", "sarif", "text"]),
    (["selari", "status", "--format", "j"], ["json"]),
    (["selari", "check", "--lang", "=", "m"], ["ms"]),
    (["selari", "check", "--lang", "="], ["en", "ms"]),
    (["selari", "stamp", "faq", "in"], ["index"]),
    (["selari", "status", "--lang", "ms", "--diff", "i"], ["index"]),
    (["selari", "new", "s"], ["section"]), (["selari", "new", "page", ""], []),
    (["selari", "build", "--output", "te"], ["templates"]),
    (["selari", "completions", ""], ["bash", "fish", "zsh"]),
    (["selari", "status", "faq", ""], []), (["selari", "help", "st"], ["stamp", "status"]),
    (["selari", "help", "status", ""], []), (["selari", "hel"], ["help"]),
    (["selari", "--si"], ["--site"]), (["selari", "--site", "te"], ["templates"]),
    (["selari", "--lang", ""], ["en", "ms"]), (["selari", "--lang", "="], ["en", "ms"]),
    (["selari", "--lang", "=", "m"], ["ms"]),
    (["selari", "--site", ".", "st"], ["stamp", "status"]),
    (["selari", "--site", "=", ".", "--lang", "ms", "st"], ["stamp", "status"]),
    (["selari", "--site", ".", "status", "f"], ["faq"]),
    (["selari", "--lang", "=", "ms", "build", "--o"], ["--output"]),
    (["selari", "--site", ".", "status", "--format", "j"], ["json"]),
    (["selari", "--site", ".", "help", "bui"], ["build"]),
  ])
  func bashCompletes(words: [String], expected: [String]) throws {
    let site = try SiteFolder()
    #expect(try offered(words, in: site.path) == expected)
  }

  @Test func bashFindsThePagesOfTheSiteThatIsNamed() throws {
    let site = try SiteFolder()
    site.write("lain/content/media/index.ms.md", "")
    site.write("lain/content/media/a.ms.md", "")
    #expect(
      try offered(["selari", "status", "--site", "lain", ""], in: site.path)
        == ["media", "media/a"])
    #expect(
      try offered(["selari", "status", "--site", "=", "lain", "media/"], in: site.path)
        == ["media/a"])
    #expect(
      try offered(["selari", "--site", "lain", "status", ""], in: site.path)
        == ["media", "media/a"])
  }

  @Test func aFileNameIsNeverRun() throws {
    let site = try SiteFolder()
    site.write("content/$(touch jahat).ms.md", "")
    #expect(try offered(["selari", "status", ""], in: site.path) == ["faq", "index"])
    #expect(!FileManager.default.fileExists(atPath: site.path + "/content/jahat"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/jahat"))
  }

  @Test(arguments: ["zsh", "fish"])
  func theOtherShellsKnowEveryCommandAndOption(shell: String) throws {
    let script = try Program.run(["completions", shell, "--lang", "en"]).output
    for word in ["build", "status", "stamp", "new", "init", "output", "diff", "format"] {
      #expect(script.contains(word), "\(word)")
    }
    #expect(script.contains("build the site"))
    let check = try Self.run([shell, "-n"], in: "/", input: script)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(arguments: ["ms", "en"])
  func theManualPageRendersWithoutAWarning(language: String) throws {
    let page = try Program.run(["manual", "--lang", language]).output
    let lint = try Self.run(["mandoc", "-T", "lint", "-W", "warning"], in: "/", input: page)
    #expect(lint.status == 0)
    #expect(lint.output == "")
    let text = try Self.run(["mandoc", "-T", "ascii"], in: "/", input: page).output
      .replacing(#/.\u{8}/#, with: "")
    let words =
      language == "ms"
      ? ["--output FOLDER", "selari stamp [HALAMAN", "--format BENTUK"]
      : ["--output DIR", "selari stamp [PAGE", "--format FORMAT"]
    for word in words + ["selari build"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(text.contains(language == "ms" ? "STATUS KELUAR" : "EXIT STATUS"))
  }

  @Test func everyCommandStandsInHelpManualAndCompletions() throws {
    let help = try Program.run(["--help"]).output
    let manual = try Program.run(["manual"]).output
    let names = help.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count >= 8)
    for name in names {
      #expect(manual.contains(".SS \"selari \(name)"), "\(name)")
      #expect(try offered(["selari", name], in: "/") == [name])
    }
  }
}
