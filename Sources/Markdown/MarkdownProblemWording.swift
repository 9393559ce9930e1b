public import Diagnostics

extension MarkdownProblem {
  /// What to say of it.
  public func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: summary(in: language), explanation: explanation(in: language),
      notes: notes(in: language), solutions: solutions(in: language))
  }

  private func summary(in language: MessageLanguage) -> String {
    switch self {
    case .directiveUnclosed:
      language(
        ms: "setiap komponen ditutup dengan baris `:::`",
        en: "every directive is closed by a line `:::`")
    case .directiveUnopened:
      language(
        ms: "baris `:::` menutup komponen yang terbuka", en: "a line `:::` closes an open directive"
      )
    case .directiveColons:
      language(
        ms: "komponen bermula dengan tiga titik bertindih",
        en: "a directive begins with three colons")
    case .directiveName:
      language(
        ms: "nama komponen bermula dengan huruf serta terdiri daripada huruf, angka, `-` dan `_`",
        en: "a directive's name begins with a letter and is made of letters, digits, `-` and `_`")
    case .directiveArguments:
      language(
        ms: "argumen komponen ditulis sebagai `nilai`, `\"beberapa perkataan\"` atau `kunci=nilai`",
        en: "a directive's arguments are written `value`, `\"several words\"` or `key=value`")
    case .directiveTooDeep(let limit):
      language(
        ms: "komponen bersarang paling banyak \(limit) aras",
        en: "directives nest at most \(limit) deep")
    case .footnoteUndefined:
      language(
        ms: "setiap rujukan nota kaki mempunyai nota", en: "every footnote mark has its note")
    case .footnoteUnused:
      language(ms: "setiap nota kaki dirujuk dalam teks", en: "every footnote is referred to")
    case .footnoteRepeated:
      language(
        ms: "setiap label nota kaki ditakrifkan sekali sahaja",
        en: "every footnote label is defined once")
    case .rawHTML, .textAfterComment:
      language(
        ms: "halaman ditulis dalam Markdown tanpa HTML mentah",
        en: "a page is written in Markdown, without raw HTML")
    case .commentUnclosed:
      language(
        ms: "setiap komen `<!--` ditutup dengan `-->`", en: "every comment `<!--` ends with `-->`")
    case .commentHyphens, .commentMalformed:
      language(ms: "komen ditulis `<!-- … -->`", en: "a comment is written `<!-- … -->`")
    case .definitionUnused:
      language(
        ms: "setiap takrif pautan digunakan oleh pautan",
        en: "every link definition is used by a link")
    case .definitionRepeated:
      language(
        ms: "setiap label pautan ditakrifkan sekali sahaja",
        en: "every label of links is defined once")
    case .codeUnclosed:
      language(
        ms: "setiap blok kod ditutup dengan pagar yang sama panjang",
        en: "every code block ends with a fence as long as its first")
    case .linkScheme:
      language(
        ms: "pautan menggunakan `https`, `http`, `mailto`, `tel`, `page` atau laluan relatif",
        en: "a link uses `https`, `http`, `mailto`, `tel`, `page` or a relative path")
    case .allowanceSyntax:
      language(
        ms: "kebenaran ditulis `<!-- selari: allow PERATURAN: sebab -->`",
        en: "an allowance is written `<!-- selari: allow RULE: reason -->`")
    case .allowanceReason:
      language(ms: "setiap kebenaran menyatakan sebabnya", en: "every allowance gives its reason")
    case .headingIDRepeated, .headingIDOfFootnote:
      language(
        ms: "setiap tajuk di halaman mempunyai sauh tersendiri",
        en: "every heading of a page has an anchor of its own")
    case .headingIDInvalid:
      language(
        ms: "sauh bermula dengan huruf serta terdiri daripada huruf ASCII, angka, `-`, `_` dan `.`",
        en: "an anchor begins with a letter and is made of ASCII letters, digits, `-`, `_` and `.`")
    case .spanLanguage:
      language(
        ms: "bahasa bagi teks dalam kurungan ialah kod bahasa",
        en: "the language of a span is the code of one")
    case .referenceUnclosed:
      language(
        ms: "setiap rujukan `{{` ditutup dengan `}}`", en: "every reference `{{` ends with `}}`")
    case .conflict:
      language(
        ms: "tiada tanda penggabungan tertinggal dalam teks",
        en: "no mark of a merge is left in the text")
    case .table:
      language(
        ms: "jadual mempunyai lajur bagi setiap sel dalam barisnya",
        en: "a table has a column for every cell of its rows")
    }
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .directiveUnclosed(let name):
      language(
        ms:
          "Komponen “\(name)” yang bermula di sini tidak ditutup sebelum blok di luarnya tamat.",
        en: "The directive “\(name)” that begins here is still open where its container ends.")
    case .directiveUnopened:
      language(
        ms: "Tiada komponen yang terbuka di sini.", en: "No directive is open here.")
    case .directiveColons:
      language(
        ms: "Hanya ada dua di sini, maka `:::` di bawah tidak menutup apa-apa.",
        en: "There are only two here, so that the `:::` below closes nothing.")
    case .directiveName:
      language(
        ms: "Perkataan selepas `:::` bukan nama yang sah.",
        en: "What stands after `:::` is not such a name.")
    case .directiveArguments(let fault): fault.explanation(in: language)
    case .directiveTooDeep:
      language(
        ms: "Komponen ini dilangkau; hanya kandungannya dipaparkan.",
        en: "This directive is passed over; only its content is shown.")
    case .footnoteUndefined(let label, _):
      language(
        ms: "Tiada nota untuk “\(label)” di halaman ini.",
        en: "The page has no note for “\(label)”.")
    case .footnoteUnused(let label):
      language(
        ms: "Nota “\(label)” tidak dirujuk, maka tidak dipaparkan.",
        en: "Nothing refers to the note “\(label)”, so it is not shown.")
    case .footnoteRepeated(let label):
      language(
        ms: "“\(label)” sudah ditakrifkan di atas; nota ini tidak dipaparkan.",
        en: "“\(label)” is defined further up; this note is not shown.")
    case .rawHTML(let tag):
      language(
        ms: "`\(tag)` ialah HTML dan dipaparkan sebagai teks.",
        en: "`\(tag)` is HTML and is shown as text.")
    case .textAfterComment:
      language(
        ms: "Baris yang bermula dengan komen ialah HTML hingga ke hujungnya, dan dipaparkan "
          + "sebagai teks.",
        en: "A line that begins with a comment is HTML up to its end, and is shown as text.")
    case .commentUnclosed(isShown: true):
      language(
        ms: "Komen ini tidak berakhir dalam perenggan ini, maka pembaca akan melihatnya.",
        en: "The comment does not end in this paragraph, so readers would see it.")
    case .commentUnclosed(isShown: false):
      language(
        ms: "Semua teks selepas tanda ini hilang daripada halaman.",
        en: "Everything after this mark is missing from the page.")
    case .commentHyphens:
      language(
        ms: "Komen di tengah-tengah baris tidak boleh mengandungi `--`, dan tidak bermula atau "
          + "berakhir dengan `-`; pembaca akan melihatnya.",
        en: "A comment inside a line holds no `--`, and begins and ends with no `-`; readers would "
          + "see this one.")
    case .commentMalformed:
      language(
        ms: "Komen tidak bermula begini, maka pembaca akan melihatnya.",
        en: "No comment begins like this, so readers would see it.")
    case .definitionUnused(let label):
      language(
        ms:
          "Baris `[\(label)]: …` ialah takrif pautan; tiada pautan menggunakannya, maka baris ini "
          + "tidak dipaparkan.",
        en: "A line `[\(label)]: …` is a link definition; no link goes by it, so the line is not "
          + "shown.")
    case .definitionRepeated(let label):
      language(
        ms: "“\(label)” sudah ditakrifkan di atas; takrif ini tidak digunakan.",
        en: "“\(label)” is defined further up; this definition counts for nothing.")
    case .codeUnclosed:
      language(
        ms: "Semua teks selepas pagar ini dipaparkan sebagai kod.",
        en: "Everything after this fence is shown as code.")
    case .linkScheme(let scheme) where Self.isPlaceOnDisk(scheme):
      language(
        ms: "Ini tempat fail pada komputer penulis; pautan ini tidak dipaparkan.",
        en: "This is a file's place on the writer's computer; the link is left out.")
    case .linkScheme(let scheme):
      language(
        ms: "Skema `\(scheme):` tidak dibenarkan; pautan ini tidak dipaparkan.",
        en: "The scheme `\(scheme):` is not allowed; the link is left out.")
    case .allowanceSyntax:
      language(
        ms: "Komen ini ditujukan kepada Selari tetapi tidak dapat difahami.",
        en: "This comment is addressed to Selari, but cannot be understood.")
    case .allowanceReason(let rule):
      language(
        ms: "Tiada sebab dinyatakan untuk membenarkan `\(rule)`.",
        en: "It is not said why `\(rule)` is allowed.")
    case .headingIDRepeated(let id):
      language(
        ms: "Sauh “\(id)” sudah digunakan oleh tajuk lain.",
        en: "The anchor “\(id)” belongs to another heading already.")
    case .headingIDOfFootnote(let id, _):
      language(
        ms: "Sauh “\(id)” ialah sauh nota kaki halaman ini.",
        en: "The anchor “\(id)” is one that the page's footnotes have.")
    case .headingIDInvalid(let id):
      language(
        ms: "“\(id)” bukan sauh yang sah, maka dipaparkan sebagai teks.",
        en: "“\(id)” is no such anchor, so it is shown as text.")
    case .spanLanguage(let written):
      language(
        ms: "“\(written)” bukan kod bahasa, maka dipaparkan sebagai teks.",
        en: "“\(written)” is no code of a language, so it is shown as text.")
    case .referenceUnclosed:
      language(
        ms: "Rujukan yang bermula di sini tidak mempunyai penutup dalam perenggan ini.",
        en: "The reference that begins here has no end in this paragraph.")
    case .conflict:
      language(
        ms: "Git meletakkan tanda ini di tempat dua orang menyunting baris yang sama.",
        en: "Git has put this where two people edited the same lines.")
    case .table(let fault): fault.explanation(in: language)
    }
  }
}
