import Diagnostics
import Foundation
import Selari
import Testing

@testable import Publishing

/// A small site that is published to a folder, step by step.
final class PublishedSite {
  let folder = ScratchFolder()
  /// The programs found before the system's own, which fail when and as a test wants.
  var programs: String?
  var keep = 3
  /// The home folder of who publishes; nil for that of who runs the tests.
  var home: String?
  /// Where the target is.
  var path = "www"
  private(set) var steps: [String] = []

  init() {
    page("index", "Utama")
    page("faq", "Soalan")
    page("media", "Media")
    folder.write("templates/page.html", "<title>{{ page.title }}</title>{{ page.content }}\n")
    folder.write("templates/assets/site.css", "body { margin: 0 }\n")
  }

  /// Writes a page in both languages.
  func page(_ name: String, _ text: String) {
    for language in ["ms", "en"] {
      folder.write(
        "content/\(name).\(language).md", "---\ntitle: \(name) \(language)\n---\n\n\(text)\n")
    }
  }

  func remove(_ name: String) {
    for language in ["ms", "en"] { folder.remove("content/\(name).\(language).md") }
  }

  var publisher: Publisher {
    get throws {
      Publisher(site: folder.path, target: try target, environment: environment)
    }
  }

  private var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    if let programs { environment["PATH"] = programs + ":" + (environment["PATH"] ?? "") }
    if let home { environment["HOME"] = home }
    return environment
  }

  var configuration: SiteConfiguration {
    get throws {
      folder.write(
        "site.yaml",
        """
        name: {ms: Tapak, en: Site}
        url: https://contoh.example/
        timezone: Asia/Kuala_Lumpur
        languages:
          - {code: ms, label: Bahasa Melayu, locale: ms_MY}
          - {code: en, label: English, locale: en_MY}
        publish: {production: {kind: folder, path: \(path), keep: \(keep)}}
        """)
      var findings: [Finding] = []
      let reader = SiteReader(tree: DiskTree(root: folder.path), workers: 1)
      return try #require(reader.configuration(findings: &findings))
    }
  }

  private var target: PublishTarget {
    get throws { try #require(try configuration.publish.first) }
  }

  /// Builds as of a day of October 2022.
  func build(day: Int = 1) throws -> BuiltSite {
    let options = Builder.Options(at: Instant(seconds: 1_664_582_400 + Int64(day) * 86400))
    return try BuiltSite.make(
      for: try publisher, by: try configuration, options: options, addition: nil)
  }

  @discardableResult
  func publish(day: Int = 1, allowsDelete: Bool = false) throws -> Publisher.Report {
    steps = []
    return try publisher.publish(try build(day: day), allowsDelete: allowsDelete, who: "ujian") {
      steps.append("\($0)")
    }
  }

  // MARK: - What is there

  /// What is served, file by file.
  var served: [String: Data] { folder.snapshot("www/current") }

  /// What was built last.
  var built: [String: Data] {
    folder.snapshot(".selari/publish/production").filter { $0.key != ".selari-build" }
  }

  var releases: [Release] { get throws { try publisher.releases() } }

  /// The rule that a failure is about.
  func rule(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? PublishError)?.finding.rule.name ?? "\(error)"
    }
  }
}
