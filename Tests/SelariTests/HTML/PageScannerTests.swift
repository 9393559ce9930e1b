import Testing

@testable import Selari

extension PageScanner {
  fileprivate mutating func scan(_ html: [UInt8]) -> [Fault] {
    html.withUnsafeBufferPointer { scan($0) }
  }
}

/// What the scanner notices, as `kind text`.
private func noticed(_ html: String) -> [String] {
  var scanner = PageScanner()
  let bytes = Array(html.utf8)
  return scanner.scan(bytes).map { fault in
    let text = String(decoding: bytes[fault.range], as: UTF8.self)
    switch fault.kind {
    case .duplicateID(let first):
      return "id \(text) \(String(decoding: bytes[first], as: UTF8.self))"
    case .styleAttribute: return "style \(text)"
    case .handler: return "handler \(text)"
    case .styleElement: return "element \(text)"
    case .script: return "script \(text)"
    case .scriptAddress: return "address \(text)"
    }
  }
}

private let padding = "\n<p>" + String(repeating: "teks ", count: 20)

@Suite struct PageScannerTests {
  @Test func anEqualsSignBelongsToAnElementsName() {
    #expect(noticed("<script=x>" + padding) == [])
  }

  @Test(arguments: [
    (#"<p id="a"><p id="a">"#, ["id a a"]),
    (#"<p id=a><p ID='a' id=b><p id = "b">"#, ["id a a"]),
    (#"<p id=a><p id=A><p id="a ">"#, []),
    (#"<p id=a><br id=a /><p id=a>"#, ["id a a", "id a a"]),
    (#"<p id=""><p id="">"#, []),
    (#"<p data-id=a><p data-id=a><p class=id>"#, []),
    (#"<p id="a>b"><p title='<p id="a>b">'><i id="a>b">"#, ["id a>b a>b"]),
    (#"<p id=a><template><p id=a></template><p id=b>"#, []),
    (#"</p id=a><p id=a>"#, []),
  ])
  func idsAreCompared(html: String, expected: [String]) {
    #expect(noticed(html) == expected)
    // What stands well before the page's end is read sixteen bytes at a time.
    #expect(noticed(html + padding) == expected)
  }

  @Test(arguments: [
    #"<p id=a><!-- <p id=a> --><p>"#, #"<p id=a><!--><p id=b>"#, #"<p id=a><!-- --!><p id=b>"#,
    #"<!doctype html><p id=a>"#, #"<p id=a><? <p id=a ?>"#, #"<p id=a></ <p id=a>"#,
    #"<p id=a><script src=x>"<p id=a>"</script>"#, #"<p id=a><style></style x>"#,
    #"<title><p id=a></title><p id=a>"#, #"<textarea><p id=a></TEXTAREA ><p id=a>"#,
    #"<iframe><p id=a></iframe><p id=a>"#, #"<p id=a>1 < 2 <3 <p"#, #"<p id=a><"#, #"<p id=a></"#,
    #"<svg><![CDATA[<p id=a>]]></svg><p id=a>"#, #"<svg><title/><p id=a /></svg><p id=b>"#,
  ])
  func whatIsNoTagIsPassedOver(html: String) {
    #expect(noticed(html).filter { $0.hasPrefix("id") } == [])
  }

  @Test(arguments: [
    (#"<!-- --><p id=a><p id=a>"#, 1), (#"<!--><p id=a><p id=a>-->"#, 1),
    (#"<title></title><p id=a><p id=a>"#, 1), (#"<svg><title>x</title><p id=a></svg><p id=a>"#, 1),
    (#"<script src=x></scripts><p id=a></script><p id=a><i id=a>"#, 1),
  ])
  func whatFollowsIsStillRead(html: String, count: Int) {
    #expect(noticed(html).filter { $0.hasPrefix("id") }.count == count)
  }

  @Test(arguments: [
    (#"<p style="color: red">"#, [#"style style="color: red""#]),
    (#"<p STYLE=x class="style">"#, ["style STYLE=x"]),
    (#"<p data-style="x" title="style=x">"#, []),
    (#"<button onclick='go()'>"#, ["handler onclick='go()'"]),
    (#"<body ONLOAD = go()>"#, ["handler ONLOAD = go()"]),
    (#"<p data-onclick="x" on="y" on-x="z">"#, []),
    (#"<style>p {}</style>"#, ["element <style>"]),
    (#"<svg><style>p {}</style></svg>"#, ["element <style>"]),
    (#"<script>go()</script>"#, ["script <script>"]),
    (#"<script type="module">go()</script>"#, [#"script <script type="module">"#]),
    (#"<script type=Text/JavaScript;x>go()</script>"#, ["script <script type=Text/JavaScript;x>"]),
    (#"<script type="">go()</script>"#, [#"script <script type="">"#]),
    (#"<script type="importmap">{}</script>"#, [#"script <script type="importmap">"#]),
    (#"<script type="application/ld+json">{}</script><script type="text/plain">x</script>"#, []),
    (#"<script src="/a.js"></script><script src=/b.js type=module></script>"#, []),
    (#"<svg><script href="/a.js"/></svg>"#, []),
  ])
  func whatAPolicyBlocksIsNoticed(html: String, expected: [String]) {
    #expect(noticed(html + padding) == expected)
    #expect(noticed(html) == expected)
  }

  @Test(arguments: [
    "javascript:go()", " JavaScript:go()", "java\nscript:go()", "&#106;avascript:go()",
    "&#x6A;avascript&colon;go()", "java&Tab;script:go()", "&#1;javascript:go()",
  ])
  func addressesThatAreScriptsAreNoticed(address: String) {
    #expect(noticed("<a href=\"\(address)\">").count == 1)
    #expect(noticed("<form action='\(address)'>").count == 1)
  }

  @Test(arguments: ["/javascript:x", "javascripts:x", "jav ascript:x", "&amp;#106;avascript:", "#"])
  func otherAddressesAreNot(address: String) {
    #expect(noticed("<a href=\"\(address)\" title=\"javascript:x\">") == [])
  }

  @Test func manyIdsAreTold() {
    let many = (0..<5_000).map { "<p id=x\($0)>" }.joined()
    #expect(noticed(many) == [])
    #expect(noticed(many + "<p id=x4321>") == ["id x4321 x4321"])
  }

  @Test func aScannerForgetsThePageBefore() {
    var scanner = PageScanner()
    #expect(scanner.scan(Array("<p id=a>".utf8)) == [])
    #expect(scanner.scan(Array("<p id=a>".utf8)) == [])
  }

  /// Whatever stands in a page, what is found stands in it, in its order, and is found again by a
  /// scanner that has read nothing before.
  @Test func anyBytesAreRead() {
    var random = SplitMix(41)
    let letters = Array("<<>>!--=\"' /aidstyle\u{0}\n".utf8)
    var scanner = PageScanner()
    var found = 0
    for _ in 0..<2_000 {
      var bytes = Array("<p id=a".utf8)
      bytes += (0..<60).map { _ in letters.randomElement(using: &random) ?? 0 }
      bytes += Array("><i id=a style=a>".utf8)
      let faults = scanner.scan(bytes)
      var fresh = PageScanner()
      #expect(fresh.scan(bytes) == faults, "\(String(decoding: bytes, as: UTF8.self))")
      for fault in faults {
        #expect(!fault.range.isEmpty && bytes.indices.contains(fault.range.lowerBound))
        #expect(fault.range.upperBound <= bytes.count)
      }
      found += faults.count
    }
    #expect(found > 1_000)
  }
}
