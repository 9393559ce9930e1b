import Diagnostics

/// A page is written in correct HTML.
///
/// Browsers repair what is broken, each reader of a page in its own way: a style sheet misses, a screen
/// reader reads on in the wrong place, a form loses a field. The page is read by the rules of the
/// [HTML standard](https://html.spec.whatwg.org/multipage/parsing.html); what a browser would have to
/// repair is told, at the line of the template or of the Markdown that it comes from.
///
/// ```html
/// <p><div>…</div></p>          ← a paragraph ends where a block begins
/// <section>…</div>             ← `</div>` ends nothing
/// <main><div>…</main>          ← `<div>` has no end
/// ```
struct HTMLSyntax: TreeRule {
  static let id: RuleID = "html/syntax"

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    for fault in tree.faults {
      faults.append(OutputFault(problem: HTMLSyntaxProblem(kind: fault.kind), range: fault.range))
    }
  }
}

struct HTMLSyntaxProblem: Problem {
  let kind: HTMLSyntaxFault.Kind

  var rule: RuleID { HTMLSyntax.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "halaman ditulis dalam HTML yang betul", en: "a page is written in correct HTML"),
      explanation: explanation(language), solutions: solutions(language))
  }

  private func solutions(_ language: MessageLanguage) -> [Solution] {
    switch kind {
    case .unclosedElement(let name):
      [
        Solution(
          language(
            ms: "Tulis `</\(name)>` di tempat elemen itu tamat.",
            en: "Write `</\(name)>` where the element ends."))
      ]
    case .character:
      [
        Solution(
          language(
            ms: "Padamkan aksara itu, atau tulis semula teks ini tanpa menampalnya.",
            en: "Delete the character, or write the text anew without pasting it."))
      ]
    default: []
    }
  }

  private func explanation(_ language: MessageLanguage) -> String {
    switch kind {
    case .character:
      language(
        ms: "Aksara ini tidak dibenarkan di dalam halaman.",
        en: "This character is not allowed in a page.")
    case .characterReference:
      language(
        ms: "Rujukan aksara ini tidak wujud atau tidak lengkap; `&` sendiri ditulis `&amp;`.",
        en: "There is no such character reference, or it is not whole; a mere `&` is `&amp;`.")
    case .tag:
      language(
        ms: "Ini bukan tag; `<` sendiri ditulis `&lt;`.",
        en: "This is no tag; a mere `<` is `&lt;`.")
    case .unfinished:
      language(
        ms: "Apa yang bermula di sini tidak berakhir sebelum halaman tamat.",
        en: "What begins here does not end before the page does.")
    case .attribute:
      language(
        ms: "Atribut ini tidak ditulis seperti atribut.",
        en: "This attribute is not written as attributes are.")
    case .repeatedAttribute:
      language(
        ms: "Tag ini sudah mempunyai atribut yang sama; yang kedua diabaikan.",
        en: "The tag has this attribute already; the second counts for nothing.")
    case .comment:
      language(
        ms: "Komen bermula dengan `<!--`, berakhir dengan `-->` dan tidak mengandungi komen lain.",
        en: "A comment begins with `<!--`, ends with `-->` and has no other comment in it.")
    case .doctype:
      language(
        ms: "Halaman mesti bermula dengan `<!doctype html>`, dan hanya sekali.",
        en: "A page must begin with `<!doctype html>`, and have it once.")
    case .misplacedText:
      language(ms: "Tiada teks boleh berada di sini.", en: "No text may stand here.")
    case .unclosed:
      language(
        ms: "Halaman tamat sebelum semua elemennya ditutup.",
        en: "The page ends before all its elements do.")
    case .misplaced, .endTag, .selfClosing, .unclosedElement: ofElement(language)
    case .tooDeep:
      language(
        ms:
          "Lebih \(NestingGuard.limit) elemen bersarang di sini; halaman ini tidak disemak selanjutnya.",
        en:
          "More than \(NestingGuard.limit) elements nest here; the page is not looked at any further."
      )
    case .tooLong:
      language(
        ms: "Halaman ini melebihi \(NestingGuard.lengthLimit >> 20) MB dan tidak disemak.",
        en: "The page is over \(NestingGuard.lengthLimit >> 20) MB and is not looked at.")
    }
  }

  private func ofElement(_ language: MessageLanguage) -> String {
    switch kind {
    case .misplaced(let name) where !name.isEmpty:
      language(
        ms: "`<\(name)>` tidak boleh berada di sini.", en: "`<\(name)>` may not stand here.")
    case .endTag(let name) where !name.isEmpty:
      language(
        ms:
          "`</\(name)>` tidak menutup elemen yang paling dalam: ada yang belum ditutup, atau sudah.",
        en:
          "`</\(name)>` does not end the innermost element: one is still open, or is closed already."
      )
    case .unclosedElement(let name):
      language(
        ms: "`<\(name)>` tidak ditutup sebelum elemen di luarnya tamat.",
        en: "`<\(name)>` is still open where the element around it ends.")
    case .selfClosing(let name) where !name.isEmpty:
      language(
        ms: "`<\(name)/>` tidak menutup dirinya; tulis `<\(name)></\(name)>`.",
        en: "`<\(name)/>` does not end by itself; write `<\(name)></\(name)>`.")
    default:
      language(ms: "Tag ini tidak boleh berada di sini.", en: "This tag may not stand here.")
    }
  }
}
