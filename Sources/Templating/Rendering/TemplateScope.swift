/// The variables and blocks that a template and what it extends share while it is rendered.
final class TemplateScope {
  /// Variables by slot. Unchecked, as they are read with nearly every name, and never while they are
  /// changed.
  @exclusivity(unchecked)
  var variables: Variables
  /// The definitions of each block, the youngest template's first.
  var blocks: BlockTable
  /// The template that began it, which the context of `variables` keeps, and how many have been extended
  /// since.
  unowned(unsafe) let unit: Unit
  var extended = 0
  /// The slots that templates have exported so far.
  var exported: [Int32] = []

  init(unit: Unit, variables: consuming Variables, blocks: BlockTable) {
    self.unit = unit
    self.variables = variables
    self.blocks = blocks
  }
}

/// The definitions of blocks, the youngest template's first. Trivial records, so that a copy counts no
/// references.
struct BlockTable {
  struct Definition {
    let block: Int32
    unowned(unsafe) let unit: Unit
    let site: BodySite
  }

  private var definitions: [Definition] = []

  /// The blocks of a template, which must outlive the table.
  init(_ unit: Unit) { add(unit) }

  /// No blocks.
  init() {}

  /// Adds the definitions of a template that is extended.
  mutating func add(_ unit: Unit) {
    for (block, site) in unit.blocks {
      definitions.append(Definition(block: block, unit: unit, site: site))
    }
  }

  /// How many definitions a block has.
  func count(of block: Int32) -> Int {
    var count = 0
    for definition in definitions where definition.block == block { count += 1 }
    return count
  }

  /// A block's definition, `level` steps from the youngest; nil where there are not so many.
  func definition(of block: Int32, _ level: Int) -> Definition? {
    var level = level
    for definition in definitions where definition.block == block {
      if level == 0 { return definition }
      level -= 1
    }
    return nil
  }
}
