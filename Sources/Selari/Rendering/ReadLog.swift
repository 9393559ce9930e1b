/// What a rendering read of the site, so that the preview renders a page again only when something
/// that it read is another.
///
/// A rendering is a function of the scope alone, and every way from a page or a template to something
/// that an edit can change leads past a note here. So where all that was read is as it was, the
/// rendering would read the same again and give the same bytes. What every page reads (the site's
/// name and address, its languages, the names of its facts) is not noted: where that changes, all is
/// rendered again.
///
/// Belongs to one rendering, with all that is rendered inside it. A build keeps none.
final class ReadLog {
  /// What of pages was read, by their indexes; with repetitions.
  private(set) var pages: [PageRead] = []
  /// What else was read.
  private(set) var others: Set<Dependency> = []
  /// The texts of the QR codes that were drawn.
  private(set) var drawn: Set<String> = []

  /// Notes that something of a page was read.
  func note(_ page: Int, _ aspect: PageAspect) {
    let read = PageRead(UInt32(page), aspect)
    if pages.last != read { pages.append(read) }
  }

  /// Notes that something else was read.
  func note(_ dependency: Dependency) { others.insert(dependency) }

  /// Notes that the image of a text was drawn.
  func note(drawing text: String) { drawn.insert(text) }

  /// Notes what rendering a page reads of itself.
  func noteOwn(_ index: Int, _ page: Page) {
    for aspect in PageAspect.allCases { note(index, aspect) }
    note(.group(page.id))
    note(.template(page.layout))
  }

  /// Notes what reading a page's Markdown reads of the page.
  func noteContent(of index: Int) {
    note(index, .face)
    note(index, .text)
  }

  /// Notes which languages a page exists in, and at which addresses.
  func noteVersions(of id: PageID, in site: Site) {
    note(.group(id))
    guard let group = site.groupIndex[id] else { return }
    for page in site.groups[group].pages.compactMap({ $0 }) { note(page, .address) }
  }

  /// Notes what a page's alternates are made of; those of a split list, of how long it is.
  func noteAlternates(of page: Int, paginated number: Int, in site: Site) {
    noteVersions(of: site.pages[page].id, in: site)
    guard number > 1, let group = site.groupIndex[site.pages[page].id] else { return }
    for page in site.groups[group].pages.compactMap({ $0 }) {
      note(page, .face)
      note(page, .place)
    }
  }

  /// Notes the sections above a page.
  func noteSections(above page: Int, in site: Site) {
    var above: Int? = page
    while let index = above {
      note(index, .place)
      above = site.pages[index].section
    }
  }
}

/// What of a page can be read and can change by itself. ``PageRead`` has room for four.
enum PageAspect: UInt32, CaseIterable, Sendable {
  /// What it is called and what lists show: everything decided but its place.
  case face
  /// Its section, what it lists, its neighbours.
  case place
  /// Its file.
  case text
  /// Where it is and whether it stands for a translation: what links need.
  case address
}

/// What else of a site can be read and can change by itself.
enum Dependency: Hashable, Sendable {
  /// A template by its name, with all that it extends, includes and imports; whether it is there.
  case template(String)
  /// A fact as it is stated.
  case fact(String)
  /// A window's state at the site's instant, and when that changes.
  case state(String)
  /// The days left until a window closes.
  case daysLeft(String)
  /// The local date.
  case today
  /// A text of the interface.
  case string(String)
  /// An asset's address and digest.
  case asset(String)
  /// A file beside the pages: whether it is there, and how large an image.
  case resource(String)
  /// What is at a path from the site's root.
  case path(String)
  /// How many bytes the file has that is served at a path.
  case size(String)
  /// The languages that a page exists in, and which is its source.
  case group(PageID)
  /// A page's file, whether or not the page exists.
  case file(String)
  /// The pages of a language that lists show, with their topics.
  case listing(language: Int)
  /// The menus of a language.
  case menus(language: Int)
}
