/// From when until when a build's output stays what it is.
///
/// It starts out as always, and every value that depends on time narrows it to the stretch in which
/// the value is the same. Each worker narrows its own; they are then brought together. What nobody
/// reads narrows nothing.
public struct Validity: Hashable, Sendable {
  /// The first instant of it, or nil if it always was so.
  public private(set) var from: Instant?
  /// The next instant at which something changes by itself, or nil if nothing will.
  public private(set) var until: Instant?

  /// Always.
  public init() {}

  /// Whether a build for an instant would give the same.
  public func contains(_ instant: Instant) -> Bool {
    (from.map { $0 <= instant } ?? true) && (until.map { instant < $0 } ?? true)
  }

  /// Narrows it by an instant from which on something is different.
  public mutating func narrow(by change: Instant, at now: Instant) {
    if change <= now {
      from = max(from ?? change, change)
    } else {
      until = min(until ?? change, change)
    }
  }

  /// Narrows it by several such instants.
  public mutating func narrow(by changes: some Sequence<Instant>, at now: Instant) {
    for change in changes { narrow(by: change, at: now) }
  }

  /// Narrows it to what another one allows too.
  public mutating func narrow(to other: Validity) {
    if let theirs = other.from { from = max(from ?? theirs, theirs) }
    if let theirs = other.until { until = min(until ?? theirs, theirs) }
  }
}
