import Bytes

/// Something that is stated once, in `content/facts.yaml`, and referred to everywhere else.
struct Fact: Sendable {
  /// What pages and templates call it: `registration` of `facts.registration`.
  let name: String
  /// What it is.
  let value: Value
  /// Where its name stands in `content/facts.yaml`, as byte offsets.
  let nameRange: Range<Int>
  /// Where it is stated there.
  let range: Range<Int>

  /// The kinds of fact, by their names in `type:`.
  enum Kind: String, CaseIterable, Sendable {
    case date, instant, window, url, email, phone, number, text
  }

  /// A fact's value, by kind.
  enum Value: Hashable, Sendable {
    /// A day.
    case date(CivilDate)
    /// A moment.
    case instant(Instant)
    /// A stretch of time with its states.
    case window(Window)
    /// An address on the web, in each language.
    case url(Localized<WebAddress>)
    /// An e-mail address.
    case email(Localized<EmailAddress>)
    /// A telephone number.
    case phone(Localized<PhoneNumber>)
    /// A number, with all digits that it is stated with.
    case number(DecimalNumber)
    /// Text, in each language.
    case text(Localized<String>)
  }

  /// Its kind.
  var kind: Kind {
    switch value {
    case .date: .date
    case .instant: .instant
    case .window: .window
    case .url: .url
    case .email: .email
    case .phone: .phone
    case .number: .number
    case .text: .text
    }
  }

  /// The window, if it is one.
  var window: Window? {
    if case .window(let window) = value { window } else { nil }
  }

  /// Whether it is an address, which every language writes from left to right.
  var isAddress: Bool {
    switch value {
    case .url, .email, .phone: true
    case .date, .instant, .window, .number, .text: false
    }
  }

  /// The day or instant that it states; a window's is when it closes.
  var moment: Moment? {
    switch value {
    case .date(let date): .day(date)
    case .instant(let instant): .instant(instant)
    case .window(let window): window.closes
    default: nil
    }
  }
}

// MARK: - As readers see it

extension Fact {
  /// Appends the fact as it is written in a language: a date in the long style, a number with the
  /// language's separators, a window as the time at which it closes.
  func write(in language: Language, zone: SiteZone, to out: inout ByteBuffer) {
    switch value {
    case .date(let date): language.formats.dates.write(date, to: &out)
    case .instant(let instant):
      language.formats.dates.write(instant, as: .long, in: zone, to: &out)
    case .window(let window):
      switch window.closes {
      case .day(let date): language.formats.dates.write(date, to: &out)
      case .instant(let instant):
        language.formats.dates.write(instant, as: .long, in: zone, to: &out)
      }
    case .url(let address): out.append(address[language].text)
    case .email(let address): out.append(address[language].text)
    case .phone(let number): out.append(number[language].text)
    case .number(let number): language.formats.numbers.write(number, to: &out)
    case .text(let text): out.append(text[language])
    }
  }

  /// The fact as it is written in a language.
  func text(in language: Language, zone: SiteZone) -> String {
    var out = ByteBuffer()
    write(in: language, zone: zone, to: &out)
    return out.string()
  }

  /// Where a link to the fact leads: an address, `mailto:`, `tel:`, a window's own link; nil for
  /// what cannot be linked to.
  func href(in language: Language) -> String? {
    switch value {
    case .url(let address): address[language].text
    case .email(let address): address[language].uri
    case .phone(let number): number[language].uri
    case .window(let window): window.link?[language]
    case .date, .instant, .number, .text: nil
    }
  }
}
