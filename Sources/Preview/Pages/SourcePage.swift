import Selari

/// A file of the site as it is on the disk, at a line. It always works, whatever editor there is, and
/// leads on to one where it is known.
struct SourcePage: Sendable {
  private let shell: PageShell
  private let file: String
  private let bytes: [UInt8]

  /// How a line is opened in an editor: the environment's variable.
  static let editorVariable = "SELARI_EDITOR"
  private static let mostBytes = 2 << 20

  /// The page of the file that the query names; nil where it is none of the site's.
  init?(shell: PageShell) {
    guard let file = shell.target.query["file"], RequestTarget.isPlain(file),
      Self.isListed(file, in: shell.site.tree),
      let bytes = (try? shell.site.tree.read(file)) ?? nil, bytes.count <= Self.mostBytes
    else { return nil }
    self.shell = shell
    self.file = file
    self.bytes = bytes
  }

  /// Only what a scan of the site finds is a file of the site, whatever else the folder holds.
  private static func isListed(_ file: String, in tree: any InputTree) -> Bool {
    tree.scan().files.contains { $0.path == file }
  }

  var html: Markup {
    let wording = shell.wording
    let line = shell.target.query["line"].flatMap { Int($0) } ?? 1
    let title = wording.lineOf(file, line)
    return shell.page(
      title: title, current: nil, isWide: true,
      main: """
        <h1 class="path">\(title)</h1>
        <p>\(editorLink(line))</p>
        <div class="scroll" role="region" aria-label="\(wording.tool(.source))" tabindex="0">
        <ol class="source-lines">
        \(lines(marked: line))
        </ol>
        </div>
        """)
  }

  /// The lines, counted as findings count them. They are told apart by bytes: to a `String`, a
  /// return and a line feed are one character, which is neither of them.
  private func lines(marked: Int) -> [Markup] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line -> Markup in
      let shown = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let text = String(decoding: shown, as: UTF8.self)
      return """
        <li id="L\(index + 1)"\(if: index + 1 == marked, " class=\"marked\" aria-current=\"location\"")>\
        <code>\(text)</code></li>

        """
    }
  }

  private func editorLink(_ line: Int) -> Markup {
    guard let template = shell.site.settings.editor else {
      let example = "\(Self.editorVariable)=vscode://file/{file}:{line}:{column}"
      return "<span class=\"quiet\">\(shell.wording.editorHint(example))</span>"
    }
    let root = shell.site.settings.root
    let path = (SystemPath.resolved(root) ?? root) + "/" + file
    let address =
      template
      .replacing("{file}", with: Percent.encoded(path, keeping: "/"))
      .replacing("{line}", with: String(line))
      .replacing(
        "{column}", with: shell.target.query["column"].flatMap { Int($0) }.map(String.init) ?? "1")
    return "<a class=\"button\" href=\"\(address)\">\(shell.wording.openInEditor)</a>"
  }
}
