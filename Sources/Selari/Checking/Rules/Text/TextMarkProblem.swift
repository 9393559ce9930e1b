import Diagnostics

struct TextMarkProblem: Problem {
  enum Kind: Hashable, Sendable {
    case link, label, reversedLink, strong, spacedStrong, spacedEmphasis, boundStrong, boundLink,
      boundCode, struck, heading, anchor, span, attributes
    case directive, directiveInLine, alert, numbers, hyphens, pluses, bullet, task, table,
      reference, tag
    case highlighted, inlineNote, definition, argument
    case dataReference, dataMarkup
    case frontMatter, headingBlank, letters, stars, dashes, tab, indent, invisible, bareAddress
    /// Lines with tabs between so many cells.
    case rows(Int)
    /// A control character, or a separator of lines: its code point.
    case control(UInt32)
    case boundEmphasis
    /// A mark as a Chinese keyboard gives it, and what it stands for: `##` for `＃＃`.
    case wide(String)
  }

  let kind: Kind

  var rule: RuleID { TextMark.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tiada tanda Markdown tertinggal dalam teks",
        en: "no mark of Markdown is left over in the text"),
      explanation: explanation(in: language), solutions: [Solution(remedy(in: language))])
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch kind {
    case .link, .reversedLink:
      language(
        ms: "Ini bukan pautan; pembaca melihat tandanya.",
        en: "This is no link; readers see its marks.")
    case .label:
      language(
        ms: "Tiada baris yang menyatakan alamat bagi label ini; pembaca melihat tandanya.",
        en: "No line gives the address of this label; readers see the marks.")
    case .strong:
      language(
        ms: "Tanda ini tiada pasangan; pembaca melihatnya.",
        en: "This mark has no counterpart; readers see it.")
    case .spacedStrong:
      language(
        ms: "Ada ruang di sebelah dalam tanda tebal ini; pembaca melihat tandanya.",
        en: "There is a blank inside these marks of bold text; readers see the marks.")
    case .spacedEmphasis:
      language(
        ms: "Ada ruang di sebelah dalam tanda penekanan ini; pembaca melihat tandanya.",
        en: "There is a blank inside these marks of emphasis; readers see the marks.")
    case .boundStrong:
      language(
        ms:
          "Di sebelah dalam tanda tebal ini ada tanda baca, dan di sebelah luarnya ada huruf; teks "
          + "tebal tidak ditulis begitu, dan pembaca melihat tandanya.",
        en:
          "Punctuation stands inside these marks of bold text and a letter outside; no bold text is "
          + "written so, and readers see the marks.")
    case .boundLink:
      language(
        ms:
          "Di sebelah dalam tanda tebal ini ada pautan, dan di sebelah luarnya ada huruf; teks "
          + "tebal tidak ditulis begitu, dan pembaca melihat tandanya.",
        en:
          "A link stands inside these marks of bold text and a letter outside; no bold text is "
          + "written so, and readers see the marks.")
    case .boundCode:
      language(
        ms:
          "Di sebelah dalam tanda tebal ini ada kod, dan di sebelah luarnya ada huruf; teks tebal "
          + "tidak ditulis begitu, dan pembaca melihat tandanya.",
        en:
          "Code stands inside these marks of bold text and a letter outside; no bold text is "
          + "written so, and readers see the marks.")
    case .struck:
      language(
        ms: "Teks berpalang tidak disokong; pembaca melihat tandanya.",
        en: "Struck text is not supported; readers see the marks.")
    case .highlighted:
      language(
        ms: "Penyerlahan teks tidak disokong; pembaca melihat tandanya.",
        en: "Highlighted text is not supported; readers see the marks.")
    case .inlineNote:
      language(
        ms: "Nota kaki tidak ditulis di dalam ayat; pembaca melihat tandanya.",
        en: "A footnote is not written within the sentence; readers see the marks.")
    case .definition:
      language(
        ms: "Tiada istilah terus di atas takrif ini; pembaca melihat tandanya.",
        en: "No term stands right above this definition; readers see the mark.")
    case .heading:
      language(
        ms: "Ini bukan tajuk; pembaca melihat tandanya.",
        en: "This is no heading; readers see its marks.")
    case .anchor:
      language(
        ms: "Sauh tidak dikenali di sini; pembaca melihat tandanya.",
        en: "No anchor is known here; readers see its marks.")
    case .span:
      language(
        ms: "Bahasa teks tidak dikenali di sini; pembaca melihat tandanya.",
        en: "No language of a span is known here; readers see its marks.")
    case .attributes:
      language(
        ms: "Tajuk, pautan dan teks tidak menerima atribut; pembaca melihatnya.",
        en: "Headings, links and text take no attributes; readers see them.")
    case .directive, .directiveInLine:
      language(
        ms: "Ini bukan komponen; pembaca melihat tandanya.",
        en: "This is no directive; readers see its marks.")
    case .alert:
      language(
        ms: "Nota dalam bentuk ini tidak disokong; pembaca melihat tandanya.",
        en: "Notes of this form are not supported; readers see the mark.")
    case .numbers, .hyphens, .pluses:
      language(
        ms: "Ini bukan senarai; semuanya dipaparkan sebagai teks biasa.",
        en: "This is no list; all of it is shown as running text.")
    case .bullet:
      language(
        ms: "Tanda ini tidak memulakan butiran senarai; semuanya dipaparkan sebagai teks biasa.",
        en: "This mark begins no item of a list; all of it is shown as running text.")
    case .task:
      language(
        ms: "Senarai tugas tidak disokong; pembaca melihat kurungannya.",
        en: "Lists of tasks are not supported; readers see the brackets.")
    case .table:
      language(
        ms: "Ini bukan jadual: tiada baris pemisah di bawah pengepala; pembaca melihat tandanya.",
        en: "This is no table: no delimiter row stands below a header; readers see its marks.")
    case .reference:
      language(
        ms: "Ini bukan rujukan; pembaca melihat nama fakta dan bukan nilainya.",
        en: "This is no reference; readers see the fact's name and not its value.")
    case .tag:
      language(
        ms: "Tag templat tidak dilaksanakan di halaman; pembaca melihatnya.",
        en: "A template's tag does nothing in a page; readers see it.")
    case .headingBlank:
      language(
        ms: "Ini bukan tajuk: ruang selepas tandanya ialah ruang tak terputus (U+00A0).",
        en: "This is no heading: the blank after its marks is a no-break space (U+00A0).")
    case .letters, .stars, .dashes:
      language(
        ms: "Ini bukan senarai; baris-baris ini dipaparkan bersambung sebagai satu perenggan.",
        en: "This is no list; these lines are shown run together as one paragraph.")
    case .tab:
      language(
        ms: "Tab pada awal perenggan menjadikannya blok kod.",
        en: "A tab at the beginning of a paragraph makes it a block of code.")
    case .indent:
      language(
        ms: "Empat ruang pada awal perenggan menjadikannya blok kod.",
        en: "Four blanks at the beginning of a paragraph make it a block of code.")
    case .rows:
      language(
        ms:
          "Ini bukan jadual: tab tidak memisahkan sel, dan baris-baris ini dipaparkan bersambung.",
        en: "This is no table: tabs part no cells, and these lines are shown run together.")
    case .invisible:
      language(
        ms: "Di sini ada aksara yang tidak kelihatan; carian tidak menemukan perkataan ini.",
        en: "A character that nobody sees stands here; a search does not find the word.")
    case .control(let scalar): Self.control(scalar, language)
    case .bareAddress:
      language(
        ms: "Alamat yang ditulis begini bukan pautan, dan pembaca tidak dapat menekannya.",
        en: "An address that is written like this is no link; readers cannot follow it.")
    case .frontMatter:
      language(
        ms: "Rujukan tidak dibaca dalam bahagian awalan; pembaca melihat kurungannya.",
        en: "No reference is read in front matter; readers see the braces.")
    case .dataReference:
      language(
        ms: "Rujukan tidak dibaca dalam teks ini; pembaca melihat kurungannya.",
        en: "No reference is read in this text; readers see the braces.")
    case .dataMarkup:
      language(
        ms: "Markdown tidak dibaca dalam teks ini; pembaca melihat tandanya.",
        en: "No Markdown is read in this text; readers see its marks.")
    case .argument:
      language(
        ms: "Rujukan tidak dibaca dalam argumen komponen; pembaca melihat kurungannya.",
        en: "No reference is read in what a directive is given; readers see the braces.")
    case .boundEmphasis:
      language(
        ms:
          "Di sebelah dalam tanda penekanan ini ada tanda baca, dan di sebelah luarnya ada huruf; "
          + "penekanan tidak ditulis begitu, dan pembaca melihat tandanya.",
        en:
          "Punctuation stands inside these marks of emphasis and a letter outside; no emphasis is "
          + "written so, and readers see the marks.")
    case .wide:
      language(
        ms: "Tanda ini berbentuk lebar, jadi bukan tanda Markdown; pembaca melihatnya.",
        en: "This mark is in its wide form, and so no mark of Markdown; readers see it.")
    }
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch kind {
    case .link:
      language(
        ms: "Tulis `[teks](alamat)` tanpa ruang; alamat yang mengandungi ruang ditulis `<alamat>`.",
        en: "Write `[text](address)` without blanks; an address that holds any as `<address>`.")
    case .label:
      language(
        ms: "Tulis `[teks](alamat)`, atau tambahkan baris `[label]: alamat`.",
        en: "Write `[text](address)`, or add a line `[label]: address`.")
    case .reversedLink: language(ms: "Tulis `[teks](alamat)`.", en: "Write `[text](address)`.")
    case .strong:
      language(
        ms: "Tutup dengan `**`, atau tulis `\\*\\*`.", en: "End it with `**`, or write `\\*\\*`.")
    case .spacedStrong:
      language(ms: "Tulis `**teks**` tanpa ruang.", en: "Write `**text**` without blanks.")
    case .spacedEmphasis:
      language(ms: "Tulis `*teks*` tanpa ruang.", en: "Write `*text*` without blanks.")
    case .boundStrong:
      language(
        ms:
          "Tulis tanda baca di luar tanda tebal, `“**teks**”` dan bukan `**“teks”**`, atau "
          + "tinggalkan ruang di antara tanda itu dengan huruf.",
        en:
          "Write the punctuation outside of the marks, `“**text**”` and not `**“text”**`, or leave "
          + "a blank between the marks and the letter.")
    case .boundLink:
      language(
        ms: "Tulis tanda tebal di dalam pautan: `[**teks**](alamat)`.",
        en: "Write the marks inside the link: `[**text**](address)`.")
    case .boundCode:
      language(
        ms: "Tinggalkan ruang di antara tanda tebal dengan huruf.",
        en: "Leave a blank between the marks of bold text and the letter.")
    case .struck:
      language(
        ms: "Buang teks itu, atau nyatakan dengan perkataan bahawa ia tidak terpakai lagi.",
        en: "Remove the text, or say in words that it no longer holds.")
    case .heading:
      language(ms: "Tulis ruang selepas tanda itu.", en: "Write a blank after the marks.")
    case .anchor:
      language(
        ms: "Tulis `{#nama}` di hujung baris tajuk, selepas ruang.",
        en: "Write `{#name}` at the end of a heading's line, after a blank.")
    case .span:
      language(
        ms: "Tulis `[teks]{lang=en}` tanpa ruang.", en: "Write `[text]{lang=en}` without blanks.")
    case .attributes: language(ms: "Buang atribut itu.", en: "Remove the attributes.")
    case .directive:
      language(
        ms: "Tulis `:::nama` pada barisnya sendiri, dan `:::` selepas kandungannya.",
        en: "Write `:::name` on a line of its own, and `:::` after its content.")
    case .directiveInLine:
      language(ms: "Tulis `:::` pada barisnya sendiri.", en: "Write `:::` on a line of its own.")
    case .alert:
      language(
        ms: "Gunakan komponen, contohnya `:::note`, dengan `:::` selepas kandungannya.",
        en: "Use a directive, such as `:::note`, with `:::` after its content.")
    case .numbers:
      language(ms: "Tulis ruang selepas nombor: `1. Satu`.", en: "Write a blank: `1. One`.")
    case .hyphens:
      language(ms: "Tulis ruang selepas sempang: `- Satu`.", en: "Write a blank: `- One`.")
    case .pluses: language(ms: "Tulis ruang: `+ Satu`.", en: "Write a blank: `+ One`.")
    case .bullet:
      language(
        ms: "Mulakan setiap butiran dengan `- `.", en: "Begin each item with a hyphen: `- One`.")
    case .task: language(ms: "Buang kurungan itu.", en: "Remove the brackets.")
    case .table:
      language(
        ms: "Tulis baris seperti `|---|---|` terus di bawah pengepala.",
        en: "Write a line such as `|---|---|` right below the header.")
    case .reference:
      language(
        ms: "Tulis dua kurungan: `{{ facts.nama }}`.", en: "Write two braces: `{{ facts.name }}`.")
    case .tag:
      language(
        ms: "Buang tag itu; kurungan yang memang untuk pembaca ditulis `\\{`.",
        en: "Remove the tag; a brace that is meant for readers is written `\\{`.")
    case .frontMatter, .dataReference:
      language(ms: "Tulis nilai itu sendiri.", en: "Write the value itself.")
    case .dataMarkup:
      language(
        ms: "Buang tanda itu, atau tapis teks ini dengan `markdown` dalam templat.",
        en: "Remove the marks, or hand the text to the filter `markdown` in the template.")
    case .argument:
      language(
        ms: "Tulis nilai itu sendiri, atau pindahkan rujukan ke dalam kandungan komponen.",
        en: "Write the value itself, or move the reference into the directive's content.")
    case .highlighted:
      language(ms: "Tulis `**teks**` bagi penekanan.", en: "Write `**text**` for emphasis.")
    case .inlineNote:
      language(
        ms: "Tulis `[^1]` di sini, dan `[^1]: Nota.` pada barisnya sendiri.",
        en: "Write `[^1]` here, and `[^1]: The note.` on a line of its own.")
    case .definition:
      language(
        ms: "Letakkan baris ini terus di bawah istilahnya, tanpa baris kosong di antaranya.",
        en: "Put this line right below its term, with no empty line between them.")
    case .headingBlank:
      language(
        ms: "Padamkan ruang itu, kemudian taip ruang biasa: `# Tajuk`.",
        en: "Delete the blank and type an ordinary one: `# Heading`.")
    case .letters:
      language(
        ms: "Mulakan setiap baris dengan `- `, atau tinggalkan satu baris kosong di antaranya.",
        en: "Begin each line with `- `, or leave an empty line between them.")
    case .stars: language(ms: "Tulis ruang: `* Satu`.", en: "Write a blank: `* One`.")
    case .dashes:
      language(
        ms: "Mulakan setiap butiran dengan sempang: `- Satu`.",
        en: "Begin each item with a hyphen: `- One`.")
    case .tab: language(ms: "Padamkan tab itu.", en: "Delete the tab.")
    case .indent:
      language(
        ms: "Padamkan ruang pada awal baris.", en: "Delete the blanks at the line's beginning.")
    case .rows(let cells): Self.remedy(ofRows: cells, language)
    case .invisible:
      language(
        ms: "Padamkan aksara itu; jika memang perlu, tulis `&#8203;` atau `&shy;`.",
        en: "Delete the character; where it is meant, write `&#8203;` or `&shy;`.")
    case .control(let scalar): Self.remedy(ofControl: scalar, language)
    case .bareAddress:
      language(
        ms: "Tulis pautan dengan kata-kata: `[teks](https://…)`.",
        en: "Write a link with words: `[text](https://…)`.")
    case .boundEmphasis:
      language(
        ms:
          "Tulis tanda baca di luar tanda penekanan, `“*teks*”` dan bukan `*“teks”*`, atau "
          + "tinggalkan ruang di antara tanda itu dengan huruf.",
        en:
          "Write the punctuation outside of the marks, `“*text*”` and not `*“text”*`, or leave a "
          + "blank between the marks and the letter.")
    case .wide(let meant):
      language(
        ms: "Taip tanda itu dengan papan kekunci Latin: `\(meant)`.",
        en: "Type it on a Latin keyboard: `\(meant)`.")
    }
  }
}
