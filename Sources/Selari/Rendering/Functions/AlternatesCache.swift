import Templating

/// What `alternates` gave last: a page's languages have the same, and are rendered one after the other.
/// Belongs to one worker, and what makes them does not come back to it: nobody needs to ask whether
/// somebody else is at it.
final class AlternatesCache {
  @exclusivity(unchecked)
  private var group = -1
  @exclusivity(unchecked)
  private var value = Value.none

  /// The alternates of a group of pages, as an index; made where the last ones were another group's.
  func value(of group: Int, _ make: () -> Value) -> Value {
    if group != self.group {
      value = make()
      self.group = group
    }
    return value
  }
}
