import Foundation
import Testing

/// What cannot be printed is a failure, whatever the command did before.
@Suite struct OutputFailureTests {
  @Test(arguments: [
    ["build", "--at", "2022-10-01"], ["check", "--format", "json"], ["status", "--format", "json"],
    ["status"], ["headers", "--for", "nginx"], ["--version"], ["--help"], ["manual"],
    ["completions", "bash"], ["new", "page", "baharu"], ["stamp", "faq"],
  ])
  func aFullOutputEndsWithTwo(words: [String]) throws {
    let site = try SiteFolder()
    let run = try Program.run(words, in: site.path, into: "/dev/full")
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("standard output cannot be written: No space left on device.\n"))
    let malay = try Program.run(["--lang", "ms"] + words, in: site.path, into: "/dev/full")
    #expect(malay.status == 2)
  }

  @Test func aReportHasAFile() throws {
    let site = try SiteFolder()
    let run = try Program.run(["build", "--report", "-"], in: site.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("write `--report /dev/stdout`"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/-"))
  }

  @Test func whatIsRequiredIsSaid() throws {
    let site = try SiteFolder()
    let run = try Program.run(["headers"], in: site.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("needs `--for nginx` or `--for apache`."))
    #expect(try Program.run(["headers", "--help"]).output.contains("nginx or apache (required)"))
    #expect(try Program.run(["--help"]).output.contains("`selari help` gives this list"))
    #expect(try Program.run(["manual"]).output.contains("Older addresses and the pages"))
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    let site = try SiteFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = URL(fileURLWithPath: site.path)
    process.arguments = ["-c", "(sleep 1; '\(Program.path)' manual; echo $? >status) | true"]
    process.environment = [:]
    try process.run()
    process.waitUntilExit()
    let status = try String(contentsOfFile: site.path + "/status", encoding: .utf8)
    #expect(status == "0\n")
  }
}
