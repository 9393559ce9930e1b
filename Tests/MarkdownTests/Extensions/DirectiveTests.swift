import Testing

@testable import Markdown

@Suite struct DirectiveTests {
  @Test func aDirectiveHoldsMarkdownAndItsEndClosesWhatIsOpen() {
    Written(":::note\nTeks *ini*.\n\n- a\n:::\nSelepas.").expect(
      "{note\n<p>Teks <em>ini</em>.</p>\n<ul>\n<li>a</li>\n</ul>\n}\n<p>Selepas.</p>")
    Written(":::steps\n1. satu\n2. dua\n:::").expect(
      "{steps\n<ol>\n<li>satu</li>\n<li>dua</li>\n</ol>\n}")
    Written("Perenggan\n:::note\nisi\n:::").expect("<p>Perenggan</p>\n{note\n<p>isi</p>\n}")
  }

  @Test func directivesNestAndAnEndIsTheInnermosts() {
    Written(":::note\nluar\n:::warning\ndalam\n:::\nluar lagi\n:::").expect(
      "{note\n<p>luar</p>\n{warning\n<p>dalam</p>\n}\n<p>luar lagi</p>\n}")
    Written("::::note\n:::a\nx\n:::\n::::").expect("{note\n{a\n<p>x</p>\n}\n}")
  }

  @Test func aDirectiveStandsInsideListsAndQuotations() {
    Written("- item\n\n  :::note\n  isi\n  :::\n- lain").expect(
      "<ul>\n<li>\n<p>item</p>\n{note\n<p>isi</p>\n}\n</li>\n<li>\n<p>lain</p>\n</li>\n</ul>")
    Written("> :::note\n> isi\n> :::\nselepas").expect(
      "<blockquote>\n{note\n<p>isi</p>\n}\n</blockquote>\n<p>selepas</p>")
  }

  @Test func argumentsAreWordsQuotedWordsAndPairs() {
    Written(":::register facts \"dua kata\" kunci=nilai tajuk=\"Satu 'dua'\" x='y z'\n:::").expect(
      "{register “facts” “dua kata” kunci=nilai tajuk=Satu 'dua' x=y z\n}")
    Written("::: note  satu\n:::").expect("{note “satu”\n}")
  }

  @Test func inCodeADirectiveIsText() {
    Written("```\n:::note\n```").expect("<pre><code>:::note\n</code></pre>")
    Written("    :::note").expect("<pre><code>:::note\n</code></pre>")
    Written("`:::note`").expect("<p><code>:::note</code></p>")
  }

  @Test func aDirectiveThatNeverEndsIsToldWhereItBegins() {
    Written("1️⃣:::note\nisi").expect("{note\n<p>isi</p>\n}", ["directive/unclosed"])
    Written("1️⃣:::a\n2️⃣:::b\n").expect(
      "{a\n{b\n}\n}", ["directive/unclosed", "directive/unclosed"])
  }

  @Test func aDirectiveEndsWithWhatItStandsIn() {
    Written("- 1️⃣:::note\n  isi\n- b\n2️⃣:::").expect(
      "<ul>\n<li>\n{note\n<p>isi</p>\n}\n</li>\n<li>b</li>\n</ul>",
      ["directive/unclosed", "directive/unopened"])
  }

  @Test func anEndWithoutABeginningIsTold() {
    Written("teks\n1️⃣:::").expect("<p>teks</p>", ["directive/unopened"])
    // Where its beginning lacks a colon, that is what is wrong, and to remove the end would leave readers it.
    Written("1️⃣::note\n\nteks\n\n:::\n").expect(nil, ["directive/name"])
    Written("1️⃣::faq \"A\"\n\n:::note\nteks\n:::\n\n:::\n").expect(nil, ["directive/name"])
    Written("::note\n\nteks\n").expect(nil, [])
    for line in [":: note", "::std::vector is C++", "::before is text", "::before ialah teks a=b"] {
      Written("\(line)\n\n1️⃣:::\n").expect(nil, ["directive/unopened"])
    }
    Written("1️⃣::window registration\n\n:::\n").expect(nil, ["directive/name"])
    Written("1️⃣::faq id=a \"Apa itu?\"\n\n:::\n").expect(nil, ["directive/name"])
  }

  @Test func aNameThatIsNoneIsTold() {
    Written("1️⃣:::nota!\nx").expect(nil, ["directive/name"])
    Written("1️⃣:::1satu\nx").expect(nil, ["directive/name"])
  }

  @Test(arguments: [
    (":::note[Tajuk saya]", ":::note \"Tajuk saya\""),
    (":::{note} Tajuk saya", ":::note \"Tajuk saya\""),
    (":::{note}", ":::note"), (":::note[]", ":::note"), (":::note!", nil), (":::{}", nil),
    (":::[Tajuk]", nil), (":::note[Tajuk saya]{#siapa}", ":::note \"Tajuk saya\" id=siapa"),
    (":::note[Kata \"ini\"]", ":::note 'Kata \"ini\"'"), (":::note[a]b", nil),
    (":::note] x [", nil), (":::note[a]{#dua kata}", nil), (":::note[a]{#}", nil),
  ])
  func whatAnotherDialectMeansIsSaid(line: String, meant: String?) {
    let document = MarkdownParser().parse(.init(path: "a.md", text: "\(line)\nx\n:::"))
    let remedies = document.findings.flatMap { $0.problem.wording(in: .en).solutions }
    #expect(remedies.map(\.replacement) == [meant])
  }

  /// To take its end out, too, would leave the directive open when its name has been put right.
  @Test func theEndOfADirectiveWithoutANameIsRight() {
    Written("1️⃣:::nota!\nx\n:::").expect(nil, ["directive/name"])
    Written("1️⃣:::note\u{A0}\"A\"\nx\n:::\n2️⃣:::").expect(
      nil, ["directive/name", "directive/unopened"])
  }

  @Test func argumentsThatCannotBeReadAreToldInTheirPlace() {
    Written(":::note \"é\" k=1️⃣\"b\n:::").expect(nil, ["directive/arguments"])
    Written(":::note 1️⃣\"a\"b\n:::").expect(nil, ["directive/arguments"])
    Written(":::note 1️⃣k=\n:::").expect(nil, ["directive/arguments"])
    Written(":::note k=1 1️⃣k=2\n:::").expect("{note k=1\n}", ["directive/arguments"])
  }

  @Test func blanksBesideTheSignAreToldAndThePairIsTakenAsMeant() {
    for marked in ["1️⃣id = dua", "1️⃣id= dua", "1️⃣id =dua", "1️⃣id = \"dua\""] {
      Written(":::note \(marked) x=1\n:::").expect("{note id=dua x=1\n}", ["directive/arguments"])
    }
    Written(":::note 1️⃣id =\n:::").expect(nil, ["directive/arguments"])
    Written(":::note \"a = b\"\n:::").expect("{note “a = b”\n}")
  }

  @Test func typographicQuotesAreToldAndTheTextIsTakenAsMeant() {
    Written(":::note 1️⃣“Tajuk saya” id=a\n:::").expect(
      "{note “Tajuk saya” id=a\n}", ["directive/arguments"])
    Written(":::note k=1️⃣‘Tuntutan ibu’s’\n:::").expect(
      "{note k=Tuntutan ibu’s\n}", ["directive/arguments"])
    Written(":::note 1️⃣“Tajuk\n:::").expect("{note “Tajuk”\n}", ["directive/arguments"])
    Written(":::note 1️⃣\"Tajuk saya” id=a\n:::").expect(
      "{note “Tajuk saya” id=a\n}", ["directive/arguments"])
    Written(":::note 1️⃣“Tajuk saya\" id=a\n:::").expect(
      "{note “Tajuk saya” id=a\n}", ["directive/arguments"])
    Written(":::note 1️⃣\"Tajuk saya” id=\"x\"\n:::").expect(
      "{note “Tajuk saya” id=x\n}", ["directive/arguments"])
    Written(":::note 1️⃣\"Tajuk saya\n:::").expect(nil, ["directive/arguments"])
  }

  @Test func apostrophesAndQuotationsWithinATitleEndNothing() {
    for title in [
      "Workers' rights", "Workers’ rights", "Kata “ini” sahaja", "Hak ‘pekerja’ kita",
      "Hari “Guru”",
    ] {
      for (open, close) in [("“", "”"), ("“", "\""), ("\"", "”")] {
        Written(":::note 1️⃣\(open)\(title)\(close) id=a\n:::").expect(
          "{note “\(title)” id=a\n}", ["directive/arguments"])
      }
    }
    Written(":::note 1️⃣“Say \"yes\" now”\n:::").expect(
      "{note “Say \"yes\" now”\n}", ["directive/arguments"])
    Written(":::note 1️⃣‘Tahun ’90-an’ id=a\n:::").expect(
      "{note “Tahun ’90-an” id=a\n}", ["directive/arguments"])
    for line in ["\"Workers’ rights", "\"Kata “ini” sahaja"] {
      let document = MarkdownParser().parse(.init(path: "a.md", text: ":::note \(line)\n:::"))
      let remedies = document.findings.flatMap { $0.problem.wording(in: .en).solutions }
      #expect(remedies.map(\.text) == ["Add the closing mark."])
    }
    Written(":::note \"Kata “ini” sahaja\"\n:::").expect("{note “Kata “ini” sahaja”\n}")
  }

  @Test func anIDThatIsNoAnchorIsTold() {
    for id in ["\"siapa beri\"", "siapa,beri", "2022", "é"] {
      Written(":::faq a 1️⃣id=\(id)\n:::").expect(nil, ["directive/arguments"])
    }
    Written(":::faq a id=siapa-beri_2.1 nama=\"siapa beri\"\n:::").expect(
      "{faq “a” id=siapa-beri_2.1 nama=siapa beri\n}")
  }

  @Test func theRemedyCanBePutInPlaceOfTheSpan() {
    let text = ":::note id=\"siapa beri\" k = v “a b”\n:::"
    let document = MarkdownParser().parse(.init(path: "a.md", text: text))
    let remedies = document.findings.flatMap { $0.problem.wording(in: .en).solutions }
    #expect(remedies.map(\.replacement) == ["id=siapa-beri", "k=v", "\"a b\""])
  }

  @Test func nestingHasAnEnd() {
    let deep = String(repeating: ":::a\n", count: 40) + String(repeating: ":::\n", count: 40)
    let document = MarkdownParser().parse(.init(path: "a.md", text: deep))
    #expect(document.findings.map(\.rule.name) == Array(repeating: "directive/depth", count: 8))
    #expect(document.findings.first?.place.span?.start.line == 33)
  }
}
