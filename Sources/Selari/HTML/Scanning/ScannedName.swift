/// Names of elements and attributes, as the scan reads them: the last eight bytes, as a number.
enum ScannedName {
  static let style: UInt64 = 0x7374796C65
  static let script: UInt64 = 0x736372697074
  static let title: UInt64 = 0x7469746C65
  static let textarea: UInt64 = 0x7465787461726561
  static let xmp: UInt64 = 0x786D70
  static let iframe: UInt64 = 0x696672616D65
  static let noembed: UInt64 = 0x6E6F656D626564
  static let noframes: UInt64 = 0x6E6F6672616D6573
  static let template: UInt64 = 0x74656D706C617465
  static let svg: UInt64 = 0x737667
  static let math: UInt64 = 0x6D617468
  static let id: UInt64 = 0x6964
  static let type: UInt64 = 0x74797065
  static let src: UInt64 = 0x737263
  static let href: UInt64 = 0x68726566
  static let action: UInt64 = 0x616374696F6E
  static let data: UInt64 = 0x64617461
  static let xlinkHref: UInt64 = 0x696E6B3A68726566
  static let formAction: UInt64 = 0x726D616374696F6E
  static let srcset: UInt64 = 0x737263736574
  static let imageSrcset: UInt64 = 0x6765737263736574
  static let poster: UInt64 = 0x706F73746572
  static let background: UInt64 = 0x636B67726F756E64
  static let rel: UInt64 = 0x72656C
  static let a: UInt64 = 0x61
  static let area: UInt64 = 0x61726561
  static let base: UInt64 = 0x62617365
  static let meta: UInt64 = 0x6D657461
  static let content: UInt64 = 0x636F6E74656E74
  static let name: UInt64 = 0x6E616D65
  static let property: UInt64 = 0x70726F7065727479
  static let httpEquiv: UInt64 = 0x74702D6571756976
  static let object: UInt64 = 0x6F626A656374

  /// The name that a number stands for, or as much of it as the number holds.
  static func text(of name: UInt64) -> String {
    let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: name >> ($0 * 8)) }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }

  /// Whether the text of an element is not markup, where it is no part of `<svg>` or `<math>`.
  @inline(__always)
  static func hasRawText(_ name: UInt64) -> Bool {
    switch name {
    case script, style, title, textarea, xmp, iframe, noembed, noframes: true
    default: false
    }
  }

  /// Whether elements of a name need more than a look at their attributes.
  @inline(__always)
  static func areSpecial(_ name: UInt64) -> Bool {
    // The shortest of them has three letters: `<p>`, `<a>`, `<li>` end here.
    guard name >= svg else { return false }
    switch name {
    case style, script, title, textarea, xmp, iframe, noembed, noframes, template, svg, math, meta:
      return true
    default: return false
    }
  }
}
