import CYAML
import Diagnostics

/// Reads YAML 1.2 into a tree of located values, by the events of libyaml; what is so plain that they
/// could not tell anything is read without (``YAMLPlainMapping``).
///
/// Bad input of any kind ends in a finding: nesting, the expansion of aliases and the stack are
/// bounded. Tags other than those of plain data are refused, since nothing here would honour them.
enum YAML {
  /// How deep lists and mappings may nest.
  static let deepest = 64
  /// How many values the aliases of a document may add to what is written.
  static let mostByAliases = 10_000

  /// The document in a file or a part of it, or nil where it cannot be read.
  ///
  /// A text that holds no value gives an empty scalar. What is wrong is added to `findings` under
  /// `rule`; a key that is there twice is a finding too, and its first value is kept.
  /// - Parameters:
  ///   - source: The file.
  ///   - range: The part that is YAML, as byte offsets; the whole file if nil. All places are of
  ///     the whole file.
  ///   - rule: The rule that findings belong to: `yaml/syntax`, `front-matter/syntax`.
  ///   - findings: Where findings are added.
  static func parse(
    _ source: Source, in range: Range<Int>? = nil, rule: RuleID = RuleID("yaml/syntax"),
    findings: inout [Finding]
  ) -> YAMLNode? {
    var range = (range ?? 0..<source.bytes.count).clamped(to: 0..<source.bytes.count)
    if range.lowerBound == 0 {
      range = Source.textStart(of: source.bytes[range])..<range.upperBound
    }
    let (node, faults) = source.bytes.withUnsafeBufferPointer { bytes in
      parse(
        UnsafeBufferPointer(rebasing: bytes[range]), base: range.lowerBound, rule: rule)
    }
    for fault in faults {
      findings.append(fault.finding(in: source, rule: rule))
    }
    return node
  }

  /// The tree of a text that begins at `base` in its file, and what is wrong with it.
  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, base: Int, rule: RuleID
  ) -> (YAMLNode?, [YAMLFault]) {
    if let invalid = UTF8Text.firstInvalidByte(in: bytes.span) {
      return (nil, [YAMLFault(.notUTF8, at: base + invalid..<base + invalid + 1)])
    }
    if let node = YAMLPlainMapping.read(bytes, base: base) { return (node, []) }
    return parseAnything(bytes, base: base, holdsStamps: rule.group == "front-matter")
  }

  /// The same of any text of valid UTF-8, by libyaml.
  static func parseAnything(
    _ bytes: UnsafeBufferPointer<UInt8>, base: Int, holdsStamps: Bool
  ) -> (YAMLNode?, [YAMLFault]) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      return (nil, [YAMLFault(.malformed, at: base..<base)])
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    var builder = YAMLTreeBuilder(bytes: bytes, base: base)
    do throws(YAMLFault) {
      return (try builder.document(from: parser), builder.faults)
    } catch {
      // Where two versions stand in the text, what libyaml says of the first mark leads nobody on.
      let conflicts = MergeConflict.all(in: bytes).map {
        YAMLFault(
          .conflict(ofStamps: holdsStamps && $0.isOfStamps),
          at: base + $0.mark.lowerBound..<base + $0.mark.upperBound)
      }
      return (nil, builder.faults + (conflicts.isEmpty ? [error] : conflicts))
    }
  }
}
