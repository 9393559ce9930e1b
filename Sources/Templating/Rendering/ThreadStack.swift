import CPlatform

/// The stack of the present thread, so that endless recursion ends in an error instead of a crash.
enum ThreadStack {
  /// The lowest address of the thread's stack; 0 where it is not known.
  static var end: UInt { UInt(selari_stack_end()) }

  /// Where the stack is now.
  @inline(never)
  static var here: UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }
}
