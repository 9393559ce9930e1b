import Diagnostics

/// What the HTML of pages loads from other hosts: in tags and in styles that stand in the page.
extension LinkThirdParty: OutputRule {
  func check(_ output: CheckedOutput, faults: inout [OutputFault]) {
    for judged in output.addresses {
      guard case .host(let host) = judged.lead,
        let request = judged.address.request(in: output.bytes)
      else { continue }
      let address = HTMLText.decoded(output.bytes[judged.address.value])
      faults.append(
        OutputFault(
          problem: LinkThirdPartyProblem(kind: .init(request), host: host, address: address),
          range: judged.address.value))
    }
    for fault in output.noticed {
      switch fault.kind {
      case .styleAttribute: checkAttribute(fault.range, of: output, &faults)
      case .styleElement: checkElement(fault.range, of: output, &faults)
      default: continue
      }
    }
  }

  /// The addresses in a `style` attribute, where quotation marks may be character references.
  private func checkAttribute(
    _ range: Range<Int>, of output: CheckedOutput, _ faults: inout [OutputFault]
  ) {
    let marks = "\"' \t\n\r".utf8
    let value = output.bytes[range].drop { $0 != UInt8(ascii: "=") }.dropFirst()
      .drop(while: marks.contains)
    let styles = Array(HTMLText.decoded(value).utf8)
    for address in StylesheetAddresses.all(in: styles[...]) {
      report(address.text, at: range, of: output, &faults)
    }
  }

  /// The addresses in a `<style>` element, whose start tag ends where its text begins.
  private func checkElement(
    _ tag: Range<Int>, of output: CheckedOutput, _ faults: inout [OutputFault]
  ) {
    let rest = output.bytes[tag.upperBound...]
    let end = rest.indices.first { rest[$0...].starts(with: "</".utf8) } ?? rest.endIndex
    for address in StylesheetAddresses.all(in: rest[..<end]) {
      report(address.text, at: address.range, of: output, &faults)
    }
  }

  private func report(
    _ address: String, at range: Range<Int>, of output: CheckedOutput,
    _ faults: inout [OutputFault]
  ) {
    guard let host = Self.host(of: address, besides: output.site.configuration) else { return }
    faults.append(
      OutputFault(
        problem: LinkThirdPartyProblem(kind: .file, host: host, address: address), range: range))
  }

  /// What the build found, without the images of Markdown that the pages' own check has told at the
  /// very place.
  static func once(_ built: [Finding], besides found: [Finding]) -> [Finding] {
    let told = Dictionary(grouping: found.filter { $0.rule == id }, by: \.place.file)
      .mapValues { $0.compactMap(\.place.span).sorted() }
    if told.isEmpty { return built }
    return built.filter { finding in
      guard finding.rule == id, let span = finding.place.span else { return true }
      // Images do not overlap: the first that begins in the stretch ends in it, if any does.
      let spans = told[finding.place.file] ?? []
      let first = spans.partitioningIndex { $0.start >= span.start }
      return first == spans.count || spans[first].end > span.end
    }
  }
}

extension LinkThirdPartyProblem.Kind {
  fileprivate init(_ request: PageAddress.Request) {
    switch request {
    case .image, .file: self = .file
    case .frame: self = .frame
    case .connection: self = .connection
    }
  }
}
