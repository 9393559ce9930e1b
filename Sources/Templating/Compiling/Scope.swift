/// Where a name lives: a slot of a body, by how deep the body is nested.
struct SlotRef: Hashable {
  let depth: Int
  let index: Int32
}

/// Counts the slots of a body while it is compiled.
final class BodySlots {
  let depth: Int
  var count: Int32 = 0

  init(depth: Int) { self.depth = depth }

  func next() -> SlotRef {
    defer { count += 1 }
    return SlotRef(depth: depth, index: count)
  }
}

/// The names of one scope and what they mean there: Jinja's rules of which `set` is seen where.
///
/// A name that is stored is local to its scope and begins as the outer name's value; a name that is
/// only read comes from an outer scope or from the template's variables.
final class Scope {
  /// What a slot begins with when the scope is entered.
  enum Load: Equatable {
    case parameter
    case variable(Name)
    case alias(SlotRef)
    case undefined(Name)
  }

  let parent: Scope?
  let body: BodySlots
  private(set) var refs: [Name: SlotRef] = [:]
  private(set) var loads: [SlotRef: Load] = [:]
  private(set) var stores: Set<Name> = []
  /// The slots given out so far, shared with the copies made for branches.
  private let table: SlotTable

  private final class SlotTable {
    var slots: [Name: SlotRef] = [:]
  }

  init(parent: Scope?, body: BodySlots) {
    self.parent = parent
    self.body = body
    table = SlotTable()
  }

  private init(copying other: Scope) {
    parent = other.parent
    body = other.body
    refs = other.refs
    loads = other.loads
    stores = other.stores
    table = other.table
  }

  /// A copy for one branch of a condition.
  func branch() -> Scope { Scope(copying: self) }

  /// The slot of a name here or further out.
  func find(_ name: Name) -> SlotRef? { refs[name] ?? parent?.find(name) }

  /// The scope here or further out that a slot was given out by, and how it begins.
  func load(of ref: SlotRef) -> (scope: Scope, load: Load)? {
    loads[ref].map { (self, $0) } ?? parent?.load(of: ref)
  }

  /// The variable that a slot stands for where its scope only reads it: such a slot is never filled,
  /// since the name is read where it is and not copied on entry.
  func uncopied(_ ref: SlotRef) -> Name? {
    guard let (scope, load) = load(of: ref), case .variable(let name) = load,
      !scope.stores.contains(name)
    else { return nil }
    return name
  }

  @discardableResult
  private func define(_ name: Name, _ load: Load) -> SlotRef {
    let ref = table.slots[name] ?? body.next()
    table.slots[name] = ref
    refs[name] = ref
    loads[ref] = load
    return ref
  }

  /// Notes that a name is assigned to.
  func store(_ name: Name) {
    stores.insert(name)
    guard refs[name] == nil else { return }
    if let outer = parent?.find(name) {
      define(name, .alias(outer))
    } else {
      define(name, .undefined(name))
    }
  }

  /// Notes that a name is a parameter or a loop's target.
  @discardableResult
  func declareParameter(_ name: Name) -> SlotRef {
    stores.insert(name)
    return define(name, .parameter)
  }

  /// Notes that a name is read.
  func load(_ name: Name) {
    if find(name) == nil { define(name, .variable(name)) }
  }

  /// Takes over what the branches of a condition found: a name stored in one of them begins as the
  /// outer value, for the case that the branch is not taken.
  func merge(_ branches: [Scope]) {
    let newStores = branches.reduce(into: Set<Name>()) { $0.formUnion($1.stores) }
      .subtracting(stores)
    for branch in branches {
      refs.merge(branch.refs) { _, new in new }
      loads.merge(branch.loads) { _, new in new }
      stores.formUnion(branch.stores)
    }
    for name in newStores {
      guard let ref = find(name) else { continue }
      loads[ref] = parent?.find(name).map(Load.alias) ?? .variable(name)
    }
  }

  /// All names stored here and further out, with their slots, for templates that see the locals.
  func dump() -> [(name: Name, ref: SlotRef)] {
    var seen: [Name: SlotRef] = [:]
    var scope: Scope? = self
    while let current = scope {
      for name in current.stores where seen[name] == nil { seen[name] = find(name) }
      scope = current.parent
    }
    return seen.sorted { $0.key.id < $1.key.id }.map { ($0.key, $0.value) }
  }

  /// The loads in the order of their slots.
  var orderedLoads: [(ref: SlotRef, load: Load)] {
    loads.sorted { $0.key.index < $1.key.index }.map { ($0.key, $0.value) }
  }
}
