import Diagnostics
import Templating

/// What is only wrong because something else is, so that one slip is told once: the fact that a page
/// asks for and that `facts.yaml` states in a line that cannot be read; the page whose file is there,
/// in no known encoding; the heading of a page whose front matter never ends; the template that is not
/// UTF-8 and that every page needs.
///
/// Only what an error already stands for is left out, so that no build passes for it.
struct Consequences {
  /// The files in which there is an error, and those that are not there because of one.
  private let files: Set<String>
  /// Those in which there is more than that a translation is missing: of a draft that is told in its own
  /// file, and is no consequence of itself.
  private let unread: Set<String>
  /// Pages of which a file names no language, or an unknown one.
  private let misnamed: Set<PageID>
  /// Pages of which a file's text was not read, because its front matter never ends, or cannot be told.
  private let bodiless: Set<PageID>
  /// Sections whose index is not there.
  private let sectionless: Set<PageID>
  /// Files whose name differs from that of their page's source in its capitals.
  private let capitalised: Set<String>
  /// Places at which an address is none.
  private let unaddressed: Set<Place>
  /// Whether everything that is named is there, as far as errors tell.
  private let isSound: Bool
  /// Pages whose files say what happens where a translation is missing in a way that cannot be read.
  private let undecided: Set<PageID>
  /// Whether `site.yaml` does.
  private let isUndecided: Bool
  /// What is passed over for the way its name is written.
  private let misspelt: [String]
  /// Whether every page could be made.
  private let isWhole: Bool
  private let languages: [Language]
  private let facts: UnreadNames
  private let strings: UnreadNames

  /// What follows from findings that are judged already.
  /// - Parameters:
  ///   - findings: What was found.
  ///   - inputs: What was read; nil where `site.yaml` is unusable.
  init(of findings: [Finding], in inputs: SiteInputs?) {
    let errors = findings.filter { $0.severity == .error }
    // What lies by another name or in another place is not there, and told.
    let meant = Set(errors.compactMap { ($0.problem as? TreeProblem)?.meant })
    files = Set(errors.map(\.place.file)).union(meant)
    unread = Set(
      errors.filter { $0.rule != ContentRule.missingTranslation.id }.map(\.place.file)
    ).union(meant)
    misspelt = errors.compactMap { finding in
      if case TreeProblem.nameNotComposed = finding.problem { finding.place.file } else { nil }
    }
    languages = inputs?.configuration.languages ?? []
    isWhole = !errors.contains { $0.isFatal || Repetitions.unmakes($0.rule) }
    misnamed = Self.pages(of: errors, breaking: .pageLanguage)
    bodiless = Self.pages(of: errors.filter { Repetitions.unreadable.contains($0.rule) })
    sectionless = Set(
      errors.compactMap { finding in
        switch finding.problem {
        case PageProblem.sectionWithoutIndex(let path),
          PageProblem.sectionNotInLanguage(let path, _, _, _):
          Self.page(of: path)
        default: nil
        }
      })
    capitalised = Set(
      errors.compactMap { finding in
        guard case .capitals(let path) = (finding.problem as? MissingTranslation)?.cause else {
          return nil
        }
        return path
      })
    unaddressed = Set(errors.filter { $0.rule == ContentRule.linkAddress.id }.map(\.place))
    isSound = !errors.contains { Self.groupsOfNames.contains($0.rule.group) }
    let policies = errors.filter { ($0.problem as? YAMLProblem)?.kind.isOf("missing") == true }
    undecided = Self.pages(of: policies)
    isUndecided = policies.contains { $0.place.file == SiteLayout.configuration }
    facts = files.contains(ContentPath.facts) ? inputs?.facts.unread ?? .all : .none
    strings = files.contains(SiteLayout.stringsPath) ? inputs?.strings.unread ?? .all : .none
  }

  /// The groups of rules that tell of a name at which nothing is, or of a file that cannot be read.
  private static let groupsOfNames: Set<Substring> = [
    "template", "strings", "facts", "site", "page", "directive", "link", "front-matter", "terms",
  ]

  /// The pages in whose files a rule is broken.
  private static func pages(of errors: [Finding], breaking rule: ContentRule) -> Set<PageID> {
    pages(of: errors.filter { $0.rule == rule.id })
  }

  /// The pages in whose files errors are.
  private static func pages(of errors: [Finding]) -> Set<PageID> {
    Set(errors.compactMap { page(of: $0.place.file) })
  }

  /// The page that a file is of; nil where it is of none.
  private static func page(of file: String) -> PageID? {
    switch ContentPath(file) {
    case .page(let id, _, _), .unnamedLanguage(let id): id
    case .data, .resource: nil
    }
  }

  /// Whether a page stands in a section whose index is not there, or below one.
  private func isWithoutSection(_ id: PageID) -> Bool {
    sequence(first: id, next: \.parent).dropFirst().contains(where: sectionless.contains)
  }

  /// Whether a finding says nothing new.
  func contain(_ finding: Finding) -> Bool {
    switch finding.problem {
    case TemplateProblem.undefined(.attribute(let name, of: .object(let object)), _):
      object.kind == FactsObject.kind && facts.contains(name)
    case TemplateProblem.undefined(.item(let key, of: .object(let kind)), _):
      kind == FactsObject.kind && key.count > 1
        && facts.contains(String(key.dropFirst().dropLast()))
    case TemplateProblem.missingTemplate(let name, _): hasError(template: name)
    case StringsProblem.unknownKey(let key, _): strings.contains(key)
    case StringsProblem.noFootnoteWords(let keys, _): keys.contains(where: strings.contains)
    case let missing as MissingTranslation:
      unread.contains(missing.path) || misnamed.contains(missing.id)
        || (missing.id != .home && isUndecided(missing.id))
    case PageProblem.layoutMissing(let name, _): hasError(template: name)
    case PageProblem.sectionWithoutIndex(let path): files.contains(path)
    case PageProblem.sectionNotInLanguage(let path, _, _, _): files.contains(path)
    case PageProblem.redirectToNoPage(let id, _, _): isUnread(id)
    case PageProblem.menuToNoPage(let id, _): isUnread(id)
    case LinkProblem.noPage(let id, _, _, _): isUnread(id)
    case LinkProblem.noResource(let file, _): isMisspelt(file)
    case LinkProblem.noPath(let path, _, _): isMisspelt(ResourceTable.folder + path.dropFirst())
    // What nothing is at may be what could not be made.
    case is LinkDeadProblem: !isWhole || unaddressed.contains(finding.place)
    case LinkProblem.notShown(let id, _): isWithoutSection(PageID(id))
    case let orphan as TranslationOrphanProblem:
      unread.contains(orphan.source) || capitalised.contains(finding.place.file)
        || Self.page(of: orphan.source).map(misnamed.contains) ?? false
    // What is not used may be what was meant in another place, and is not to be removed.
    case is UnusedProblem: !isSound
    case LinkProblem.noAnchor(let id, _, _): bodiless.contains(PageID(id))
    default: false
    }
  }

  /// Whether a file that is looked for is there by a name that is written in another way, or lies in such a
  /// folder. Names that differ in that alone are equal.
  private func isMisspelt(_ file: String) -> Bool {
    !misspelt.isEmpty
      && ([file] + languages.map { ResourceTable.name(of: file, in: $0) }).contains { name in
        misspelt.contains { name == $0 || name.hasPrefix($0 + "/") }
      }
  }

  /// Whether what happens where a page has no translation is written, there, in a section around it or in
  /// `site.yaml`, and cannot be read.
  private func isUndecided(_ id: PageID) -> Bool {
    isUndecided
      || (!undecided.isEmpty
        && sequence(first: id, next: \.parent).contains(where: undecided.contains))
  }

  private func hasError(template name: String) -> Bool {
    files.contains(SiteLayout.templatesFolder + name)
  }

  /// Whether a page is not there because its files could not be read.
  private func isUnread(_ id: String) -> Bool {
    misnamed.contains(PageID(id))
      || files.contains { file in
        if case .page(let page, _, _) = ContentPath(file) { return page.text == id }
        // A folder that cannot be listed.
        return "content/\(id)/".hasPrefix(file + "/")
      }
  }
}
