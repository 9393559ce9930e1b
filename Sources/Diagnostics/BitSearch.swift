/// Looks for distances of any size from a text of up to 64 scalars: a column of the comparison is a bit for
/// each scalar of the text, and is made in a few steps.
/// See Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003.
struct BitSearch: NearNameSearch {
  /// What is known after some scalars of a name.
  private struct Column {
    /// Where the distance grows, and where it shrinks, from one scalar of the text to the next.
    var grows: UInt64 = .max
    var shrinks: UInt64 = 0
    /// Where it is no more than that of both without their last scalars.
    var keeps: UInt64 = 0
    /// Where the text has the scalar.
    var matches: UInt64 = 0
    /// The distance of the whole text.
    var distance: Int
  }

  private let count: Int
  /// Where the text has a scalar of ASCII, and any other.
  private var ascii = [UInt64](repeating: 0, count: 128)
  private var others: [UInt32: UInt64] = [:]
  /// A column for each scalar of the longest name, and the first one.
  private var columns: [Column]
  /// How many columns the name before has left.
  private var made = 0

  /// Nil where the text is longer, or empty.
  /// - Parameters:
  ///   - wanted: What was written.
  ///   - longest: How long the longest name is.
  init?(_ wanted: [UInt32], longest: Int) {
    guard (1...64).contains(wanted.count) else { return nil }
    count = wanted.count
    columns = Array(repeating: Column(distance: count), count: longest + 1)
    for (index, scalar) in wanted.enumerated() {
      if scalar < 128 {
        ascii[Int(scalar)] |= 1 << UInt64(index)
      } else {
        others[scalar, default: 0] |= 1 << UInt64(index)
      }
    }
  }

  mutating func begin() { made = 0 }

  mutating func keep(_ shared: Int) { made = min(made, shared) }

  mutating func distance(to name: ArraySlice<UInt32>, within bound: Int) -> Int? {
    if abs(name.count - count) > bound { return nil }
    var column = columns[made]
    while made < name.count {
      // Each scalar that is left takes away one at most.
      if column.distance - (name.count - made) > bound { return nil }
      column = self.column(after: column, name[name.startIndex + made])
      made += 1
      columns[made] = column
    }
    return column.distance <= bound ? column.distance : nil
  }

  private func column(after last: Column, _ scalar: UInt32) -> Column {
    let matches = scalar < 128 ? ascii[Int(scalar)] : others[scalar] ?? 0
    let swapped = ((~last.keeps & matches) << 1) & last.matches
    let keeps =
      ((((matches & last.grows) &+ last.grows) ^ last.grows) | matches | last.shrinks) | swapped
    let growsAside = last.shrinks | ~(keeps | last.grows)
    let shrinksAside = keeps & last.grows
    let end = UInt64(count - 1)
    let change = Int(growsAside >> end & 1) - Int(shrinksAside >> end & 1)
    let grows = growsAside << 1 | 1
    return Column(
      grows: shrinksAside << 1 | ~(keeps | grows), shrinks: grows & keeps, keeps: keeps,
      matches: matches, distance: last.distance + change)
  }
}
