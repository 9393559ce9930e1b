/// The elements of HTML that the rules tell apart, by their names.
enum HTMLTag: String, CaseIterable, Sendable {
  case html, head, title, base, link, meta, style, script, noscript, template, body
  case article, section, nav, aside, h1, h2, h3, h4, h5, h6, hgroup, header, footer, address
  case p, hr, pre, blockquote, ol, ul, menu, li, dl, dt, dd, figure, figcaption, main, search, div
  case a, em, strong, small, s, cite, q, dfn, abbr, data, time, code, samp, kbd, sub, sup, i, b, u
  case mark, bdi, bdo, span, br, wbr, ins, del, picture, source, img, iframe, embed, object, video
  case audio, track, map, area, svg, math, table, caption, colgroup, col, tbody, thead, tfoot, tr
  case td, th, form, label, input, button, select, datalist, optgroup, option, textarea, output
  case progress, meter, fieldset, legend, details, summary, dialog, slot, canvas, ruby, rt, rp
  case variable = "var"
  /// Any other name.
  case other

  /// The tag of a name, in letters of either case.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> HTMLTag {
    guard let tag = byKey[key(name)] else { return .other }
    // The key of a name that is no longer is all of it: `my-caption` ends as `figcaption` does.
    return name.count <= keyLetters || isName(of: tag, name) ? tag : .other
  }

  private static func isName(of tag: HTMLTag, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    tag.rawValue.utf8.elementsEqual(name.lazy.map { $0 | 0x20 })
  }

  /// How many letters a key holds.
  private static let keyLetters = 7

  /// A number that tells the names apart: their length and their last seven letters.
  @inline(__always)
  private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var length: UInt64 = 0
    for byte in name {
      key = key << 8 | UInt64(byte | 0x20)
      length += 1
    }
    return key << 8 | (length & 0xFF)
  }

  private static let byKey: [UInt64: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .other }.map { (key($0.rawValue.utf8), $0) })

  /// Elements whose text is no markup.
  var hasRawText: Bool {
    switch self {
    case .script, .style, .title, .textarea, .iframe: true
    default: false
    }
  }

  /// Elements that never have content.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr:
      true
    default: false
    }
  }
}
