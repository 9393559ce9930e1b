/// The variables that a template sees, by slot: what the rendering handed in, the library's constants,
/// and over both what templates have set.
///
/// What nobody has set is kept once for all, so that an included template costs no copy. A variable's
/// cell stays where it is as long as nothing is set.
struct Variables: ~Copyable {
  /// Keeps the cells of what nobody has set.
  private let context: RenderContext
  private let initial: UnsafeMutablePointer<ValueCell>
  private let globals: UnsafeMutablePointer<ValueCell>
  private let globalCount: Int32
  /// How many slots there are.
  let count: Int32
  /// What was set, by slot, and whether it was: memory for `count` of each, nil until something is.
  private var own: UnsafeMutablePointer<ValueCell>?
  private var isSet: UnsafeMutablePointer<Bool>?

  /// The variables that every template of a rendering begins with.
  init(_ context: RenderContext) {
    self.context = context
    initial = context.library.initialVariables.cells
    count = Int32(context.library.initialVariables.count)
    globals = context.globals.cells
    globalCount = Int32(min(context.library.globalCount, context.globals.count))
  }

  deinit { free() }

  /// The same variables, to be set apart from these.
  func copy() -> Variables {
    var copy = Variables(context)
    guard let own, let isSet else { return copy }
    for slot in 0..<count where isSet[Int(slot)] { copy[slot] = own[Int(slot)].value }
    return copy
  }

  /// Where the value of a slot stands, which must be less than `count`.
  @inline(__always)
  func cell(_ slot: Int32) -> UnsafeMutablePointer<ValueCell> {
    if let own, let isSet, isSet[Int(slot)] { return own + Int(slot) }
    return (slot < globalCount ? globals : initial) + Int(slot)
  }

  subscript(slot: Int32) -> Value {
    get {
      precondition(slot >= 0 && slot < count, "there is no such variable")
      return cell(slot).pointee.value
    }
    set {
      precondition(slot >= 0 && slot < count, "there is no such variable")
      let (own, isSet) = room()
      if isSet[Int(slot)] {
        own[Int(slot)].value = newValue
      } else {
        (own + Int(slot)).initialize(to: ValueCell(newValue))
        isSet[Int(slot)] = true
      }
    }
  }

  /// Memory for what is set.
  private mutating func room() -> (UnsafeMutablePointer<ValueCell>, UnsafeMutablePointer<Bool>) {
    if let own, let isSet { return (own, isSet) }
    let own = UnsafeMutablePointer<ValueCell>.allocate(capacity: Int(count))
    let isSet = UnsafeMutablePointer<Bool>.allocate(capacity: Int(count))
    isSet.initialize(repeating: false, count: Int(count))
    self.own = own
    self.isSet = isSet
    return (own, isSet)
  }

  /// Forgets what was set.
  mutating func removeAll() {
    free()
    own = nil
    isSet = nil
  }

  private func free() {
    guard let own, let isSet else { return }
    for slot in 0..<Int(count) where isSet[slot] { (own + slot).deinitialize(count: 1) }
    own.deallocate()
    isSet.deallocate()
  }
}
