import Foundation
import Testing

@Suite struct ServeCommandTests {
  /// `selari serve` on a port of its own, and its first line.
  private final class Serving {
    let process = Process()
    let line: String
    let port: String

    init(_ site: SiteFolder, _ words: [String] = []) throws {
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["serve", "--site", site.path, "--port", "0"] + words
      process.environment = [:]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      var bytes = Data()
      while bytes.last != UInt8(ascii: "\n"),
        let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty
      {
        bytes += byte
      }
      line = String(decoding: bytes, as: UTF8.self)
      port = try #require(line.firstMatch(of: #/http:\/\/127\.0\.0\.1:(\d+)\//#)).1.description
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    func stop(by signal: Int32) -> Int32 {
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -1
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `it says where it serves, and stops cleanly when it is told to`(signal: Int32) throws {
    let site = try SiteFolder()
    let serving = try Serving(site)
    #expect(serving.line.contains("4 pages at http://127.0.0.1:"))
    #expect(serving.line.contains("/_selari/"))
    #expect(serving.stop(by: signal) == 0)
    #expect(!FileManager.default.fileExists(atPath: site.path + "/output"))
  }

  @Test func `a port in use says what to do`() throws {
    let site = try SiteFolder()
    let serving = try Serving(site)
    let second = try Program.run(["serve", "--site", site.path, "--port", serving.port])
    #expect(second.status == 2)
    #expect(second.errors.contains("port \(serving.port) is in use; choose another, e.g. --port"))
    let malay = try Program.run(
      ["serve", "--site", site.path, "--port", serving.port, "--lang", "ms"])
    #expect(malay.errors.contains("sedang digunakan"))
  }

  @Test(arguments: [
    (["--port", "80a"], "is no port"), (["--port", "65536"], "is no port"),
    (["--host", "tiada.invalid"], "put --host right"),
    (["--host", "192.0.2.1"], "cannot serve at 192.0.2.1, port 8787: "),
    (["--host", "192.0.2.1"], "choose another --host or --port"),
  ])
  func `what cannot be is refused with status 2`(words: [String], message: String) throws {
    let site = try SiteFolder()
    let run = try Program.run(["serve", "--site", site.path] + words)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
  }

  /// The library is loaded by the preview alone, so that every other command starts without it.
  @Test func `without its library the preview names the package, and builds go on`() throws {
    let site = try SiteFolder()
    try Data().write(to: URL(fileURLWithPath: site.path + "/libmicrohttpd.so.12"))
    let environment = ["LD_LIBRARY_PATH": site.path]
    let words = ["serve", "--site", site.path, "--port", "0"]
    let serving = try Program.run(words, environment: environment)
    #expect(serving.status == 2)
    #expect(serving.errors.contains("the preview needs libmicrohttpd"))
    #expect(serving.errors.contains("install the package libmicrohttpd12"))
    let malay = try Program.run(words + ["--lang", "ms"], environment: environment)
    #expect(malay.errors.contains("pasang pakej libmicrohttpd12"))
    let build = try Program.run(["build", "--site", site.path], environment: environment)
    #expect(build.status == 0)
  }

  @Test func `a folder without a site is served, and says what is missing`() throws {
    let folder = try SiteFolder()
    try FileManager.default.removeItem(atPath: folder.path + "/site.yaml")
    let serving = try Serving(folder)
    #expect(serving.line.contains("0 pages"))
    #expect(serving.stop(by: SIGINT) == 0)
  }

  @Test(arguments: ["build", "serve", "check", "status"])
  func `what is no folder holds no site`(command: String) throws {
    let site = try SiteFolder()
    for name in ["nosuch", "site.yaml"] {
      let run = try Program.run([command, "--site", name], in: site.path)
      #expect(run.status == 1)
      #expect(run.errors.contains("error[site/missing]: a site has a site.yaml at its root"))
      #expect(run.errors.contains("─ \(name)/site.yaml\n"))
      #expect(run.errors.contains("or name that folder with --site."))
    }
  }
}
