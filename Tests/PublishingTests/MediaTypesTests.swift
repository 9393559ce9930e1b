import Selari
import Testing

@testable import Publishing

/// The preview answers by the table of media types; what is told to public servers, or expected of them,
/// agrees with it.
@Suite struct MediaTypesTests {
  @Test func whateverIsCompressedHasAType() {
    for kind in Compressible.extensions {
      #expect(MediaTypes.byExtension[String(kind)] != nil, "\(kind)")
    }
  }

  @Test func whateverHasATypeAndIsNoPageIsKeptForATime() {
    for kind in MediaTypes.byExtension.keys {
      let isPage = kind == "html" || kind == "htm"
      #expect((CacheLifetime("a." + kind) == .other) == !isPage, "\(kind)")
    }
  }

  @Test func aTypeIsOneThatIsRightOnAPublicServer() {
    for (kind, type) in MediaTypes.byExtension {
      let accepted = MediaType.accepted(for: "a." + kind)
      #expect(accepted.isEmpty || accepted.contains(type), "\(kind): \(type)")
    }
    #expect(MediaType.accepted(for: "feed.xml").contains(MediaTypes.of("ms/feed.xml")))
  }

  @Test func whatPagesLoadIsKnownByItsType() {
    let needs = { (kind: String) in
      [UInt8]().withUnsafeBufferPointer { ContentNeeds("a." + kind, $0) }
    }
    for (kind, wanted) in [
      ("js", .scripts), ("mjs", .scripts), ("css", .styles), ("webmanifest", .manifest),
      ("ico", .images), ("bmp", .images), ("svg", .images), ("woff2", .fonts), ("otf", .fonts),
      ("opus", .media), ("wav", .media), ("ogv", .media), ("m4a", .media), ("vtt", .media),
      ("txt", []), ("html", []), ("json", []), ("pdf", []), ("tiada", []),
    ] as [(String, ContentNeeds)] {
      #expect(needs(kind) == wanted, "\(kind)")
    }
  }
}
