import Diagnostics

extension TextMarkProblem {
  /// What makes of each mark what was meant by it.
  func remedy(in language: MessageLanguage) -> String {
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
    case .frontMatterMarkup: language(ms: "Buang tanda itu.", en: "Remove the marks.")
    case .argumentMarkup:
      language(
        ms: "Buang tanda itu, atau pindahkan teks ini ke dalam kandungan komponen.",
        en: "Remove the marks, or move the text into the directive's content.")
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
    case .itemBlank:
      language(
        ms: "Padamkan ruang itu, kemudian taip ruang biasa: `- Satu`, `1. Satu`.",
        en: "Delete the blank and type an ordinary one: `- One`, `1. One`.")
    case .backslash:
      language(
        ms:
          "Tulis `/` jika itu maksudnya, teruskan pada baris baharu selepas `\\`, atau tulis teks "
          + "ini sebagai kod.",
        en:
          "Write `/` where that is meant, go on in a new line after the `\\`, or write the text as "
          + "code.")
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
