/// An address that a tag of a page states.
struct PageAddress: Equatable, Sendable {
  enum Attribute: Sendable {
    case href, src, srcset, poster, data, action, background, content
  }

  /// The element's name, as ``ScannedName`` has it.
  let element: UInt64
  let attribute: Attribute
  /// The value, in bytes of the page.
  var value: Range<Int>
  /// The value of the element's `rel`.
  var relation: Range<Int>?
  /// Whether it stands in `<template>`, where ids are not the page's.
  let isInTemplate: Bool

  /// Whether it is only asked for where a reader follows a link or sends a form, or where somebody else
  /// shows the page (`<meta>`).
  var isFollowed: Bool {
    attribute == .action || attribute == .content || element == ScannedName.a
      || element == ScannedName.area
  }

  /// What a browser asks for that shows the page, without anybody following a link.
  enum Request: Sendable {
    case image, file, frame
    /// A connection that is only made ready.
    case connection
  }

  /// What is asked for at the address; nil where nothing is, as for a link.
  func request(in page: [UInt8]) -> Request? {
    switch ScannedName.text(of: element) {
    case "link": linkRequest(in: page)
    case "img", "image", "feimage", "input": .image
    case "script", "source", "video", "audio", "track", "use":
      attribute == .poster ? .image : .file
    case "iframe", "frame", "embed", "object": .frame
    default: attribute == .background ? .image : nil
    }
  }

  /// What `<link>` asks for, by the [link types](https://html.spec.whatwg.org/multipage/links.html#linkTypes)
  /// in its `rel`.
  private func linkRequest(in page: [UInt8]) -> Request? {
    guard let relation else { return nil }
    let types = String(decoding: page[relation], as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace)
    if types.contains(where: { Self.fetched.contains(String($0)) }) { return .file }
    return types.contains("preconnect") || types.contains("dns-prefetch") ? .connection : nil
  }

  private static let fetched: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon",
    "manifest", "preload", "modulepreload", "prefetch", "prerender",
  ]

  /// The addresses of a `srcset`, each by itself, by the
  /// [standard's way to read one](https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute);
  /// of any other attribute, the one there is.
  func candidates(in page: UnsafePointer<UInt8>) -> [PageAddress] {
    guard attribute == .srcset else { return [self] }
    var result: [PageAddress] = []
    var at = value.lowerBound
    let end = value.upperBound
    let comma = UInt8(ascii: ",")
    while at < end {
      if PageScan.isBlank(page[at]) || page[at] == comma {
        at += 1
        continue
      }
      let start = at
      while at < end, !PageScan.isBlank(page[at]) { at += 1 }
      var last = at
      while last > start, page[last - 1] == comma { last -= 1 }
      var one = self
      one.value = start..<last
      result.append(one)
      if last < at { continue }
      while at < end, page[at] != comma { at += 1 }
    }
    return result
  }
}
