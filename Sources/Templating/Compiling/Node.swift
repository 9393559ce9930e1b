/// One instruction of a compiled template: a node of its tree in a flat array.
///
/// Trivial, so that threads that render the same template never touch a shared reference count.
/// `a`, `b` and `c` are other nodes, slots or places in the unit's tables, as `Op` says.
struct Node {
  let op: Op
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
  /// The bytes of the source that it was compiled from.
  var start: Int32 = 0
  var end: Int32 = 0

  /// No node, no slot.
  static let nothing: Int32 = -1
}

/// What a node does.
enum Op: UInt8 {
  // Expressions
  /// constants[a]
  case constant
  /// Slot b of the body a levels out.
  case local
  /// Slot a of the template's variables.
  case variable
  /// The attribute named a (`Name.id`) of node b; c: its text in constants.
  case attribute
  /// Item b of node a.
  case item
  /// Node a sliced by children[b ..< b + 3], each a node or nothing.
  case slice
  /// Node a called with calls[b].
  case call
  /// Filter a of the environment on node b, or on the filter block's body; calls[c].
  case filter
  /// Test a of the environment on node b; calls[c].
  case test
  /// A filter that does not exist, named constants[a]: an error when it is reached.
  case missingFilter
  case missingTest
  case not, negative, positive
  /// a op b
  case add, subtract, multiply, divide, floorDivide, remainder, power
  case and, or
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contained, notContained
  /// A chain of comparisons: children[a ..< a + b] are operand, comparison node, operand …
  case comparison
  /// children[a ..< a + b] joined as text
  case concatenate
  /// The same, plain even where a part is markup: in constants, as Jinja does.
  case concatenatePlain
  /// b if a else c (or nothing)
  case conditional
  /// children[a ..< a + b]
  case list, tuple, dictionary

  // Statements
  /// children[a ..< a + b], one after the other
  case sequence
  /// literals[a ..< a + b]
  case text
  /// Prints node a.
  case print
  /// If a then b else c.
  case branch
  /// loops[a]
  case loop
  /// Enters scope a, runs b, leaves scope a.
  case scope
  /// Stores node b into targets[a].
  case assign
  /// Stores node b into slot a of this body.
  case store
  /// Stores what statement b prints into targets[a]; filter c or nothing.
  case capture
  /// Prints what filter a makes of what statement b prints.
  case filterBlock
  /// Makes the template's variable b of slot a of this body; c: 1 if it is exported.
  case export
  /// macros[a] into slot b of this body.
  case macro
  /// Calls node a with the macro macros[b] as its caller, and prints the result.
  case callBlock
  /// Block uses[a].
  case block
  /// Extends the template that node a names.
  case extends
  /// includes[a]
  case include
  /// imports[a]
  case importAll, importNames
  /// Runs a only where nothing has been extended.
  case unlessExtended
  /// Fails: the template extends two.
  case extendedTwice
}

/// The arguments of a call in a unit's tables.
struct CallSite {
  /// Positional ones: children[positional ..< positional + positionalCount].
  var positional: Int32 = 0
  var positionalCount: Int32 = 0
  /// Named ones: pairs of name and node in children.
  var named: Int32 = 0
  var namedCount: Int32 = 0
  /// `*node` and `**node`, or nothing.
  var spread: Int32 = Node.nothing
  var namedSpread: Int32 = Node.nothing
  /// The arguments where all of them are constants, without what is piped into a filter or test: an
  /// index into the unit's fixed arguments.
  var fixed: Int32 = Node.nothing

  var isEmpty: Bool {
    positionalCount == 0 && namedCount == 0 && spread == Node.nothing
      && namedSpread == Node.nothing
  }
}

/// How a slot begins when its scope is entered.
struct SlotLoad {
  enum Kind: UInt8 {
    /// variables[a]
    case variable
    /// Slot b of the body a levels out.
    case alias
    /// constants[a]: undefined.
    case constant
  }

  let slot: Int32
  let kind: Kind
  var a: Int32 = 0
  var b: Int32 = 0
}

/// A scope's loads, in the unit's `loads`.
struct ScopeSite {
  var loads: Int32 = 0
  var count: Int32 = 0
}

/// Something with slots of its own: a template, block, macro or recursive loop.
struct BodySite {
  var slotCount: Int32 = 0
  var scope: Int32 = 0
  var statement: Int32 = Node.nothing
  /// The slots of `self` and `super`, or nothing.
  var selfSlot: Int32 = Node.nothing
  var superSlot: Int32 = Node.nothing
}

struct LoopSite {
  var iterable: Int32 = 0
  /// targets[target]
  var target: Int32 = 0
  /// The slot of `loop`, or nothing.
  var loopSlot: Int32 = Node.nothing
  var scope: Int32 = 0
  var body: Int32 = 0
  var elseScope: Int32 = 0
  var otherwise: Int32 = Node.nothing
  var testScope: Int32 = 0
  /// targets[testTarget], and the condition, or nothing.
  var testTarget: Int32 = 0
  var test: Int32 = Node.nothing
  /// The body of a recursive loop in `bodies`, or nothing.
  var recursive: Int32 = Node.nothing
}

/// What is stored into, in the unit's `targets`.
enum TargetSite {
  /// A slot of this body.
  case slot(Int32)
  /// The attribute (a text in constants) of the namespace that a node gives.
  case attribute(namespace: Int32, name: Int32, start: Int32, end: Int32)
  /// targets[first ..< first + count]
  case tuple(first: Int32, count: Int32, start: Int32, end: Int32)
}

struct MacroSite {
  /// The name (`Name.id`), or nothing for a call block's body.
  var name: Int32 = Node.nothing
  var body: Int32 = 0
  /// Parameters in the unit's `parameters`.
  var parameters: Int32 = 0
  var parameterCount: Int32 = 0
  /// Slots of the special parameters, or nothing.
  var callerSlot: Int32 = Node.nothing
  var namedSlot: Int32 = Node.nothing
  var restSlot: Int32 = Node.nothing
  /// Whether `caller` is among the parameters.
  var hasCallerParameter = false
}

struct ParameterSite {
  let name: Name
  let slot: Int32
  /// The default's node, or nothing.
  let defaultValue: Int32
  /// The constant for a parameter without a value.
  let undefined: Int32
}

struct BlockUse {
  /// The block's number in the library.
  let block: Int32
  let isRequired: Bool
  /// The locals that a scoped block sees: `dumps[dump]`, or nothing.
  let dump: Int32
}

struct IncludeSite {
  let template: Int32
  let ignoreMissing: Bool
  /// The locals that the included template sees, or nothing without context.
  let dump: Int32
  /// The unit, where the name is a constant and exists.
  var unit: Int32 = Node.nothing
}

struct ImportSite {
  let template: Int32
  let dump: Int32
  /// For `importAll` the slot; for `importNames` the first of `importedNames`.
  let first: Int32
  let count: Int32
  var unit: Int32 = Node.nothing
}

struct ImportedName {
  let name: Name
  let slot: Int32
}

/// A local that an included template or scoped block sees as a variable.
struct DumpedLocal {
  let depth: Int32
  let slot: Int32
  let variable: Int32
}
