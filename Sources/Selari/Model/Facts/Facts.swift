import Diagnostics

/// The facts of a site.
public struct Facts: Sendable {
  /// All of them, in the order in which they are written.
  let all: [Fact]
  /// The file that they are stated in; nil where the site has none.
  let source: Source?
  /// Those that the file states and that could not be read.
  let unread: UnreadNames
  private let indices: [String: Int]

  /// The facts of a file.
  init(_ all: [Fact] = [], source: Source? = nil, unread: UnreadNames = .none) {
    self.all = all
    self.source = source
    self.unread = unread
    indices = Dictionary(
      all.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The place of a name in ``all``, for those who ask often.
  public func index(of name: String) -> Int? { indices[name] }

  /// The fact of a name.
  subscript(name: String) -> Fact? { indices[name].map { all[$0] } }

  /// The name that was probably meant by one that is not there.
  public func suggestion(for name: String) -> String? {
    NearMiss.of(name, among: all.map(\.name))
  }

  /// The fact with whose address an address begins; nil where none does.
  func beginning(_ address: String, in language: Language) -> Fact? {
    all.first { $0.href(in: language).map(address.hasPrefix) ?? false }
  }

  /// The facts that are windows.
  var windows: [(fact: Fact, window: Window)] {
    all.compactMap { fact in fact.window.map { (fact, $0) } }
  }

  /// What they are called.
  var windowNames: [String] { windows.map(\.fact.name) }
}
