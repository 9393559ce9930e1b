import Diagnostics

/// How pages are named where one is not there: in a link, or by their id as templates have it.
enum PageNaming {
  case link
  case page
  /// Where the page itself is asked for, and not its address.
  case given
  case section

  /// What stands before the id.
  fileprivate var prefix: String { self == .link ? "page:" : "" }
}

/// What can be wrong with a link.
enum LinkProblem: Problem, Error {
  /// `isFolder` where pages stand in a folder of that name, which lacks its own.
  case noPage(String, suggestion: String?, naming: PageNaming = .link, isFolder: Bool = false)
  /// The page is written; it is a draft, stands in one, or its time has not come.
  case notShown(String, draft: String?)
  /// Nothing is at a path; the page that is meant, where that is known, is named by its id.
  case noPath(String, suggestion: String?, page: String?)
  case noAnchor(page: String, id: String, suggestion: String?)
  /// The heading is there, in what is not shown now.
  case hiddenAnchor(page: String, id: String)
  case noResource(String, suggestion: String?)
  /// The file is there in other languages only; what is missing is that of the page's own.
  case noVersion(String, others: [String])
  /// A file that is shown as an image and is none.
  case noImage(String, NoImage)
  /// A path that leads out of the folder of the pages, and the page that is meant by it.
  case outside(String, suggestion: String? = nil)
  case address(OutsideAddressFault)

  var rule: RuleID {
    switch self {
    case .noPage, .notShown, .noPath: ContentRule.linkPage.id
    case .noAnchor: ContentRule.linkAnchor.id
    case .hiddenAnchor: ContentRule.linkHidden.id
    case .noResource, .noVersion, .noImage, .outside: ContentRule.linkResource.id
    case .address: ContentRule.linkAddress.id
    }
  }

  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .noPage(let id, _, .page, _) where id.contains("#"):
      Wording(
        summary: Self.pageSummary(language),
        explanation: language(
          ms: "`\(id)` bukan id halaman; sauh diberikan tersendiri.",
          en: "`\(id)` is no page's id; an anchor is handed in by itself."),
        solutions: [Solution(Self.withAnchor(id, language))])
    case .noPage(let id, let suggestion, let naming, let isFolder):
      Wording(
        summary: Self.pageSummary(language),
        explanation: language(ms: "Tiada halaman `\(id)`.", en: "There is no page `\(id)`."),
        solutions: Self.replacing(naming.prefix, suggestion, language) + [
          Self.making(id, naming, isFolder: isFolder, isFirst: suggestion == nil, language)
        ])
    case .notShown(let id, let draft): Self.notShown(id, draft, language)
    case .noPath(let path, let suggestion, let page):
      Wording(
        summary: Self.pageSummary(language),
        explanation: language(
          ms: "Tiada apa-apa di \(path).", en: "There is nothing at \(path)."),
        solutions: Self.replacing("", suggestion, language)
          + (suggestion?.hasPrefix(PageNaming.link.prefix) == true
            ? [] : [Self.namingByID(.link, page, language)]))
    case .noAnchor(let page, let id, let suggestion):
      Wording(
        summary: language(
          ms: "pautan menuju ke tajuk yang wujud", en: "a link goes to a heading that exists"),
        explanation: language(
          ms: "Tiada `#\(id)` pada halaman `\(page)`.",
          en: "There is no `#\(id)` on the page `\(page)`."),
        solutions: Solution.didYouMean(suggestion.map { "#" + $0 }, language)
          + (id.first?.isLetter == true && Slug.isValid(id)
            ? [
              Solution(
                language(
                  ms: "Beri tajuk yang dimaksudkan sauh itu: `{#\(id)}`.",
                  en: "Give the heading that is meant this anchor: `{#\(id)}`."))
            ] : []))
    case .hiddenAnchor(let page, let id): Self.hiddenAnchor(page, id, language)
    case .noResource(let path, let suggestion):
      Wording(
        summary: language(
          ms: "pautan menuju ke fail yang wujud", en: "a link goes to a file that exists"),
        explanation: language(ms: "Tiada \(path).", en: "There is no \(path)."),
        solutions: Solution.didYouMean(suggestion, language) + [
          Solution(
            language(
              ms: "Letakkan fail itu di situ, atau betulkan laluannya.",
              en: "Put the file there, or put the path right."))
        ])
    case .noVersion(let file, let others): Self.noVersion(file, others, language)
    case .noImage(let file, let reason): reason.wording(of: file, in: language)
    case .address(let fault): fault.wording(in: language)
    case .outside(let path, let suggestion):
      Wording(
        summary: language(
          ms: "pautan ke fail kekal di dalam content/", en: "a link to a file stays inside content/"
        ),
        explanation: language(
          ms: "`\(path)` menuju ke luar.", en: "`\(path)` leads out of it."),
        solutions: suggestion.map { [.didYouMean($0, in: language)] } ?? [
          Solution(
            language(
              ms: "Letakkan fail itu di sebelah halaman.", en: "Put the file beside the page."))
        ])
    }
  }

  /// `link("index#a")` means `link("index", anchor="a")`.
  private static func withAnchor(_ id: String, _ language: MessageLanguage) -> String {
    let anchor = id.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[1]
    return language(
      ms: "Berikan sauh itu sebagai `anchor=\"\(anchor)\"`.",
      en: "Hand the anchor in as `anchor=\"\(anchor)\"`.")
  }

  /// How a page comes to be there; what cannot be an id is none yet.
  private static func making(
    _ id: String, _ naming: PageNaming, isFolder: Bool, isFirst: Bool,
    _ language: MessageLanguage
  ) -> Solution {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(PageID.isPart), !id.contains("."), parts.last != "index",
      parts[0] != SiteLayout.content
    else {
      return namingByID(naming, nil, language)
    }
    let (ms, en, command) =
      naming == .section || isFolder
      ? ("bahagian", "section", "selari new section \(id)")
      : ("halaman", "page", "selari new page \(id)")
    return Solution(
      isFirst
        ? language(ms: "Buat \(ms) itu: `\(command)`.", en: "Make the \(en): `\(command)`.")
        : language(
          ms: "Atau buat \(ms) itu: `\(command)`.", en: "Or make the \(en): `\(command)`."))
  }

  /// - Parameter page: The page that is meant, where that is known.
  private static func namingByID(
    _ naming: PageNaming, _ page: String?, _ language: MessageLanguage
  ) -> Solution {
    guard let page else {
      return Solution(
        naming == .link
          ? language(
            ms: "Sebut halaman dengan idnya: `page:` dan laluan failnya di dalam content/, tanpa "
              + "bahasa dan akhiran.",
            en: "Name the page by its id: `page:` and the path of its file in content/, without "
              + "language and ending.")
          : language(
            ms: "Sebut halaman dengan idnya: laluan failnya di dalam content/, tanpa bahasa dan "
              + "akhiran.",
            en: "Name the page by its id: the path of its file in content/, without language and "
              + "ending."))
    }
    let id = naming.prefix + page
    return Solution(
      language(
        ms: "Sebut halaman dengan idnya: `\(id)`.", en: "Name the page by its id: `\(id)`."))
  }

  private static func noVersion(
    _ file: String, _ others: [String], _ language: MessageLanguage
  ) -> Wording {
    let there = others.quotedList(in: language)
    return Wording(
      summary: language(
        ms: "pautan menuju ke fail yang wujud dalam bahasa halaman itu",
        en: "a link goes to a file that exists in the page's language"),
      explanation: language(
        ms: "Yang ada hanyalah \(there).", en: "There is only \(there)."),
      solutions: [
        Solution(
          language(
            ms:
              "Letakkan `\(file)` di sebelahnya; fail untuk semua bahasa tidak menyebut bahasa dalam "
              + "namanya.",
            en: "Put `\(file)` beside it; a file for all languages has no language in its name.")),
        Solution(
          language(
            ms: "Atau pautkan fail dalam bahasa lain itu dengan namanya, dan nyatakan bahasanya.",
            en: "Or link to the file in the other language by its name, and say which it is.")),
      ])
  }

  private static func notShown(
    _ id: String, _ draft: String?, _ language: MessageLanguage
  ) -> Wording {
    let reason =
      switch draft {
      case id: language(ms: "halaman itu masih draf", en: "it is still a draft")
      case let section?:
        language(
          ms: "bahagian `\(section)` masih draf", en: "the section `\(section)` is still a draft")
      case nil: language(ms: "masa terbitnya belum tiba", en: "its time has not come")
      }
    return Wording(
      summary: pageSummary(language),
      explanation: language(
        ms: "Halaman `\(id)` belum diterbitkan: \(reason).",
        en: "The page `\(id)` is not published yet: \(reason)."),
      solutions: [
        Solution(
          language(
            ms: "Terbitkan halaman itu, atau buang pautan ini sehingga halaman itu terbit.",
            en: "Publish the page, or take the link out until it is."))
      ])
  }

  private static func hiddenAnchor(
    _ page: String, _ id: String, _ language: MessageLanguage
  ) -> Wording {
    Wording(
      summary: language(
        ms: "pautan menuju ke tajuk yang dipaparkan", en: "a link goes to a heading that is shown"),
      explanation: language(
        ms: "`#\(id)` pada halaman `\(page)` berada dalam kandungan yang tidak dipaparkan "
          + "sekarang.",
        en: "`#\(id)` on the page `\(page)` stands in content that is not shown now."),
      solutions: [
        Solution(
          language(
            ms:
              "Letakkan pautan ini di dalam komponen yang sama, atau tuju kepada tajuk yang sentiasa "
              + "ada.",
            en: "Put the link inside the same directive, or go to a heading that is always there."))
      ])
  }

  private static func pageSummary(_ language: MessageLanguage) -> String {
    language(ms: "pautan menuju ke halaman yang wujud", en: "a link goes to a page that exists")
  }

  private static func replacing(
    _ prefix: String, _ suggestion: String?, _ language: MessageLanguage
  ) -> [Solution] {
    Solution.didYouMean(suggestion.map { prefix + $0 }, language)
  }
}
