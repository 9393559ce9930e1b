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

/// The machine that the program runs on.
public enum Machine {
  /// Its name on the network; nil where the system does not say.
  public static var name: String? {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return nil }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
