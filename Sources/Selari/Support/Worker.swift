import CPlatform
import Glibc
import Synchronization

/// A thread of its own.
public final class Worker: Sendable {
  private let thread = Mutex<pthread_t?>(nil)

  /// How many cores this process may use, and so how many of them can run at the same time.
  public static var usableCores: Int {
    var cores = selari_cores()
    let count = Int(selari_core_count(&cores))
    return count > 0 ? count : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Begins the work at once; where the system gives no further thread, the work is not done.
  /// - Parameter apart: Whether it begins on another core than this one: for work that shares a
  ///   build. What lives as long as the program is left to the kernel, which then lets it follow where
  ///   cores are added.
  public init(apart: Bool = false, _ work: @escaping @Sendable () -> Void) {
    let cores: cpu_set_t? = apart ? selari_cores() : nil
    let box = Unmanaged.passRetained(Work(run: work, cores: cores))
    var made = pthread_t()
    let status =
      if var cores {
        selari_start_thread(&made, &cores, runWork, box.toOpaque())
      } else {
        pthread_create(&made, nil, runWork, box.toOpaque())
      }
    if status == 0 {
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
  /// Where it may run, once it does; nil where it is kept from none.
  let cores: cpu_set_t?

  init(run: @escaping @Sendable () -> Void, cores: cpu_set_t?) {
    self.run = run
    self.cores = cores
  }
}

/// The thread's beginning: a function of its own, since a closure made on the main actor may not run on
/// another thread.
private func runWork(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let box else { return nil }
  let work = Unmanaged<Work>.fromOpaque(box).takeRetainedValue()
  if let cores = work.cores { withUnsafePointer(to: cores, selari_set_cores) }
  work.run()
  return nil
}
