import Diagnostics

/// No script and no style stands in a page itself.
///
/// The site is served with a [Content Security Policy](https://www.w3.org/TR/CSP3/) that runs scripts
/// and applies styles from files of the site only: that is what makes text that somebody smuggles into
/// a page harmless. Whatever stands in the page is blocked: a `style` or `on…` attribute, `<style>`,
/// `<script>` without `src`, and addresses that begin with `javascript:`. Data in a script element,
/// such as `application/ld+json`, is no script.
///
/// ```html
/// <p style="color: red">…</p>
/// <button onclick="send()">…</button>
/// ```
///
/// Move styles to a class in a style sheet, and scripts to a file that finds its elements by class or
/// by a `data-` attribute.
struct CSPInline: OutputRule {
  static let id: RuleID = "csp/inline"

  func check(_ output: CheckedOutput, faults: inout [OutputFault]) {
    for fault in output.noticed {
      guard let kind = CSPInlineProblem.Kind(fault, in: output.bytes) else { continue }
      faults.append(OutputFault(problem: CSPInlineProblem(kind: kind), range: fault.range))
    }
  }
}

struct CSPInlineProblem: Problem {
  enum Kind: Hashable, Sendable {
    case styleAttribute, styleElement, script, address
    case handler(String)
  }

  let kind: Kind

  var rule: RuleID { CSPInline.id }

  func wording(in language: MessageLanguage) -> Wording {
    let (explanation, remedy) = texts(language)
    return Wording(
      summary: language(
        ms: "skrip dan gaya tidak ditulis di dalam halaman",
        en: "no script and no style stands in a page itself"),
      explanation: explanation, solutions: [Solution(remedy)])
  }

  private func texts(_ language: MessageLanguage) -> (explanation: String, remedy: String) {
    switch kind {
    case .styleAttribute:
      (
        language(
          ms: "Atribut `style` disekat oleh Content-Security-Policy tapak ini.",
          en: "The site's Content-Security-Policy blocks the attribute `style`."),
        language(
          ms: "Gunakan `class`, dan tulis gayanya di dalam helaian gaya.",
          en: "Use a `class`, and write the style in a style sheet.")
      )
    case .styleElement:
      (
        language(
          ms: "Elemen `<style>` disekat oleh Content-Security-Policy tapak ini.",
          en: "The site's Content-Security-Policy blocks the element `<style>`."),
        language(
          ms: "Pindahkan gayanya ke helaian gaya di dalam templates/assets.",
          en: "Move the style to a style sheet in templates/assets.")
      )
    case .script:
      (
        language(
          ms: "Skrip tanpa `src` disekat oleh Content-Security-Policy tapak ini.",
          en: "The site's Content-Security-Policy blocks a script without `src`."),
        language(
          ms: "Pindahkan skrip itu ke fail di dalam templates/assets.",
          en: "Move the script to a file in templates/assets.")
      )
    case .address:
      (
        language(
          ms: "Alamat `javascript:` disekat oleh Content-Security-Policy tapak ini.",
          en: "The site's Content-Security-Policy blocks `javascript:` addresses."),
        language(
          ms: "Gunakan butang, dan fail skrip yang mendengar kliknya.",
          en: "Use a button, and a script file that listens for its click.")
      )
    case .handler(let name):
      (
        language(
          ms: "Atribut `\(name)` disekat oleh Content-Security-Policy tapak ini.",
          en: "The site's Content-Security-Policy blocks the attribute `\(name)`."),
        language(
          ms: "Gunakan fail skrip dengan `addEventListener`.",
          en: "Use a script file with `addEventListener`.")
      )
    }
  }
}

extension CSPInlineProblem.Kind {
  /// What of this the scanner noticed, if anything.
  fileprivate init?(_ fault: PageScanner.Fault, in html: [UInt8]) {
    switch fault.kind {
    case .duplicateID: return nil
    case .styleAttribute: self = .styleAttribute
    case .styleElement: self = .styleElement
    case .script: self = .script
    case .scriptAddress: self = .address
    case .handler:
      let name = html[fault.range].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      self = .handler(String(decoding: name, as: UTF8.self).lowercased())
    }
  }
}
