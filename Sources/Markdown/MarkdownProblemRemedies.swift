import Diagnostics

extension MarkdownProblem {
  func notes(in language: MessageLanguage) -> [String] {
    switch self {
    case .directiveUnclosed:
      [
        language(
          ms: "Dalam senarai, baris penutup diinden sama seperti baris pembuka.",
          en: "Inside a list the closing line is indented like the opening one.")
      ]
    case .rawHTML:
      [
        language(
          ms: "`html: true` dalam bahagian awalan halaman membenarkan HTML mentah di halaman itu.",
          en: "`html: true` in a page's front matter allows raw HTML on that page.")
      ]
    default: []
    }
  }

  func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .directiveUnclosed:
      [
        Solution(
          language(
            ms: "Tambahkan baris `:::` selepas kandungannya.",
            en: "Add a line `:::` after its content."))
      ]
    case .directiveUnopened:
      [Solution(language(ms: "Buang baris ini.", en: "Remove the line."), replacement: "")]
    case .directiveColons:
      [
        Solution(language(ms: "Tulis `:::`.", en: "Write `:::`."), replacement: ":::")
      ]
    case .directiveName(let meant?):
      [
        Solution(language(ms: "Tulis `\(meant)`.", en: "Write `\(meant)`."), replacement: meant)
      ]
    case .directiveName(nil):
      [
        Solution(
          language(
            ms: "Tulis nama komponen, contohnya `:::note`.",
            en: "Write a directive's name, such as `:::note`."))
      ]
    case .directiveTooDeep:
      [
        Solution(
          language(
            ms: "Cari komponen pertama yang tidak ditutup dengan `:::`.",
            en: "Look for the first directive that is not closed by `:::`."))
      ]
    case .directiveArguments(let fault): [fault.solution(in: language)]
    case .footnoteUndefined(let label, let near):
      footnoteRemedies(label, near, in: language)
    case .footnoteUnused(let label):
      [
        Solution(
          language(
            ms: "Rujuk nota itu dengan `[^\(label)]`, atau buang nota itu.",
            en: "Refer to it by `[^\(label)]`, or remove it."))
      ]
    case .footnoteRepeated:
      [
        Solution(
          language(ms: "Beri nota ini label yang lain.", en: "Give this note a label of its own."))
      ]
    case .textAfterComment:
      [
        Solution(
          language(
            ms: "Letakkan komen itu pada barisnya sendiri, atau di tengah-tengah baris.",
            en: "Put the comment on a line of its own, or further inside the line."))
      ]
    case .rawHTML(let tag): [Solution(substitute(for: tag, in: language))]
    case .commentUnclosed:
      [Solution(language(ms: "Tambahkan `-->`.", en: "Add `-->`."))]
    case .commentHyphens:
      [
        Solution(
          language(
            ms: "Tulis sempang lain di dalamnya, atau letakkan komen itu pada barisnya sendiri.",
            en: "Write other dashes in it, or put the comment on a line of its own."))
      ]
    case .commentMalformed:
      [
        Solution(
          language(
            ms: "Tulis `<!--` di permulaan komen dan `-->` di hujungnya.",
            en: "Write `<!--` where the comment begins and `-->` where it ends."))
      ]
    case .definitionUnused(let label):
      [
        Solution(
          language(
            ms: "Jika baris ini teks, tulis `\\[\(label)]: …`.",
            en: "If the line is text, write `\\[\(label)]: …`.")),
        Solution(
          language(
            ms: "Jika tidak, gunakannya dalam pautan, `[teks][\(label)]`, atau buang baris itu.",
            en: "Otherwise use it in a link, `[text][\(label)]`, or remove it.")),
      ]
    case .definitionRepeated:
      [
        Solution(
          language(
            ms: "Beri takrif ini label yang lain, atau buang takrif itu.",
            en: "Give this definition a label of its own, or remove it."))
      ]
    case .codeUnclosed:
      [
        Solution(
          language(
            ms: "Tulis pagar yang sama pada baris selepas kod itu.",
            en: "Write the same fence on the line after the code."))
      ]
    case .linkScheme(let scheme) where Self.isPlaceOnDisk(scheme):
      [
        Solution(
          language(
            ms:
              "Letakkan fail itu di sebelah halaman, dan tulis namanya sahaja: `[teks](borang.pdf)`.",
            en: "Put the file beside the page, and write its name alone: `[text](form.pdf)`."))
      ] + (scheme.count == 1 ? [Self.nameWithColon(language)] : [])
    case .linkScheme:
      [
        Solution(
          language(
            ms: "Tulis alamat `https:`, atau sebut halaman dengan idnya: `page:faq`.",
            en: "Write an `https:` address, or name a page by its id: `page:faq`.")),
        Self.nameWithColon(language),
      ]
    case .allowanceSyntax:
      [
        Solution(
          language(
            ms: "Tulis `<!-- selari: allow terms/avoid: sebabnya -->`.",
            en: "Write `<!-- selari: allow terms/avoid: the reason -->`."))
      ]
    case .headingIDRepeated:
      [
        Solution(
          language(ms: "Beri tajuk ini sauh yang lain.", en: "Give this heading another anchor."))
      ]
    case .headingIDOfFootnote(_, let instead):
      [
        Solution(
          language(
            ms: "Beri tajuk ini sauh yang lain, contohnya `{#\(instead)}`.",
            en: "Give this heading another anchor, such as `{#\(instead)}`."),
          replacement: instead)
      ]
    case .headingIDInvalid:
      [
        Solution(
          language(ms: "Tulis sauh seperti `{#siapa}`.", en: "Write an anchor such as `{#who}`."))
      ]
    case .spanLanguage(let written):
      LanguageSlip.code(meantBy: written).flatMap { LanguageCode.isValid($0) ? $0 : nil }.map {
        [.didYouMean($0, replacement: "{lang=\($0)}", in: language)]
      } ?? [
        Solution(
          language(
            ms: "Tulis kod seperti `{lang=en}`.", en: "Write a code such as `{lang=en}`."))
      ]
    case .allowanceReason(let rule):
      [
        Solution(
          language(ms: "Nyatakan sebabnya.", en: "Say why."),
          replacement: "<!-- selari: allow \(rule): … -->")
      ]
    case .referenceUnclosed:
      [
        Solution(language(ms: "Tambahkan `}}`.", en: "Add `}}`.")),
        Solution(
          language(
            ms: "Tulis `\\{{` jika kurungan itu sebahagian daripada teks.",
            en: "Write `\\{{` where the braces are meant as text.")),
      ]
    case .conflict:
      [
        Solution(
          language(
            ms: "Simpan versi yang betul dan buang baris-baris tanda itu.",
            en: "Keep the version that holds, and remove the lines of marks."))
      ]
    case .table(let fault): [fault.solution(in: language)]
    }
  }

  /// What to write where the name of a file beside the page holds a colon.
  private static func nameWithColon(_ language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Jika ini nama fail di sebelah halaman, tulis `./` di hadapannya.",
        en: "If that is the name of a file beside the page, write `./` before it.")
    )
  }

  /// Whether a scheme begins the place of a file: `file:`, or the letter of a drive, `C:`.
  static func isPlaceOnDisk(_ scheme: String) -> Bool { scheme == "file" || scheme.count == 1 }

  private func footnoteRemedies(
    _ label: String, _ near: String?, in language: MessageLanguage
  ) -> [Solution] {
    var solutions: [Solution] = []
    if let near {
      solutions.append(
        Solution(
          language(
            ms: "Adakah anda maksudkan `[^\(near)]`?", en: "Did you mean `[^\(near)]`?"),
          replacement: "[^\(near)]"))
    }
    solutions.append(
      Solution(
        language(
          ms: "Tambahkan baris `[^\(label)]: …` bagi nota itu.",
          en: "Add a line `[^\(label)]: …` with the note.")))
    solutions.append(
      Solution(
        language(
          ms: "Tulis `\\[^\(label)]` jika kurungan itu sebahagian daripada teks.",
          en: "Write `\\[^\(label)]` where the brackets are meant as text.")))
    return solutions
  }

  /// What to write in place of an HTML element.
  private func substitute(for tag: String, in language: MessageLanguage) -> String {
    let name = tag.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if name == "br" {
      // In the middle of a line readers would see it.
      return language(
        ms: "Tulis `\\` di hujung baris, dan teruskan pada baris baharu.",
        en: "Write `\\` at the end of the line, and go on in a new one.")
    }
    let markdown: String? =
      switch name {
      case "b", "strong": "**…**"
      case "i", "em", "cite": "*…*"
      case "code", "kbd", "samp", "tt": "`…`"
      case "a": "[…](…)"
      case "img", "picture", "figure": "![…](…)"
      case "hr": "---"
      case "h1", "h2", "h3", "h4", "h5", "h6":
        String(repeating: "#", count: Int(name.suffix(1)) ?? 1)
      case "ul", "li": "- …"
      case "ol": "1. …"
      case "dl", "dt", "dd": "Istilah ⏎ : takrif"
      case "blockquote", "q": "> …"
      case "table", "tr", "td", "th", "thead", "tbody": "| … | … |"
      case "span", "lang": "[…]{lang=en}"
      case "sup", "sub": "[^1]"
      case "pre": "```"
      case "details", "summary": ":::faq"
      case "aside", "div", "section", "article": ":::note"
      case "time": "{{ facts.… }}"
      default: nil
      }
    if let markdown {
      return language(ms: "Tulis `\(markdown)`.", en: "Write `\(markdown)`.")
    }
    return language(
      ms: "Gunakan komponen seperti `:::note`; pasukan teknikal menyediakannya dalam "
        + "`templates/directives/`.",
      en: "Use a directive such as `:::note`; the technical team provides them in "
        + "`templates/directives/`.")
  }
}
