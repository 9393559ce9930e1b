import Diagnostics
import Markdown
import Testing

/// How many words a document has: where no blanks part them, each letter is one.
@Suite struct WordCountTests {
  @Test(arguments: [
    ("Satu dua tiga.", 3), ("e-mel Kementerian's “dua”", 3), ("中文字数。", 4), ("“中文”，字数！", 4),
    ("日本語のテキスト、です", 10), ("スーパー", 4), ("ภาษาไทย", 7), ("กี่", 1), ("2026年11月", 4), ("𠀀𠀁", 2),
    ("한국어 문서", 2), ("العربية لغة", 2), ("தமிழ் மொழி", 2), ("Selari是工具", 4), ("ខ្មែរ", 3), ("", 0),
  ])
  func lettersCountWhereNoBlanksPartWords(text: String, words: Int) {
    #expect(MarkdownParser().parse(Source(path: "", text: text)).wordCount == words)
  }
}
