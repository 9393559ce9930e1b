/// `/.well-known/security.txt` by [RFC 9116](https://www.rfc-editor.org/rfc/rfc9116).
struct SecurityText {
  let site: Site

  /// The file where a contact is configured, and the instant from which it would be another.
  ///
  /// `Expires` follows the month of the build's instant, never the clock: it is the first day of the
  /// sixth month to come, so that it stays more than 30 and less than 365 days ahead.
  func file() -> (file: GeneratedFile, nextChange: Instant)? {
    guard let security = site.configuration.security else { return nil }
    let zone = site.configuration.zone
    let today = zone.date(at: site.at)
    guard let expires = Self.firstOfMonth(today, after: 6),
      let nextMonth = Self.firstOfMonth(today, after: 1)
    else { return nil }
    let address = site.configuration.address
    var lines = security.contacts.map { "Contact: \($0.value)" }
    lines.append("Expires: \(expires)T00:00:00Z")
    lines.append(
      "Preferred-Languages: "
        + site.configuration.languages.map(\.code).joined(separator: ", "))
    lines.append("Canonical: \(address.permalink("/.well-known/security.txt"))")
    if let policy = security.policy { lines.append("Policy: \(policy.value)") }
    let text = lines.joined(separator: "\n") + "\n"
    return (GeneratedFile(".well-known/security.txt", text), zone.start(of: nextMonth))
  }

  private static func firstOfMonth(_ date: CivilDate, after months: Int) -> CivilDate? {
    let count = date.year * 12 + date.month - 1 + months
    return CivilDate(year: count / 12, month: count % 12 + 1, day: 1)
  }
}
