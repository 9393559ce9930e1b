import Selari

/// The instant that a form names.
enum ChosenTime: Equatable {
  case now
  case instant(Instant)
  case unreadable

  /// `at` is an instant or a day; `date` and `time` are what people enter, in the site's zone; with
  /// none of them it is now.
  init(_ form: QueryItems, in zone: SiteZone) {
    var text = form["at"] ?? ""
    if text.isEmpty, let date = form["date"], !date.isEmpty {
      let time = form["time"] ?? ""
      text = time.isEmpty ? date : date + "T" + time
    }
    guard !text.isEmpty else {
      self = .now
      return
    }
    let moment = try? Moment(iso8601: text, in: zone)
    self = moment.map { .instant($0.start(in: zone)) } ?? .unreadable
  }
}
