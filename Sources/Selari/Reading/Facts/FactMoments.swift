import Diagnostics

/// The days and instants that the facts of a site state, for front matter that takes one from there:
/// `date: facts.press_release`, `expire: facts.registration.closes`.
struct FactMoments: Equatable, Sendable {
  /// What front matter may write, with what it stands for: `registration.closes`.
  private var moments: [String: WrittenMoment] = [:]
  /// Which facts are windows, by name.
  private var windows: Set<String> = []
  /// The kinds of the facts that state no time.
  private var others: [String: Fact.Kind] = [:]
  private let unread: UnreadNames

  /// None, and nobody is told that there are none: for those who read a page without its site.
  static let unknown = FactMoments(Facts(unread: .all), in: .utc)

  /// The moments of facts.
  init(_ facts: Facts, in zone: SiteZone) {
    unread = facts.unread
    for fact in facts.all { add(fact, in: zone) }
  }

  private mutating func add(_ fact: Fact, in zone: SiteZone) {
    let name = fact.name
    switch fact.value {
    case .date(let date):
      moments[name] = WrittenMoment(.day(date), at: zone.start(of: date), fact: name)
    case .instant(let instant):
      moments[name] = WrittenMoment(.instant(instant), at: instant, fact: name)
    case .window(let window):
      windows.insert(name)
      moments[name + ".closes"] = WrittenMoment(window.closes, at: window.closedAt, fact: name)
      if let opens = window.opens, let opensAt = window.opensAt {
        moments[name + ".opens"] = WrittenMoment(opens, at: opensAt, fact: name)
      }
    default:
      others[name] = fact.kind
    }
  }

  /// What a reference without its `facts.` stands for; nil, after a report, where that is no time.
  /// What a fact that could not be read would have been is nobody's second mistake.
  func moment(
    of reference: String, at node: YAMLNode, in reading: inout YAMLReading
  ) -> WrittenMoment? {
    if let moment = moments[reference] { return moment }
    let name = String(reference.prefix { $0 != "." })
    if unread.contains(name) { return nil }
    if name.isEmpty {
      reportNoName(node, in: &reading)
      return nil
    }
    if windows.contains(name) {
      let parts = ["opens", "closes"].map { "\(name).\($0)" }.filter { moments[$0] != nil }
      let list = parts.map { "`facts.\($0)`" }
      reading.reportValue(
        node,
        ms: "`facts.\(name)` ialah tempoh; tulis \(list.joined(separator: " atau "))",
        en: "`facts.\(name)` is a window; write \(list.joined(separator: " or "))")
    } else if let kind = others[name] {
      reading.reportValue(
        node, ms: "`facts.\(name)` ialah fakta jenis `\(kind)`, bukan tarikh atau masa",
        en: "`facts.\(name)` is a fact of type `\(kind)`, not a date or a time")
    } else if moments[name] != nil {
      reading.reportValue(
        node, ms: "`facts.\(name)` ialah tarikh atau masa, tanpa apa-apa selepas namanya",
        en: "`facts.\(name)` is a date or a time, with nothing after its name",
        suggestion: "facts.\(name)")
    } else {
      let known = moments.keys.sorted()
      reading.report(
        UnknownFact(
          group: reading.group, name: name, known: known.map { "facts.\($0)" },
          suggestion: NearMiss.of(reference, among: known).map { "facts.\($0)" }),
        at: node)
    }
    return nil
  }

  /// Reports a reference that ends before it names a fact: `facts.`
  private func reportNoName(_ node: YAMLNode, in reading: inout YAMLReading) {
    let example = moments.keys.min() ?? "registration.closes"
    reading.reportValue(
      node,
      ms: "Tiada nama fakta selepas `facts.`; tulis namanya, seperti `facts.\(example)`",
      en: "No name of a fact follows `facts.`; write one, such as `facts.\(example)`")
  }
}
