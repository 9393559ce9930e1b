import Glibc
import Synchronization

/// A thread of its own.
public final class Worker: Sendable {
  private let thread = Mutex<pthread_t?>(nil)

  /// Begins the work at once; where the system gives no further thread, the work is not done.
  public init(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Work(run: work))
    var made = pthread_t()
    if pthread_create(&made, nil, runWork, box.toOpaque()) == 0 {
      thread.withLock { $0 = made }
    } else {
      // Without threads there is nothing to wait for either.
      box.release()
    }
  }

  deinit {
    // Nobody waits for it any more.
    thread.withLock { thread in
      if let made = thread { pthread_detach(made) }
    }
  }

  /// Returns when the work is done.
  public func join() {
    let made = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    if let made { pthread_join(made, nil) }
  }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

/// The thread's beginning: a function of its own, since a closure made on the main actor may not run on
/// another thread.
private func runWork(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let box { Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run() }
  return nil
}
