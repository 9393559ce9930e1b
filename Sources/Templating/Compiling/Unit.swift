import Diagnostics

/// A compiled template or expression: flat tables that any number of threads may read at once.
///
/// The tables are allocated once and freed with the unit; reading them never counts references.
final class Unit: @unchecked Sendable {
  let id: Int32
  let name: String
  let text: TemplateText
  let nodes: UnsafeMutableBufferPointer<Node>
  let children: UnsafeMutableBufferPointer<Int32>
  let constants: ValueTable
  /// The marks by which dictionaries find what constants name; 0 for what is no text, and for the names
  /// of their own methods.
  let marks: UnsafeMutableBufferPointer<UInt64>
  /// The arguments of calls that are the same at every call.
  let fixedArguments: UnsafeMutableBufferPointer<ArgumentCell>
  let literals: UnsafeMutableBufferPointer<UInt8>
  let tables: Tables
  /// What is run: a template's root or an expression's node.
  let root: BodySite
  /// The blocks defined in it, by their numbers in the library.
  let blocks: [(number: Int32, site: BodySite)]
  /// The names of scopes and the bytes in which each is seen, for suggestions.
  let locals: [(name: Name, range: Range<Int>)]
  /// The variables that an expression names beside the library's.
  let laterNames: [Name]

  init(
    _ builder: UnitBuilder, root: BodySite, variables: VariableTable, laterNames: [Name] = [],
    units: [String: Int32] = [:]
  ) {
    self.laterNames = laterNames
    id = builder.id
    name = builder.name
    text = builder.text
    nodes = Self.allocate(builder.nodes)
    children = Self.allocate(builder.children)
    constants = ValueTable(builder.constants)
    marks = Self.allocate(builder.constants.map(Mapping.attributeMark))
    fixedArguments = .allocate(capacity: builder.fixedArguments.count)
    for (place, arguments) in builder.fixedArguments.enumerated() {
      fixedArguments.initializeElement(at: place, to: ArgumentCell(arguments))
    }
    literals = Self.allocate(builder.literals)
    tables = Tables(builder, variables, units)
    self.root = root
    blocks = builder.blocks.map { ($0.key, $0.value) }
    locals = builder.locals
  }

  deinit {
    fixedArguments.deinitialize().deallocate()
    nodes.deallocate()
    children.deallocate()
    marks.deallocate()
    literals.deallocate()
  }

  private static func allocate<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<
    Element
  > {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return buffer
  }

  /// The place of a node, for errors.
  func place(of node: Int32) -> Place {
    text.place(Int(nodes[Int(node)].start)..<Int(nodes[Int(node)].end))
  }
}

/// The tables that are read less often than nodes.
struct Tables {
  let calls: [CallSite]
  let loads: [SlotLoad]
  let scopes: [ScopeSite]
  let bodies: [BodySite]
  let loops: [LoopSite]
  let targets: [TargetSite]
  let macros: [MacroSite]
  let parameters: [ParameterSite]
  let blockUses: [BlockUse]
  let includes: [IncludeSite]
  let imports: [ImportSite]
  let importedNames: [ImportedName]
  let dumps: [[DumpedLocal]]

  init(_ builder: UnitBuilder, _ variables: VariableTable, _ units: [String: Int32]) {
    calls = builder.calls
    loads = builder.loads
    scopes = builder.scopes
    bodies = builder.bodies
    loops = builder.loops
    targets = builder.targets
    macros = builder.macros
    parameters = builder.parameters
    blockUses = builder.blockUses
    /// The number of the template that a node names, where it is a constant.
    func unit(named node: Int32) -> Int32 {
      let node = builder.nodes[Int(node)]
      guard node.op == .constant, let name = builder.constants[Int(node.a)].text else {
        return Node.nothing
      }
      return units[name] ?? Node.nothing
    }
    includes = builder.includes.map { site in
      var site = site
      site.unit = unit(named: site.template)
      return site
    }
    imports = builder.imports.map { site in
      var site = site
      site.unit = unit(named: site.template)
      return site
    }
    importedNames = builder.importedNames
    dumps = builder.dumps.map { locals in
      locals.compactMap { local in
        variables.slots[local.name].map {
          DumpedLocal(depth: local.depth, slot: local.slot, variable: $0)
        }
      }
    }
  }
}

/// The names that templates look up as variables, each with its slot: globals first.
struct VariableTable: Sendable {
  private(set) var slots: [Name: Int32] = [:]
  private(set) var names: [Name] = []

  /// The slot of a name; a new one if it has none yet.
  mutating func slot(of name: Name) -> Int32 {
    if let slot = slots[name] { return slot }
    let slot = Int32(names.count)
    slots[name] = slot
    names.append(name)
    return slot
  }
}

/// A template's text, with `\n` line ends and without a byte order mark, and the way back to the file
/// as it is.
struct TemplateText: Sendable {
  let source: Source
  /// The text that offsets count in.
  let bytes: [UInt8]
  /// Where in `bytes` carriage returns of the file are missing.
  private let dropped: [Int]
  /// Where in the file the text begins.
  private let offset: Int

  /// The text of a whole file.
  init(_ source: Source) {
    self.source = source
    offset = Source.textStart(of: source.bytes)
    guard source.bytes.contains(UInt8(ascii: "\r")) else {
      bytes = offset == 0 ? source.bytes : Array(source.bytes[offset...])
      dropped = []
      return
    }
    var bytes: [UInt8] = []
    var dropped: [Int] = []
    for index in source.bytes.indices.dropFirst(offset) {
      let byte = source.bytes[index]
      guard byte == UInt8(ascii: "\r") else {
        bytes.append(byte)
        continue
      }
      if index + 1 < source.bytes.count, source.bytes[index + 1] == UInt8(ascii: "\n") {
        dropped.append(bytes.count)
      } else {
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    self.bytes = bytes
    self.dropped = dropped
  }

  /// The text of a part of a file; offsets count from the part's start.
  init(_ source: Source, part: Range<Int>) {
    self.source = source
    let part = part.clamped(to: 0..<source.bytes.count)
    bytes = Array(source.bytes[part])
    dropped = []
    offset = part.lowerBound
  }

  /// A text without its quotation marks, where just that text in quotation marks is what stands in a
  /// range of `bytes`.
  func literal(_ text: String, at range: Range<Int>) -> Range<Int>? {
    guard range.count >= 2, range.upperBound <= bytes.count,
      ["\"", "'"].contains(Unicode.Scalar(bytes[range.lowerBound])),
      bytes[range.lowerBound] == bytes[range.upperBound - 1]
    else { return nil }
    let inside = range.lowerBound + 1..<range.upperBound - 1
    return bytes[inside].elementsEqual(text.utf8) ? inside : nil
  }

  /// The place of a range of `bytes`.
  func place(_ range: Range<Int>) -> Place {
    source.place(
      original(range.lowerBound)..<max(original(range.upperBound), original(range.lowerBound)))
  }

  private func original(_ position: Int) -> Int {
    offset + position + dropped.prefix { $0 < position }.count
  }
}
