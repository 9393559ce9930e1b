import Diagnostics

// The kinds of value that facts are made of; front matter and `site.yaml` use some of them too.

extension YAMLKind where Value == Moment {
  /// A day or an instant by ISO 8601; without an offset it is the time in a zone.
  static func moment(in zone: SiteZone) -> YAMLKind {
    YAMLKind(expected: .moment) { node, reading in
      guard let text = YAMLKind<String>.text.read(node, &reading) else { return nil }
      do throws(MomentFault) {
        return try Moment(iso8601: text, in: zone)
      } catch {
        reading.report(MomentProblem(group: reading.group, written: text, fault: error), at: node)
        return nil
      }
    }
  }
}

extension YAMLKind where Value == CivilDate {
  /// A day by ISO 8601, without a time.
  static func day(in zone: SiteZone) -> YAMLKind {
    YAMLKind(expected: .day) { node, reading in
      switch YAMLKind<Moment>.moment(in: zone).read(node, &reading) {
      case .day(let date): return date
      case .instant:
        reading.report(FactsProblem.timeForADay(node.text ?? ""), at: node)
        return nil
      case nil: return nil
      }
    }
  }
}

extension YAMLKind where Value == Instant {
  /// An instant by ISO 8601, which has a time.
  static func instant(in zone: SiteZone) -> YAMLKind {
    YAMLKind(expected: .instant) { node, reading in
      switch YAMLKind<Moment>.moment(in: zone).read(node, &reading) {
      case .instant(let instant): return instant
      case .day(let date):
        reading.report(FactsProblem.dayForAnInstant(date), at: node)
        return nil
      case nil: return nil
      }
    }
  }
}

extension YAMLKind where Value == WebAddress {
  /// A whole address on the web. What is wrong with one that a page links to is wrong with it, too, and is
  /// reported here; it is given all the same, so that nobody is told that the fact is missing.
  static func webAddress(on site: SiteAddress) -> YAMLKind {
    let whole = YAMLKind<String>.text.refined(to: .webAddress) { WebAddress($0) }
    return YAMLKind(expected: .webAddress) { node, reading in
      guard let text = YAMLKind<String>.text.read(node, &reading) else { return nil }
      switch OutsideAddress.fault(of: text, on: site) {
      case let fault? where fault.isOnWeb:
        reading.report(LinkProblem.address(fault), at: node)
        return WebAddress(faulty: text)
      default: return whole.read(node, &reading)
      }
    }
  }
}

extension YAMLKind where Value == EmailAddress {
  /// An e-mail address.
  static var emailAddress: YAMLKind {
    YAMLKind<String>.text.refined(to: .emailAddress) { EmailAddress($0) }
  }
}

extension YAMLKind where Value == PhoneNumber {
  /// A telephone number.
  static var phoneNumber: YAMLKind {
    YAMLKind<String>.text.refined(to: .phoneNumber) { PhoneNumber($0) }
  }
}

extension YAMLKind where Value == DecimalNumber {
  /// A number in decimal digits, all of which are kept.
  static var decimalNumber: YAMLKind {
    YAMLKind<String>.text.refined(to: .decimalNumber) { DecimalNumber($0) }
  }
}

extension YAMLKind where Value == String {
  /// Text that holds more than white space.
  static var filledText: YAMLKind {
    YAMLKind<String>.text.refined(to: .filledText) { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }
}

extension YAMLReading {
  /// Adds a problem of one's own at a value.
  mutating func report(_ problem: some Problem, at node: YAMLNode, related: [Related] = []) {
    report(problem, at: node.range, related: related)
  }

  /// Adds a problem of one's own at a stretch of the file.
  mutating func report(_ problem: some Problem, at range: Range<Int>, related: [Related] = []) {
    findings.append(Finding(problem, at: source.place(range), related: related))
  }
}
