/// Finds the Damerau–Levenshtein distances (neighbours swapped at most once) between what was written and
/// one name after the other, by rows: one for each scalar of a name, made no farther from its middle than
/// the distance that is looked for. Names that begin with what is too far off already are passed over.
/// See Ukkonen, Algorithms for Approximate String Matching, 1985.
struct RowSearch {
  private let wanted: [UInt32]
  private let width: Int
  /// A row for each scalar of the longest name, and the first one.
  private var rows: [Int]
  /// The least of each row.
  private var least: [Int]
  /// The scalars of the name before, as far as there are rows for them.
  private var made = 0
  /// How many scalars a name begins with when it is too far off, whatever follows.
  private var dead: Int?
  private var name: [UInt32]

  private static let far = Int.max / 2

  /// - Parameters:
  ///   - wanted: What was written.
  ///   - longest: How long the longest name is.
  init(_ wanted: [UInt32], longest: Int) {
    self.wanted = wanted
    width = wanted.count + 2
    rows = Array(repeating: Self.far, count: (longest + 1) * width)
    least = Array(repeating: 0, count: longest + 1)
    name = Array(repeating: 0, count: longest)
    for column in 0...wanted.count { rows[column] = column }
  }

  /// Forgets the names before.
  mutating func begin() {
    made = 0
    dead = nil
  }

  /// Keeps what was found of so many scalars, which the next name begins with, too.
  mutating func keep(_ shared: Int) {
    made = min(made, shared)
    if let dead, made < dead { self.dead = nil }
  }

  /// The distance to a name; nil where it is more than a bound, which never grows from name to name.
  mutating func distance(to name: ArraySlice<UInt32>, within bound: Int) -> Int? {
    if dead != nil || abs(name.count - wanted.count) > bound { return nil }
    for row in made..<name.count {
      add(name[name.startIndex + row], as: row + 1, within: bound)
      made = row + 1
      // A swap goes back two rows.
      if least[made] > bound, least[made - 1] + 1 > bound {
        dead = made
        return nil
      }
    }
    let distance = rows[name.count * width + wanted.count]
    return distance <= bound ? distance : nil
  }

  /// Makes a row, as far from its middle as the bound lets it be.
  private mutating func add(_ scalar: UInt32, as row: Int, within bound: Int) {
    name[row - 1] = scalar
    let (here, back) = (row * width, (row - 1) * width)
    let first = max(1, row - bound)
    let last = min(wanted.count, row + bound)
    var least = Self.far
    rows[here + first - 1] = first == 1 ? row : Self.far
    if first == 1 { least = row }
    if first <= last {
      for column in first...last {
        let cost = scalar == wanted[column - 1] ? 0 : 1
        var value = min(
          rows[back + column] + 1, rows[here + column - 1] + 1, rows[back + column - 1] + cost)
        if row > 1, column > 1, scalar == wanted[column - 2], name[row - 2] == wanted[column - 1] {
          value = min(value, rows[back - width + column - 2] + 1)
        }
        rows[here + column] = value
        least = min(least, value)
      }
    }
    // What the next row may ask for beyond the last column.
    rows[here + min(last, wanted.count) + 1] = Self.far
    self.least[row] = least
  }
}
