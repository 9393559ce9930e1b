import Foundation

/// A small site in a folder of a test's own, gone with the test.
final class SiteFolder: Sendable {
  let path: String

  init(_ files: [String: String] = SiteFolder.small) throws {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let base =
      access(memory.path, W_OK) == 0
      ? memory : FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appendingPathComponent("selari-preview-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files { try write(file, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ file: String) -> String { path + "/" + file }

  /// Writes a file in place, as most programs do.
  func write(_ file: String, _ text: String) throws {
    let url = URL(fileURLWithPath: self(file))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Writes a file beside it and renames, as careful editors do.
  func save(_ file: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(file)), options: .atomic)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: self(file)) }

  func move(_ file: String, to target: String) throws {
    try FileManager.default.moveItem(atPath: self(file), toPath: self(target))
  }

  func makeFolder(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: self(folder), withIntermediateDirectories: true)
  }

  func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self(file), withDestinationPath: target)
  }

  static let small = [
    "site.yaml": """
    name: {ms: Tapak, en: Site}
    url: https://contoh.example/
    timezone: Asia/Kuala_Lumpur
    languages:
      - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "h.mm B"}
      - {code: en, label: English, locale: en_MY, time: "h:mm a"}
    """,
    "content/facts.yaml":
      "call: {type: window, closes: 2022-10-20, after: {ms: Tamat, en: Over}}\n",
    "content/index.ms.md": "---\ntitle: Utama\n---\n\nTutup pada 20 Oktober 2022.\n",
    "content/index.en.md": "---\ntitle: Home\n---\n\nCloses on 20 October 2022.\n",
    "content/faq.ms.md": "---\ntitle: Soalan\n---\n\nJawapan.\n",
    "content/faq.en.md": "---\ntitle: Questions\n---\n\nAnswers.\n",
    "templates/page.html": """
    <!doctype html>
    <html lang="{{ language.code }}">
    <head><title>{{ page.title }}</title>
    <link rel="stylesheet" href="{{ asset("site.css") }}"></head>
    <body>{{ facts.call.state }} {{ page.content }}</body>
    </html>
    """,
    "templates/assets/site.css": "body { margin: 0 }\n",
  ]
}
