import Diagnostics

/// What was ever read of a site beside its pages, each thing with a number.
struct DependencyTable: Sendable {
  private(set) var all: [Dependency] = []
  private var numbers: [Dependency: Int32] = [:]

  /// The number of a thing that was read before.
  func known(_ dependency: Dependency) -> Int32? { numbers[dependency] }

  /// The number of a thing that was read.
  mutating func number(_ dependency: Dependency) -> Int32 {
    if let number = numbers[dependency] { return number }
    let number = Int32(all.count)
    all.append(dependency)
    numbers[dependency] = number
    return number
  }
}

/// What a rendering read, as it is remembered.
struct RememberedReads {
  /// Of pages, by their numbers, each once.
  private(set) var pages: [PageRead] = []
  /// Of the rest: its number in the table.
  private(set) var others: [Int32] = []
  /// The texts of the QR codes it shows.
  private(set) var drawn: Set<String> = []

  /// Nothing.
  init() {}

  /// What a log noted.
  init(_ reads: NumberedReads, in model: LiveModel, _ table: inout DependencyTable) {
    pages = reads.pages
    others = reads.others
    drawn = reads.drawn
    for dependency in reads.unknown {
      others.append(table.number(dependency))
      if case .template(let name) = dependency, model.web.reach(of: name).readsNow {
        others.append(table.number(.today))
      }
    }
  }
}

/// What a log noted, put into numbers as far as a worker can.
struct NumberedReads: Sendable {
  /// Of pages, by their numbers, each once.
  let pages: [PageRead]
  private(set) var others: [Int32] = []
  /// What has no number yet, and the templates, which may lead to the date.
  private(set) var unknown: [Dependency] = []
  let drawn: Set<String>

  init(_ log: ReadLog, _ map: PageMap, known table: DependencyTable) {
    var sorted = log.pages.map { $0.named(map.number($0.page)) }
    sorted.sort()
    var pages: [PageRead] = []
    for read in sorted where pages.last != read { pages.append(read) }
    self.pages = pages
    drawn = log.drawn
    for dependency in log.others {
      if case .template = dependency {
        unknown.append(dependency)
      } else if let number = table.known(dependency) {
        others.append(number)
      } else {
        unknown.append(dependency)
      }
    }
  }
}
