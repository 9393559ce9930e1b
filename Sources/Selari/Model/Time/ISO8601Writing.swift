import Bytes

// Printing by ISO 8601 (https://www.iso.org/iso-8601-date-and-time-format.html), in the profile of
// RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339), into bytes and without any locale.

extension CivilDate {
  /// Appends `2022-10-20`.
  func write(iso8601To out: inout ByteBuffer) {
    out.append(decimal: year, width: 4)
    out.append(UInt8(ascii: "-"))
    out.append(decimal: month, width: 2)
    out.append(UInt8(ascii: "-"))
    out.append(decimal: day, width: 2)
  }
}

extension CivilTime {
  /// Appends `23:59:00`.
  func write(iso8601To out: inout ByteBuffer) {
    out.append(decimal: hour, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: minute, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: second, width: 2)
  }
}

extension SiteZone {
  /// Appends an instant as it is in this zone: `2022-10-20T23:59:00+08:00`; UTC is `+00:00`.
  ///
  /// Offsets that are no whole minutes, as before standard time, are shortened to the minute and
  /// the clock with them, since RFC 3339 has no seconds there: it stays the same instant.
  public func write(iso8601 instant: Instant, to out: inout ByteBuffer) {
    let minutes = offset(at: instant) / 60
    let local = CivilDateTime(secondsSinceEpoch: instant.seconds + Int64(minutes) * 60)
    local.date.write(iso8601To: &out)
    out.append(UInt8(ascii: "T"))
    local.time.write(iso8601To: &out)
    out.append(UInt8(ascii: minutes < 0 ? "-" : "+"))
    out.append(decimal: abs(minutes) / 60, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: abs(minutes) % 60, width: 2)
  }

  /// An instant as it is in this zone, by ISO 8601: `2022-10-20T23:59:00+08:00`.
  public func iso8601(_ instant: Instant) -> String {
    var bytes = ByteBuffer()
    write(iso8601: instant, to: &bytes)
    return bytes.string()
  }
}

extension String {
  /// `2022-10-20`
  init(iso8601 date: CivilDate) {
    var bytes = ByteBuffer()
    date.write(iso8601To: &bytes)
    self = bytes.string()
  }

  /// `23:59:00`
  init(iso8601 time: CivilTime) {
    var bytes = ByteBuffer()
    time.write(iso8601To: &bytes)
    self = bytes.string()
  }
}
