import Bytes
import Diagnostics

/// One rendering: what objects, functions and filters receive, so that they can format for the page
/// and note what was read. Belongs to one thread.
public final class RenderContext {
  /// What the caller handed in for its own objects and functions.
  public let host: AnyObject?
  /// Keeps the units of all templates, which the rest of a rendering names without counting references:
  /// every core reads them.
  let library: LibraryTables
  /// The unit of a lone expression, which no library keeps.
  private let expression: Unit?
  /// Where what is written comes from, where somebody wants to know.
  let trace: OutputTrace?
  /// The values of the names that every template sees, imported ones too.
  let globals: ValueTable
  /// The names that this rendering adds.
  let added: [(name: Name, value: Value)]
  /// The modules that were imported without context, by unit.
  var modules: [Int32: Module] = [:]
  /// The bodies that define macros, which keep them: a cycle, until the rendering ends.
  private var defining: [Activation] = []
  /// How rendering got to where it is.
  private(set) var steps = RecordBuffer<Step>(capacity: 16)
  private let stackEnd: UInt

  /// How deep includes, blocks, macros, calls and recursive loops may nest.
  static let depthLimit = 200
  /// The stack that is left for one step and for making an error of it.
  private static let stackReserve: UInt = 96 * 1024

  init(
    library: LibraryTables, expression: Unit? = nil, globals: Globals,
    added: [(name: Name, value: Value)], host: AnyObject?, trace: OutputTrace? = nil
  ) {
    self.library = library
    self.expression = expression
    self.trace = trace
    self.added = added
    self.globals = globals.table
    self.host = host
    stackEnd = ThreadStack.end
  }

  /// How many steps that were.
  var depth: Int { steps.count }

  /// How rendering got somewhere: what was entered, and from which node.
  struct Step: BitwiseCopyable {
    enum Kind: UInt8 {
      case include, extends, importing, block, parentBlock, macro, caller, loop
    }

    let kind: Kind
    /// The block's or macro's name (`Name.id`), or the template's unit.
    let subject: Int32
    /// Where it was entered from.
    let unit: Unmanaged<Unit>
    let node: Int32
  }

  /// Notes a step, with how much is written so far; an error where that or the nesting is more than
  /// any page needs.
  func enter(_ step: Step, written: Int) throws(TemplateError) {
    try LengthLimit.checkOutput(written)
    guard depth < Self.depthLimit, ThreadStack.here > stackEnd + Self.stackReserve else {
      throw StepChain(self, last: step).endless
    }
    steps.append(step)
  }

  /// Fails where the stack has no room for another level of a value.
  func requireStack() throws(TemplateError) {
    guard ThreadStack.here > stackEnd + Self.stackReserve else {
      throw TemplateError(TemplateProblem.badValue(.nested(Nesting.limit)))
    }
  }

  /// Leaves the last step.
  func leave() { steps.removeLast() }

  /// What a piece of work writes apart from the output.
  func apart(
    _ write: (inout ByteBuffer) throws(TemplateError) -> Void
  ) throws(TemplateError) -> ByteBuffer {
    var bytes = ByteBuffer()
    trace?.begin()
    do {
      try write(&bytes)
      try LengthLimit.checkText(bytes.count)
    } catch {
      trace?.end(bytes.array())
      throw error
    }
    trace?.end(bytes.array())
    return bytes
  }

  /// Namespaces that hold values which may lead back to them: cycles, until the rendering ends.
  private var holding: [Namespace] = []

  /// Sets a namespace's attribute; an error where the value nests without end.
  func set(_ name: String, of namespace: Namespace, to value: Value) throws(TemplateError) {
    namespace.set(name, value)
    guard value.canHold else { return }
    if !namespace.isKept {
      namespace.isKept = true
      holding.append(namespace)
    }
    // Looking into a long list each time that it grows would take long, and one set adds few levels.
    sets += 1
    if sets % Self.setsUnchecked == 0 || depth > Self.depthUnchecked { try Nesting.check(value) }
  }

  /// How many values that can hold others have been set in namespaces.
  private var sets = 0
  /// Every so many are looked into, and all that are set deep in macros and recursive loops.
  private static let setsUnchecked = 16
  private static let depthUnchecked = 8

  /// Notes a body that defines a macro.
  func willRelease(_ activation: Activation) {
    if defining.last !== activation { defining.append(activation) }
  }

  /// Ends the rendering: what it made and nothing outside holds is freed.
  func finish() {
    for activation in defining { activation.release() }
    defining = []
    for namespace in holding { namespace.release() }
    holding = []
    modules = [:]
  }

  /// Goes back to a depth after an error that is not passed on.
  func unwind(to depth: Int) { steps.truncate(to: depth) }
}
