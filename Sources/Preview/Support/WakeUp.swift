import CPlatform
import Glibc
import Selari

/// Wakes a thread that waits, once and for good: an eventfd, so that it can be waited for together with
/// other descriptors.
final class WakeUp: Sendable {
  let descriptor: Int32

  init() { descriptor = selari_event_descriptor() }

  deinit { close(descriptor) }

  /// Ends every wait, present and to come.
  func wake() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Waits so long; whether it was woken.
  func wait(milliseconds: Int) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let deadline = SystemClock.milliseconds() + milliseconds
    while true {
      let left = max(0, deadline - SystemClock.milliseconds())
      let ready = poll(&watched, 1, Int32(clamping: left))
      if ready > 0 { return true }
      if ready == 0 { return false }
      if errno != EINTR { return true }
    }
  }
}
