import Diagnostics

/// A mapping that is taken apart key by key; what nobody asks for is a finding.
struct YAMLMapping {
  /// The file, and what was found wrong in it.
  var reading: YAMLReading
  /// The mapping itself.
  let node: YAMLNode
  private let entries: [YAMLNode.Entry]
  /// What the keys are like: most of those that are asked for are not written.
  private let likeness: UInt64
  private var known: [String] = []
  private var takesAnyKey = false
  /// Whether the keys are languages of the site, so that one that is not known is none of these.
  var keysAreLanguages = false
  /// The keys besides that are no languages, and are not told among them.
  var otherKeys: [String] = []
  /// Keys that have to be there and are not; told at the end, when the unknown ones are known.
  private var missing: [String] = []

  /// Lets `body` take a mapping apart, then reports the keys that it did not ask for.
  static func read<Value>(
    _ node: YAMLNode, _ entries: [YAMLNode.Entry], in reading: inout YAMLReading,
    _ body: (inout YAMLMapping) -> Value
  ) -> Value {
    var mapping = YAMLMapping(reading: reading, node: node, entries: entries)
    let value = body(&mapping)
    mapping.reportUnknownKeys()
    reading = mapping.reading
    return value
  }

  private init(reading: YAMLReading, node: YAMLNode, entries: [YAMLNode.Entry]) {
    self.reading = reading
    self.node = node
    self.entries = entries
    likeness = entries.reduce(0) { $0 | Self.likeness(of: $1.key) }
    known.reserveCapacity(24)
  }

  /// The value of a key that has to be there; nil, with a finding, where it is missing or wrong.
  mutating func required<Value>(_ key: String, _ kind: YAMLKind<Value>) -> Value? {
    guard let entry = entry(key) else {
      missing.append(key)
      return nil
    }
    if entry.value.isEmpty || (entry.value.isNull && !kind.takesNull) {
      reading.report(.missing(key: key), at: entry.keyRange)
      return nil
    }
    return read(entry, kind)
  }

  /// The value of a key that may be left out; nil where it is, or, with a finding, where it is
  /// wrong. A key without a value, or with null, counts as left out.
  mutating func optional<Value>(_ key: String, _ kind: YAMLKind<Value>) -> Value? {
    guard let entry = entry(key), !entry.value.isEmpty, kind.takesNull || !entry.value.isNull else {
      return nil
    }
    return read(entry, kind)
  }

  /// The value of a key that may be left out, but says something where it is written: an empty
  /// `publish:` would lift the embargo that somebody was about to write.
  mutating func filled<Value>(_ key: String, _ kind: YAMLKind<Value>) -> Value? {
    guard let entry = entry(key) else { return nil }
    if entry.value.isNull {
      reading.report(.missing(key: key), at: entry.keyRange)
      return nil
    }
    return read(entry, kind)
  }

  /// Whether a key is written with a value.
  func says(_ key: String) -> Bool {
    likeness & Self.likeness(of: key) != 0
      && entries.contains { $0.key == key && !$0.value.isEmpty && !$0.value.isNull }
  }

  /// Whether a key is written, whatever its value.
  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// The entry of a key, which is then known; nil where it is not written.
  mutating func entry(_ key: String) -> YAMLNode.Entry? {
    known.append(key)
    if likeness & Self.likeness(of: key) == 0 { return nil }
    return entries.first { $0.key == key }
  }

  /// One bit, by length and first letter.
  private static func likeness(of key: String) -> UInt64 {
    1 << ((UInt64(key.utf8.count) &* 11 ^ UInt64(key.utf8.first ?? 0)) & 63)
  }

  /// The entries that were not asked for so far, all of which are then known: for mappings whose
  /// keys are the writer's own.
  mutating func others() -> [YAMLNode.Entry] {
    takesAnyKey = true
    return entries.filter { !known.contains($0.key) }
  }

  /// Reads an entry's value, for the entries that ``others()`` gives.
  mutating func read<Value>(_ entry: YAMLNode.Entry, _ kind: YAMLKind<Value>) -> Value? {
    reading.path.append(entry.key)
    defer { reading.path.removeLast() }
    return kind.read(entry.value, &reading)
  }

  /// Reads an entry's value, for keys that are names of the writer's own: a name without a value says
  /// nothing, and is a finding.
  mutating func readFilled<Value>(_ entry: YAMLNode.Entry, _ kind: YAMLKind<Value>) -> Value? {
    if entry.value.isEmpty || (entry.value.isNull && !kind.takesNull) {
      reading.report(.missing(key: entry.key), at: entry.keyRange)
      return nil
    }
    return read(entry, kind)
  }

  /// Whether some key that nobody has asked for so far is probably meant to be one of these.
  func means(_ keys: [String]) -> Bool {
    entries.contains { entry in
      guard !known.contains(entry.key) else { return false }
      let meant = MeantKey(entry.key, known: known, unused: unused, synonyms: synonyms)
      return meant?.replaced.map(keys.contains) ?? false
    }
  }

  /// The keys that are asked for and not written.
  private var unused: [String] { known.filter { !has($0) } }

  /// What other generators and languages call the keys of this mapping.
  private var synonyms: [String: String] {
    KeySynonyms.table(of: reading.group, at: reading.path)
  }

  /// Where a missing key is reported: the first key, since the mapping itself may be long.
  var firstKey: Range<Int> {
    entries.first?.keyRange ?? node.range
  }

  /// Reports the keys that nobody asked for, then those that are missing; a missing key that an
  /// unknown one was probably meant to be is told once, as the unknown one.
  private mutating func reportUnknownKeys() {
    let unknown = takesAnyKey ? [] : entries.filter { !known.contains($0.key) }
    if unknown.isEmpty, missing.isEmpty { return }
    let (unused, synonyms) = (unused, synonyms)
    let meant = unknown.map {
      keysAreLanguages
        ? MeantKey(language: $0.key, known: known, unused: unused)
        : MeantKey($0.key, known: known, unused: unused, synonyms: synonyms)
    }
    for key in missing where !meant.contains(where: { $0?.replaced == key }) {
      reading.report(.missing(key: key), at: firstKey)
    }
    // Some are asked for twice, for their place and for their value.
    let keys = known.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for (entry, meant) in zip(unknown, meant) {
      reading.report(
        keysAreLanguages
          ? .unknownLanguage(
            entry.key, unused: unused.filter { !otherKeys.contains($0) }, meant: meant)
          : .unknownKey(entry.key, mapping: reading.path.last, known: keys, meant: meant),
        at: entry.keyRange)
    }
  }
}
