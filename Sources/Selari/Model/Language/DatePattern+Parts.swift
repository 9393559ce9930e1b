extension DatePattern {
  /// What of a day or an instant a text states, however it writes it.
  struct Parts: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let year = Parts(rawValue: 1)
    static let quarter = Parts(rawValue: 2)
    static let month = Parts(rawValue: 4)
    static let day = Parts(rawValue: 8)
    static let weekday = Parts(rawValue: 16)
    static let time = Parts(rawValue: 32)

    static let date: Parts = [.year, .month, .day]
  }

  /// The parts that it shows: `MMMM y` and `y年M月` show the same. What follows from the others is none, such
  /// as the weekday of a whole date.
  var parts: Parts {
    var parts: Parts = []
    for case .field(let field, _) in segments {
      switch field {
      case .year: parts.insert(.year)
      case .quarter, .standaloneQuarter: parts.insert(.quarter)
      case .month, .standaloneMonth: parts.insert(.month)
      case .day: parts.insert(.day)
      case .weekday, .standaloneWeekday: parts.insert(.weekday)
      case .hour12, .hour24, .hourTo11, .hourTo24: parts.insert(.time)
      // Few languages write an hour that is exact with its minutes: `3 petang`, `15:00`.
      case .era, .half, .halfOrNoon, .dayPeriod, .minute, .second, .offset, .offsetOrZ: break
      }
    }
    if parts.contains(.month) { parts.remove(.quarter) }
    if parts.isSuperset(of: .date) { parts.remove(.weekday) }
    return parts
  }
}
