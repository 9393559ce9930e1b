import Synchronization

/// Names among which is looked again and again for what somebody probably meant: the pages of a site with
/// thousands of links that lead nowhere.
///
/// It gives what ``NearMiss/of(_:among:)`` gives. The names are put in order when the first is looked for,
/// and what was found is kept: one mistake of a template is made on every page.
public final class NearNames: Sendable {
  private let names: @Sendable () -> [String]
  private let state = Mutex(State())

  private struct State {
    var table: NearNameTable?
    var found: [String: String?] = [:]
  }

  /// The names that a function gives; it is not called before anything is looked for.
  public init(_ names: @escaping @Sendable () -> [String]) { self.names = names }

  /// The name closest to what was written, or nil where none is close.
  public func nearest(to written: String) -> String? {
    let (known, table) = state.withLock { state in
      if let known = state.found[written] { return (Optional(known), NearNameTable?.none) }
      let table = state.table ?? NearNameTable(names())
      state.table = table
      return (nil, table)
    }
    if let known { return known }
    // The search itself is no other thread's business.
    let nearest = table?.nearest(to: written)
    state.withLock { $0.found[written] = .some(nearest) }
    return nearest
  }
}
