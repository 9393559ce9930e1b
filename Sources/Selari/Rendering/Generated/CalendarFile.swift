import Bytes

/// A file that puts a window's closing into a calendar: `.ics`, by
/// [RFC 5545](https://www.rfc-editor.org/rfc/rfc5545).
///
/// The event is the deadline, not the whole stretch of time, which would bury everything else: a
/// window that closes on a day gives an event of that whole day, wherever the reader is; one that
/// closes at an instant gives that instant in UTC. It does not make the reader appear busy.
struct CalendarFile: Sendable {
  /// The window.
  let window: Window
  /// What tells the event from all others, for ever: `registration@alliance87.example`. The files of
  /// all languages share it, so that a calendar holds the event once.
  let uid: String
  /// When the event was last written, as far as calendars are concerned.
  let stamp: Instant
  /// The code of the language of the texts.
  let language: String
  /// What the event is called.
  let summary: String
  /// More about it.
  let description: String?
  /// The page that tells all about it.
  let url: String?

  /// A calendar file of one event.
  init(
    window: Window, uid: String, stamp: Instant, language: String, summary: String,
    description: String? = nil, url: String? = nil
  ) {
    self.window = window
    self.uid = uid
    self.stamp = stamp
    self.language = language
    self.summary = summary
    self.description = description
    self.url = url
  }

  /// The file's bytes: UTF-8, lines that end in CR LF and have at most 75 octets.
  func bytes() -> [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Selari//Selari//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", ContentLines.escaped(uid))
    lines.add("DTSTAMP", ContentLines.utc(stamp))
    switch window.closes {
    case .day(let date): lines.add("DTSTART;VALUE=DATE", ContentLines.basic(date))
    case .instant(let instant): lines.add("DTSTART", ContentLines.utc(instant))
    }
    lines.add("SUMMARY;LANGUAGE=\(language)", ContentLines.escaped(summary))
    if let description {
      lines.add("DESCRIPTION;LANGUAGE=\(language)", ContentLines.escaped(description))
    }
    if let url { lines.add("URL", ContentLines.printable(url)) }
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }
}

/// The lines of a calendar file.
private struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// Adds a property, folded by
  /// [3.1](https://www.rfc-editor.org/rfc/rfc5545#section-3.1): no line has more than 75 octets, and
  /// no character is cut.
  mutating func add(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if length + encoded.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes.append(contentsOf: encoded)
      length += encoded.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// Text by [3.3.11](https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11).
  static func escaped(_ text: String) -> String {
    var result = ""
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n": result += isAfterReturn ? "" : "\\n"
      case "\r": result += "\\n"
      case "\t": result += "\t"
      default: if !isControl(scalar) { result.unicodeScalars.append(scalar) }
      }
      isAfterReturn = scalar == "\r"
    }
    return result
  }

  /// An address, without what could end its line.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F
  }

  /// `20221020`
  static func basic(_ date: CivilDate) -> String {
    var out = ByteBuffer()
    append(date, to: &out)
    return out.string()
  }

  /// `20221020T155900Z`
  static func utc(_ instant: Instant) -> String {
    let local = SiteZone.utc.dateTime(at: instant)
    var out = ByteBuffer()
    append(local.date, to: &out)
    out.append("T")
    out.append(decimal: local.time.hour, width: 2)
    out.append(decimal: local.time.minute, width: 2)
    out.append(decimal: local.time.second, width: 2)
    out.append("Z")
    return out.string()
  }

  private static func append(_ date: CivilDate, to out: inout ByteBuffer) {
    out.append(decimal: date.year, width: 4)
    out.append(decimal: date.month, width: 2)
    out.append(decimal: date.day, width: 2)
  }
}
