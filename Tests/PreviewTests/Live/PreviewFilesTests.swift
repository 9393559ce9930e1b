import Foundation
import Selari
import Testing

@testable import Preview

/// Files beside the pages: how they are served, and who is told of them.
@Suite struct PreviewFilesTests {
  private static let drawing = "<svg fill='#ff0000' xmlns='http://www.w3.org/2000/svg'/>"
  private static let other = drawing.replacing("ff0000", with: "00ff00")

  private static func preview() throws -> TestPreview {
    var files = SiteFolder.small
    files["content/carta.svg"] = drawing
    files["content/index.ms.md"]?.append("\n![Carta](carta.svg)\n")
    return try TestPreview(files)
  }

  // MARK: - What changed

  @Test func `a file of the same size is told`() throws {
    let preview = try Self.preview()
    let page = try preview.listen("/ms/")
    try preview.folder.write("content/carta.svg", Self.other)
    _ = try #require(page.receive(until: "event: files\n"))
    #expect(page.receive(until: "\n\n")?.contains("\"/carta.svg\"") == true)
    #expect(try preview.ask("GET", "/carta.svg").body == Self.other)
  }
}
