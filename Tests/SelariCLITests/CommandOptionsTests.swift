import Foundation
import Testing

/// The contract of the commands: which takes what, and what a form of output is.
@Suite struct CommandOptionsTests {
  /// The commands that read a site, with operands that let them end well on a site that publishes.
  static let reading: [(name: String, words: [String])] = [
    ("build", []), ("serve", []), ("check", []), ("status", []), ("stamp", ["faq"]),
    ("new", ["page", "baharu"]), ("publish", ["rumah"]), ("releases", ["rumah"]),
    ("rollback", ["rumah"]), ("headers", ["--for", "nginx"]),
  ]
  static let forms = ["text", "json", "github", "sarif"]

  @Test(arguments: reading)
  func everyCommandThatReadsASiteTakesTheCommonOptions(
    command: (name: String, words: [String])
  ) throws {
    let help = try Program.run([command.name, "--help"]).output
    for option in ["site DIR", "at INSTANT", "url URL", "lang LANG", "format FORMAT"] {
      #expect(help.contains("--\(option)"), "\(command.name)")
    }
    for form in Self.forms {
      let run = try Program.run([command.name, "--format", form, "--lang", "eo"])
      #expect(run.errors.contains("`--lang`"), "\(command.name) \(form): \(run.errors)")
    }
  }

  @Test(arguments: reading.filter { $0.name != "serve" }, forms)
  func everyFormIsWhatItSays(command: (name: String, words: [String]), form: String) throws {
    let site = try PublishingSite()
    if command.name == "rollback" { try site.publishTwice() }
    if command.name == "releases" { try site.publish() }
    let words = [command.name] + command.words + ["--at", "2022-10-02", "--format", form]
    let run = try Program.run(words, in: site.path, environment: site.environment)
    #expect(run.status == 0, "\(run.errors)")
    switch form {
    case "json":
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(object?["version"] as? Int == 1)
      if command.name != "status" { #expect(object?["findings"] is [Any]) }
      for key in Self.results[command.name] ?? [] { #expect(object?[key] != nil, "\(key)") }
    case "sarif":
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(object?["runs"] is [Any])
    default:
      #expect(!run.output.hasPrefix("{"))
      if (form == "text" && command.name != "check")
        || ["headers", "releases", "status"].contains(command.name)
      {
        #expect(!run.output.isEmpty)
      }
    }
  }

  /// What a command's JSON holds beside findings.
  static let results: [String: [String]] = [
    "stamp": ["stamps"], "new": ["files"], "releases": ["releases"],
    "rollback": ["target", "release", "previous", "unchanged"],
    "headers": ["server", "configuration"], "status": ["pages"],
  ]
}

/// A site that is published to a folder beside it.
final class PublishingSite {
  private let site: SiteFolder
  var path: String { site.path }
  /// What rsync and flock are found by.
  let environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]

  init() throws {
    site = try SiteFolder()
    write(
      "site.yaml",
      SiteFolder.files[0].text
        + "\npublish: {rumah: {kind: folder, path: www, delete_limit: 100%}}\n")
  }

  func write(_ file: String, _ text: String) { site.write(file, text) }

  /// Removes a file.
  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  /// Runs a command in the site's folder.
  func run(_ words: String...) throws -> Program.Run {
    try Program.run(words, in: path, environment: environment)
  }

  func publish() throws {
    let run = try run("publish", "rumah", "--at", "2022-10-02")
    try #require(run.status == 0, "\(run.errors)")
  }

  func publishTwice() throws {
    try publish()
    write("content/faq.ms.md", "---\ntitle: Soalan lain\n---\n\nx\n")
    try publish()
  }

  /// A report that was written.
  func report(_ file: String = "laporan.json") throws -> [String: Any] {
    let data = try #require(FileManager.default.contents(atPath: path + "/" + file))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
