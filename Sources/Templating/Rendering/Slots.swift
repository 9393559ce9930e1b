/// The values of a body's names, each in its place. Belongs to an activation, which frees it.
struct Slots {
  private let cells: UnsafeMutablePointer<ValueCell>?
  private let count: Int

  /// A number of slots, all of them None.
  init(count: Int32) {
    self.count = Int(count)
    guard count > 0 else {
      cells = nil
      return
    }
    let cells = UnsafeMutablePointer<ValueCell>.allocate(capacity: self.count)
    for slot in 0..<self.count { (cells + slot).initialize(to: ValueCell(.none)) }
    self.cells = cells
  }

  /// Where the value of a slot stands.
  @inline(__always)
  func cell(_ slot: Int) -> UnsafeMutablePointer<ValueCell> {
    guard let cells, slot >= 0, slot < count else { preconditionFailure("there is no such slot") }
    return cells + slot
  }

  subscript(slot: Int) -> Value {
    @inline(__always)
    get { cell(slot).pointee.value }
    nonmutating set { cell(slot).pointee.value = newValue }
  }

  /// Makes all of them None.
  func clear() { for slot in 0..<count { self[slot] = .none } }

  /// Gives their memory back; nothing may look at them any more.
  func free() {
    cells?.deinitialize(count: count)
    cells?.deallocate()
  }
}
