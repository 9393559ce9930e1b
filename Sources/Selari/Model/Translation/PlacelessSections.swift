/// Sections whose headings have no Latin letter, and so ids that are only their places: `section-3`.
///
/// One that comes before others moves them all; they are known by what they say then, and one that says
/// something else by those that it stands between.
enum PlacelessSections {
  /// Whether an id is the place of a heading.
  static func has(_ id: String) -> Bool { place(of: id) != nil }

  private static func place(of id: String) -> Int? {
    guard id.hasPrefix("section-") else { return nil }
    return Int(id.dropFirst("section-".count))
  }

  /// Recorded fingerprints, each such section by the id that it has now, and those that are not there any more.
  static func renamed(
    _ recorded: [String: String], as present: Fingerprints
  ) -> (recorded: [String: String], gone: [String: String]) {
    let now = present.sections.filter { has($0.id) }
    // Nearly always they stand where they stood.
    if now.allSatisfy({ recorded[$0.id] == $0.fingerprint }) { return (recorded, [:]) }
    let old = recorded.filter { has($0.key) }.sorted {
      (place(of: $0.key) ?? 0) < (place(of: $1.key) ?? 0)
    }
    var places = old.map { section in
      now.firstIndex { $0.id == section.key && $0.fingerprint == section.value }
    }
    func isFree(_ index: Int) -> Bool { !places.contains(index) }
    for (index, section) in old.enumerated() where places[index] == nil {
      places[index] = now.indices.first {
        now[$0].fingerprint == section.value && isFree($0)
      }
    }
    let known = places
    for (index, section) in old.enumerated() where places[index] == nil {
      let lower = known[..<index].last { $0 != nil } ?? nil
      let upper = known[(index + 1)...].first { $0 != nil } ?? nil
      let between = (lower.map { $0 + 1 } ?? 0)..<max(upper ?? now.count, lower.map { $0 + 1 } ?? 0)
      let free = between.filter(isFree)
      places[index] = free.first { now[$0].id == section.key } ?? free.first
    }
    var result = recorded.filter { !has($0.key) }
    var gone: [String: String] = [:]
    for (section, place) in zip(old, places) {
      if let place {
        result[now[place].id] = section.value
      } else {
        gone[section.key] = section.value
      }
    }
    return (result, gone)
  }
}
