import Glibc

/// The clocks of the machine.
public enum SystemClock {
  /// The present instant, to the second.
  public static func now() -> Instant { Instant(seconds: Int64(time(nil))) }

  /// The clock that only runs forward, in milliseconds since an instant of its own.
  public static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
