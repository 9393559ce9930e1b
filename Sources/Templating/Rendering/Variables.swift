/// The variables that a template sees, by slot: what the rendering handed in, the library's constants,
/// and over both what templates have set.
///
/// What nobody has set is kept once for all, so that an included template costs no copy.
struct Variables {
  private let library: LibraryTables
  private let globals: [Value]
  /// What was set, by slot; empty until something is.
  private var own: [Value?] = []

  init(_ library: LibraryTables, globals: [Value] = []) {
    self.library = library
    self.globals = globals
  }

  /// How many slots there are.
  var count: Int { library.initialVariables.count }

  subscript(slot: Int32) -> Value {
    get {
      let slot = Int(slot)
      if slot < own.count, let value = own[slot] { return value }
      if slot < library.globalCount, slot < globals.count { return globals[slot] }
      return library.initialVariables[slot]
    }
    set {
      if own.isEmpty { own = Array(repeating: nil, count: count) }
      own[Int(slot)] = newValue
    }
  }

  /// Forgets what was set.
  mutating func removeAll() { own = [] }
}
