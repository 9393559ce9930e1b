import Diagnostics

/// A day or an instant as front matter has it: written there, or taken from a fact.
struct WrittenMoment: Hashable, Sendable {
  /// The day or the instant.
  let moment: Moment
  /// When it is reached: a day with its first moment; a window that closes, once it has closed.
  let at: Instant
  /// The fact that it is taken from.
  let fact: String?

  init(_ moment: Moment, at instant: Instant, fact: String? = nil) {
    self.moment = moment
    at = instant
    self.fact = fact
  }
}

extension YAMLKind where Value == WrittenMoment {
  /// A day or an instant by ISO 8601, or a fact that states one: `facts.registration.closes`.
  static func moment(in zone: SiteZone, or facts: FactMoments) -> YAMLKind {
    let written = YAMLKind<Moment>.moment(in: zone)
    return YAMLKind(expected: .moment) { node, reading in
      if let reference = WrittenReference(node, in: reading.source) {
        return reference.moment(by: facts, at: node, in: &reading)
      }
      return written.read(node, &reading).map { WrittenMoment($0, at: $0.start(in: zone)) }
    }
  }
}

/// A fact where front matter wants a time: `facts.registration.closes`, or written as it is in text,
/// `"{{ facts.registration.closes }}"`, which to YAML is a mapping or a text like any other.
private struct WrittenReference {
  let text: String
  let isBare: Bool

  init?(_ node: YAMLNode, in source: Source) {
    let bytes = source.bytes[node.range]
    // Most times are digits.
    guard let first = bytes.first, !(0x30...0x39).contains(first) else { return nil }
    let isMark = { (byte: UInt8) in Array("\"'{} ".utf8).contains(byte) }
    text = String(decoding: bytes.drop(while: isMark).prefix { !isMark($0) }, as: UTF8.self)
    isBare = text.utf8.count == bytes.count
    guard text.hasPrefix(Self.beginning) else { return nil }
  }

  func moment(
    by facts: FactMoments, at node: YAMLNode, in reading: inout YAMLReading
  ) -> WrittenMoment? {
    guard isBare else {
      reading.reportValue(
        node, ms: "Di sini fakta ditulis tanpa tanda petikan dan kurungan",
        en: "Here a fact is written without quotation marks and braces", suggestion: text)
      return nil
    }
    return facts.moment(
      of: String(text.dropFirst(Self.beginning.count)), at: node, in: &reading)
  }

  private static let beginning = "facts."
}
