import Foundation
import Selari
import Testing

@testable import Preview

/// A preview of a small site, on a port of its own; of one in a folder of that name, where one is given.
final class TestPreview {
  let folder: SiteFolder
  let server: PreviewServer
  let port: UInt16
  let first: LiveSite.Update

  init(
    _ files: [String: String] = SiteFolder.small, at: Int64 = 1_665_000_000,
    editor: String? = nil, site: String = ""
  ) throws {
    folder = try SiteFolder(files)
    server = PreviewServer(
      PreviewServer.Options(
        site: site.isEmpty ? folder.path : folder(site),
        building: Builder.Options(at: Instant(seconds: at), workers: 2), port: 0,
        editor: editor))
    first = try server.start()
    port = try #require(URL(string: server.address)?.port).magnitude.asPort
  }

  deinit { server.stop() }

  func browser() throws -> Browser { try Browser(port: port) }

  func ask(
    _ method: String = "GET", _ target: String, headers: [String: String] = [:], body: String = "",
    host: String = "localhost"
  ) throws -> Browser.Answer {
    try #require(browser().ask(method, target, headers: headers, body: body, host: host))
  }

  func post(_ target: String, _ body: String) throws -> Browser.Answer {
    try ask("POST", target, headers: ["Origin": "http://localhost"], body: body)
  }

  /// A browser that has opened a page, and listens.
  func listen(_ target: String) throws -> Browser {
    let page = try ask("GET", target)
    let mark = try #require(page.body.firstMatch(of: #/data-mark="([^"]*)"/#)).1
    let browser = try browser()
    browser.send(
      "GET /_selari/events?target=\(Percent.encoded(target))&mark=\(mark) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    )
    _ = try #require(browser.receive(until: "\r\n\r\n"))
    _ = try #require(browser.receive(until: "event: state\n"))
    return browser
  }
}

extension UInt {
  fileprivate var asPort: UInt16 { UInt16(truncatingIfNeeded: self) }
}
