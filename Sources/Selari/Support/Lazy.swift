import Synchronization

/// A value that is worked out when it is first asked for, once, whichever thread asks.
final class Lazy<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// A value that a function gives.
  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; whoever asks meanwhile waits.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
