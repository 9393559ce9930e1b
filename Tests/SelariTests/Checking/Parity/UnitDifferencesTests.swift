import Testing

@testable import Selari

/// Equal figures that count different things.
@Suite struct UnitDifferencesTests {
  @Test(arguments: [
    ("Selama 3 hari.", "For 1️⃣3 weeks."), ("Suhu 20 °C.", "It is 1️⃣20 °F."),
    ("Sejauh 5 km.", "For 1️⃣5 miles."), ("Sejauh 5 kilometer.", "A 1️⃣5-mile walk."),
    ("Dalam 14 hari bekerja.", "Within 1️⃣14 working hours."),
    ("Selama tiga bulan.", "For 1️⃣three days."),
    ("Kira-kira 2 juta tahun.", "About 1️⃣2 million days."), ("20°C", "1️⃣20 degrees Fahrenheit"),
    ("3 hari dan 3 bulan.", "1️⃣3 weeks and 3 months."),
    ("3 bulan, 3 hari.", "1️⃣3 weeks, 3 months."),
    ("3 hari, lagi 3 hari.", "3 days, another 1️⃣3 weeks."),
    ("Isinya 100 ml.", "It holds 1️⃣100 litres."),
  ])
  func anotherUnitIsFound(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english).expect([("parity/facts", "1️⃣")])
  }

  @Test(arguments: [
    ("Selama 3 hari.", "For 3 days."), ("Kursus 3 hari.", "A 3-day course."),
    ("Selama 3 hari.", "For 3 consecutive nights."), ("Sebanyak 3 batu.", "There are 3 stones."),
    ("5 km", "5 kilometres"), ("20 °C", "20 degrees Celsius"), ("20 darjah Celsius", "20°C"),
    ("3 hari dan 3 bulan.", "3 months and 3 days."), ("50 tan", "50 tonnes"),
    ("3 hari, iaitu 3 minggu.", "3 days, that is 3 of them."), ("3 (tiga) hari", "3 (three) weeks"),
    ("Dalam 3 hari dan 22 Oktober 2022.", "In 3 days and 22 October 2022."),
    ("5 hari, 5 hari", "5 days"), ("100 mililiter", "100 ml"), ("12 L dan 8 P.", "12 M and 8 F."),
    ("60 saat, kedua", "60 seconds, second"),
  ])
  func theSameUnitAndWhatMayBeTheSameIsLeftAlone(malay: String, english: String) throws {
    try BilingualSite(malay: malay, english: english).expectClean()
  }

  @Test func theUnitIsQuoted() throws {
    let site = BilingualSite(malay: "Suhu 20 °C.", english: "It is 20 °F.").site
    #expect(
      try site.check().wording(of: "parity/facts").explanation
        == "“20 °F” here, but “20 °C” in Malay.")
  }

  @Test func textsOfTheInterfaceAreCompared() throws {
    try TestSite(
      with: "-- templates/strings.yaml --\n1️⃣a: {ms: Dalam 5 minit, en: Within 5 hours}\n\n"
    ).expect("parity/facts", at: "1️⃣")
  }
}
