import CGumbo

/// What gumbo's errors mean.
enum GumboFaults {
  /// By the order of the errors in gumbo's tokenizer: encoding, character references, tags,
  /// attributes, comments, doctypes; then those of the parser.
  ///
  /// What gumbo says of hyphens in comments is nil: the standard has since allowed them, and
  /// ``CommentFaults`` looks at comments.
  static func kind(_ error: selari_gumbo_error) -> HTMLSyntaxFault.Kind? {
    switch error.type {
    case 0...2: .character
    case 3...7: .characterReference
    // The page ends in a tag, an end tag, a script, an attribute, a comment.
    case 9, 12, 14, 15, 17...19, 22, 25, 28, 33: .unfinished
    case 8...13: .tag
    case 24: .repeatedAttribute
    case 16...26: .attribute
    case 27: .comment
    case 29...32: nil
    case 34...39: .doctype
    case 41: .selfClosing(name(error))
    default: parserKind(error)
    }
  }

  /// Whether the page ends in a comment.
  static func isUnfinishedComment(_ error: selari_gumbo_error) -> Bool {
    error.type == 28 || error.type == 33
  }

  /// By the kind of the token that the parser did not expect.
  private static func parserKind(_ error: selari_gumbo_error) -> HTMLSyntaxFault.Kind {
    switch error.token {
    case 0: .doctype
    case 1: .misplaced(name(error))
    case 2: .endTag(name(error))
    case 3: .comment
    case 7: .character
    case 8: .unclosed
    default: .misplacedText
    }
  }

  private static func name(_ error: selari_gumbo_error) -> String {
    guard error.tag < GUMBO_TAG_UNKNOWN.rawValue,
      let name = gumbo_normalized_tagname(GumboTag(rawValue: error.tag))
    else { return "" }
    return String(cString: name)
  }

  /// What of the page an error is about: the tag that begins at it, or the character.
  static func range(
    at offset: Int, in base: UnsafePointer<UInt8>, _ count: Int
  ) -> Range<Int> {
    guard offset < count else { return count..<count }
    guard base[offset] == UInt8(ascii: "<") else { return offset..<offset + 1 }
    var end = offset + 1
    while end < count, base[end] != UInt8(ascii: ">"), end - offset < 80 { end += 1 }
    return offset..<min(count, end + 1)
  }
}
