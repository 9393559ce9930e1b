import CPlatform
import Glibc
import Synchronization

/// A thread of its own.
public final class Worker: Sendable {
  private let thread = Mutex<pthread_t?>(nil)

  /// Begins the work at once; where the system gives no further thread, the work is not done.
  public init(_ work: @escaping @Sendable () -> Void) {
    var cores = selari_cores()
    let box = Unmanaged.passRetained(Work(run: work, cores: cores))
    var made = pthread_t()
    if selari_start_thread(&made, &cores, runWork, box.toOpaque()) == 0 {
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
  /// Where it may run, once it does.
  let cores: cpu_set_t

  init(run: @escaping @Sendable () -> Void, cores: cpu_set_t) {
    self.run = run
    self.cores = cores
  }
}

/// The thread's beginning: a function of its own, since a closure made on the main actor may not run on
/// another thread.
private func runWork(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let box else { return nil }
  let work = Unmanaged<Work>.fromOpaque(box).takeRetainedValue()
  withUnsafePointer(to: work.cores, selari_set_cores)
  work.run()
  return nil
}
