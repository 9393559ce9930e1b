import Diagnostics
import Markdown
import Templating

/// What the template of a directive reads of the directive's line, and so what of a line would be lost.
///
/// Nobody declares it: it is what the template says, and what the templates say that it names. In doubt a
/// thing is read.
struct DirectiveSignature: Sendable {
  /// How many arguments without a key are read; nil where it may be any number.
  let limit: Int?
  /// The names that are read; nil where only rendering knows.
  private let names: Set<String>?
  /// The keys that people may write.
  let keys: [String]
  /// The names that its templates make themselves.
  let made: Set<String>
  /// Whether what stands inside is read, or may be.
  private let readsContent: Bool

  /// The names that every template has anyway: a key of such a name would hide what they stand for.
  static let reserved: Set<String> = {
    let known = SiteScope.environment
    return Set(known.globals).union(known.constants.keys)
  }()

  /// The signature of a template, which is there.
  init(of template: String, in library: TemplateLibrary) {
    var seen: Set<String> = [template]
    var waiting = [template]
    var (read, made): (Set<String>, Set<String>) = ([], [])
    var (limit, isOpen, takesAny) = (0, false, false)
    let arguments = Name.arguments.text
    while let name = waiting.popLast() {
      let references = library.references(of: name)
      read.formUnion(references.names.read)
      made.formUnion(references.names.made)
      limit = max(limit, references.names.items[arguments] ?? 0)
      takesAny = takesAny || references.names.whole.contains(arguments)
      isOpen = isOpen || references.hasDynamicTemplates
      waiting += references.templates.map(\.text).filter { seen.insert($0).inserted }
    }
    self.limit = takesAny || isOpen ? nil : limit
    readsContent = isOpen || read.contains(Name.content.text)
    read.subtract([arguments, Name.content.text])
    names = isOpen ? nil : read
    self.made = made
    keys = read.subtracting(made).subtracting(Self.reserved)
      .subtracting(["loop", "self", "super", "caller", "varargs", "kwargs"]).sorted()
  }

  /// What the template does not read of a directive, each with where it stands.
  /// - Parameters:
  ///   - directive: The directive.
  ///   - content: The HTML of what stands inside it.
  ///   - source: The file that it stands in.
  func lost(
    of directive: Directive, content: [UInt8], in source: Source
  ) -> [(problem: DirectiveProblem, range: Range<Int>)] {
    let lost = lost(of: directive)
    if readsContent || !content.contains(where: { $0 > 0x20 }) { return lost }
    let inside = source.bytes[directive.range.upperBound..<directive.wholeRange.upperBound]
    let first = inside.firstIndex { $0 > 0x20 } ?? directive.range.lowerBound
    let line = source.bytes[first...].prefix { $0 != 0x0A && $0 != 0x0D }
    return lost + [(.content(of: directive.name), first..<line.endIndex)]
  }

  /// What the template does not read of a directive's line.
  private func lost(
    of directive: Directive
  ) -> [(problem: DirectiveProblem, range: Range<Int>)] {
    var lost: [(problem: DirectiveProblem, range: Range<Int>)] = []
    var words = directive.arguments
    if let anchor = anchor(at: words.indices.last, of: directive) {
      lost.append((.anchor(anchor, of: directive.name), words[words.count - 1].range))
      words.removeLast()
    }
    if let limit, words.count > limit {
      let joined = limit > 0 ? words[(limit - 1)...].map(\.text).joined(separator: " ") : nil
      let quoted = joined.flatMap { $0.contains("\"") ? nil : "\"\($0)\"" }
      let end = words[words.count - 1].range.upperBound
      // What is written again would lack a key that stands between.
      let from = words[max(limit - 1, 0)].range.lowerBound
      let hasKeyInside = directive.named.contains {
        (from..<end).contains($0.value.range.lowerBound)
      }
      if let joined, !hasKeyInside, joined.last == "\"", !joined.dropLast().contains("\"") {
        lost.append(
          (
            .unopened(directive.name, meant: "\"" + joined),
            words[limit - 1].range.lowerBound..<end
          ))
      } else {
        lost.append(
          (
            .surplus(directive.name, limit: limit, joined: quoted),
            words[limit].range.lowerBound..<end
          ))
      }
    }
    for (key, value) in directive.named
    where names?.contains(key) == false || Self.reserved.contains(key) {
      let range = value.range.lowerBound..<value.range.lowerBound + key.utf8.count
      lost.append(
        (
          Self.reserved.contains(key)
            ? .reservedKey(key, of: directive.name, known: keys)
            : .unknownKey(key, of: directive.name, known: keys), range
        ))
    }
    return lost
  }

  /// The id in `{#id}` as the last word, where the template reads an id.
  private func anchor(at index: Int?, of directive: Directive) -> String? {
    guard let word = index.map({ directive.arguments[$0].text }), word.hasPrefix("{#"),
      word.hasSuffix("}"), word.count > 3, names?.contains("id") ?? true,
      !directive.named.contains(where: { $0.key == "id" })
    else { return nil }
    return String(word.dropFirst(2).dropLast())
  }
}
