import Testing

@testable import Preview

@Suite struct PageMarkTests {
  private func mark(_ text: String) -> PageMark { PageMark(Array(text.utf8)) }

  private let page = """
    <head><link rel="icon" href="a.svg"><LINK href="/site.1.css" rel="stylesheet" integrity="x">
    <link rel=preload as=font href="f.woff2"></head><p>Text</p>
    """

  @Test func `another stylesheet leaves the content as it is`() {
    let other = mark(page.replacing("site.1.css", with: "site.2.css"))
    #expect(other.content == mark(page).content)
    #expect(other.styles != mark(page).styles)
  }

  @Test func `another text or another icon is another content`() {
    for (old, new) in [("Text", "Texts"), ("a.svg", "b.svg"), ("f.woff2", "g.woff2")] {
      let other = mark(page.replacing(old, with: new))
      #expect(other.content != mark(page).content)
      #expect(other.styles == mark(page).styles)
    }
  }

  @Test func `what stands in a comment names no stylesheet`() {
    let one = page.replacing("<p>", with: "<!-- <link rel=stylesheet href=a> --><p>")
    #expect(mark(one).styles == mark(page).styles)
    #expect(mark(one).content != mark(page).content)
  }

  @Test func `a mark is read back from its text`() {
    #expect(PageMark(mark(page).text) == mark(page))
    for text in ["", "1", "1-", "x-y", "1-2-3", "-1-2"] { #expect(PageMark(text) == nil) }
  }
}

@Suite struct HTMLBytesTests {
  private func adding(_ page: String) -> String {
    String(
      decoding: HTMLBytes.adding(attributes: " data-x", head: "<S>", to: Array(page.utf8)),
      as: UTF8.self)
  }

  @Test(arguments: [
    (
      "<html lang=ms><head><title>a</title></head><body>b",
      "<html data-x lang=ms><head><title>a</title><S></head><body>b"
    ),
    ("<!doctype html><HTML><HEAD></HEAD>", "<!doctype html><HTML data-x><HEAD><S></HEAD>"),
    ("<html><body>b</body>", "<html data-x><S><body>b</body>"),
    ("<p>only", "<p>only<S>"),
    ("", "<S>"),
    ("<html", "<html<S>"),
    ("<htmlx><html>", "<htmlx><html data-x><S>"),
    (
      "<!-- one <html of ours, </head and <body> --><html><head></head><body>",
      "<!-- one <html of ours, </head and <body> --><html data-x><head><S></head><body>"
    ),
    (
      #"<html><head><script type="application/json">{"a":"</head><body>"}</script></head><body>"#,
      #"<html data-x><head><script type="application/json">{"a":"</head><body>"}</script><S></head><body>"#
    ),
    ("<html><header>x</header><body>b", "<html data-x><header>x</header><S><body>b"),
    (
      #"<html title="a > </head> b"><title><body></title><body>"#,
      #"<html data-x title="a > </head> b"><title><body></title><S><body>"#
    ),
    (
      "<html><svg><title></head></title></svg>", "<html data-x><svg><title><S></head></title></svg>"
    ),
  ])
  func `a page of any kind is given what it needs`(page: String, wanted: String) {
    #expect(adding(page) == wanted)
  }
}
