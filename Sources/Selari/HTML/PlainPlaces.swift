/// Where elements may stand so that the HTML standard's parser neither closes nor moves anything.
enum PlainPlaces {
  /// Whether text that is not blank may stand directly in an element.
  static func takesText(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .html, .head, .table, .tbody, .thead, .tfoot, .tr, .colgroup, .select, .optgroup: false
    default: true
    }
  }

  /// Elements that end an open paragraph.
  static func endsParagraph(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .article, .section, .nav, .aside, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .header, .footer,
      .address, .p, .hr, .pre, .blockquote, .ol, .ul, .menu, .li, .dl, .dt, .dd, .figure,
      .figcaption, .main, .search, .div, .form, .fieldset, .table, .details, .summary, .dialog:
      true
    default: false
    }
  }

  /// Elements of which none may stand inside another, or of which the parser closes the outer.
  static func mayNotNest(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .button, .form, .option, .select, .title: true
    default: false
    }
  }

  static func isHeading(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether an element may stand directly in another.
  static func mayStand(_ tag: HTMLTag, in parent: HTMLTag) -> Bool {
    switch parent {
    case .html: return false
    case .head: return isMetadata(tag)
    case .table: return [.caption, .colgroup, .thead, .tbody, .tfoot].contains(tag)
    case .thead, .tbody, .tfoot: return tag == .tr
    case .tr: return tag == .td || tag == .th
    case .colgroup: return tag == .col
    case .select: return tag == .option || tag == .optgroup
    case .datalist: return tag == .option
    case .optgroup: return tag == .option
    case .option: return false
    case .ul, .ol, .menu: return tag == .li
    case .dl: return [.dt, .dd, .div].contains(tag)
    default: break
    }
    switch tag {
    case .dt, .dd: return parent == .div
    // What only stands in elements of its own, or is read in a way of its own.
    case .caption, .colgroup, .col, .thead, .tbody, .tfoot, .tr, .td, .th, .li, .option, .optgroup,
      .html, .head, .body, .base, .title, .noscript, .template, .iframe, .embed, .object, .math,
      .ruby, .rt, .rp, .other:
      return tag == .other
    default: return true
    }
  }

  private static func isMetadata(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .meta, .link, .title, .style, .script, .base: true
    default: false
    }
  }

  /// Whether an element whose name no rule knows is one that the parser treats like any other: a
  /// custom element. Names without a hyphen are left to gumbo.
  static func isHarmless(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.contains(UInt8(ascii: "-"))
  }

  private static let svg: Set<String> = [
    "circle", "clipPath", "defs", "ellipse", "g", "line", "linearGradient", "marker", "mask",
    "path",
    "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "symbol", "text", "tspan",
    "use", "image",
  ]

  /// Whether an element is one of SVG's own that hold shapes and text.
  static func isPlainSVG(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    svg.contains(String(decoding: name, as: UTF8.self))
  }
}
