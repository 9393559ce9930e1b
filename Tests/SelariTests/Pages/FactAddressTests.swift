import Testing

@testable import Selari

/// A fact after the scheme of a link's address gives the rest of its own address.
@Suite struct FactAddressTests {
  @Test(arguments: [
    ("tel:{{ facts.ph }}", "tel:+60380008000"), ("{{ facts.ph }}", "tel:+60380008000"),
    ("mailto:{{ facts.mail }}", "mailto:a@contoh.my"),
    ("mailto:{{ facts.mail }}?subject=Hai", "mailto:a@contoh.my?subject=Hai"),
  ])
  func theSchemeMayBeWritten(destination: String, address: String) throws {
    let site = try TestSite(
      page: "[y](\(destination))",
      more: """
        -- content/facts.yaml --
        ph: {type: phone, value: "+60 3-8000 8000"}
        mail: {type: email, value: a@contoh.my}

        """
    ).build()
    #expect(
      site.files.values.contains {
        String(decoding: $0, as: UTF8.self).contains("<a href=\"\(address)\">y</a>")
      })
  }
}
