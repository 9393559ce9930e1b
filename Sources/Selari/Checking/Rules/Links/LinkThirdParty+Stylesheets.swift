import Diagnostics

/// What the stylesheets in `templates/assets/` load from other hosts.
extension LinkThirdParty: SiteRule {
  func check(_ site: CheckedSite, findings: inout [Finding]) {
    for (name, bytes) in site.inputs.assets where name.hasSuffix(".css") {
      let addresses = StylesheetAddresses.all(in: bytes[...])
      if addresses.isEmpty { continue }
      let source = Source(path: SiteLayout.assetsFolder + name, bytes: bytes)
      for address in addresses {
        guard let host = Self.host(of: address.text, besides: site.configuration) else { continue }
        findings.append(
          Finding(
            LinkThirdPartyProblem(kind: .file, host: host, address: address.text),
            at: source.place(address.range)))
      }
    }
  }
}
