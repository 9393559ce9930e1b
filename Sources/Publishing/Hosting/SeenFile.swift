import CBytes
import Selari

/// What a file says that a web server has to know.
struct SeenFile: Sendable {
  /// Where the file leads, if leading elsewhere is all it does.
  let redirect: String?
  /// What it needs of a browser.
  let needs: ContentNeeds

  /// Looks into a file's bytes.
  init(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    // An older address may have any ending, so what stands there is known by what is in it.
    let isPage = HostedPath.isPage(path) || Self.beginsAsPage(bytes)
    redirect = isPage ? Self.redirect(in: bytes) : nil
    needs = redirect == nil ? ContentNeeds(path, bytes) : []
  }

  /// Whether anything but the name of a file matters; what leads on from an older address is a short
  /// page, whatever its name.
  static func isRead(_ path: String, size: Int) -> Bool {
    HostedPath.isPage(path) || size <= 4 * longestHead
      || [".js", ".mjs"].contains { path.hasSuffix($0) }
  }

  /// How many bytes at a page's beginning are looked at: where it leads stands in the head, and the head
  /// of a page that leads on is short.
  private static let longestHead = 4096

  private static func beginsAsPage(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: "<!doctype html>".utf8)
  }

  /// Where a page leads that `aliases` or `redirects.yaml` has put at an older address.
  private static func redirect(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let opening = #"<meta http-equiv="refresh" content="0; url="#
    let head = bytes.prefix(longestHead)
    let text = String(decoding: head, as: UTF8.self)
    guard let start = text.firstRange(of: opening) else { return nil }
    let value = text[start.upperBound...].prefix { $0 != "\"" }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"),
      ("&amp;", "&"),
    ]
    return entities.reduce(String(value)) { $0.replacing($1.0, with: $1.1) }
  }
}

extension ContentNeeds {
  private static let byExtension: [String: ContentNeeds] = MediaTypes.byExtension.mapValues {
    ContentNeeds(type: $0)
  }

  /// What a page needs to load a file of a media type.
  private init(type: String) {
    let kind = type.prefix { $0 != ";" }
    self =
      switch kind.prefix(while: { $0 != "/" }) {
      case "image": .images
      case "font": .fonts
      case "audio", "video": .media
      default:
        switch kind {
        case "text/javascript": .scripts
        case "text/css": .styles
        case "text/vtt": .media
        case "application/manifest+json": .manifest
        default: []
        }
      }
  }

  private static let requesting: [StaticString] = [
    "fetch(", "XMLHttpRequest", "EventSource", "WebSocket", "sendBeacon",
  ]

  /// What one file needs, by its name and what stands in it.
  init(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    self = Self.byExtension[String(HostedPath.extension(of: path))] ?? []
    if contains(.scripts), Self.requesting.contains(where: { Self.holds(bytes, $0) }) {
      insert(.requests)
    }
    if HostedPath.isPage(path), Self.holds(bytes, "<form") { insert(.forms) }
  }

  private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    return selari_find(start, bytes.count, word.utf8Start, word.utf8CodeUnitCount)
  }
}
