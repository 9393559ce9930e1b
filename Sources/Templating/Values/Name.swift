import Synchronization

/// An identifier, interned for the whole process: two names are equal when their numbers are.
///
/// Names are made when templates are compiled and when a host describes its objects; rendering only
/// compares and indexes by `id`.
public struct Name: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name's number: small, dense, the same for the life of the process.
  public let id: Int

  /// The name of a text.
  public init(_ text: String) {
    id = NameTable.shared.id(of: text)
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text of the name.
  public var text: String { NameTable.shared.text(of: id) }

  public var description: String { text }

  /// The name of a text if anything has named it, without adding it to the table.
  static func known(_ text: String) -> Name? {
    NameTable.shared.known(text).map(Name.init(id:))
  }

  /// The text of a name's number.
  static func text(of id: Int32) -> String { NameTable.shared.text(of: Int(id)) }

  /// The name of a number that a name gave.
  init(id: Int) { self.id = id }
}

/// The process-wide table behind `Name`.
private final class NameTable: Sendable {
  static let shared = NameTable()

  private struct Content {
    var ids: [String: Int] = [:]
    var texts: [String] = []
  }

  private let content = Mutex(Content())

  func id(of text: String) -> Int {
    content.withLock { content in
      if let id = content.ids[text] { return id }
      content.ids[text] = content.texts.count
      content.texts.append(text)
      return content.texts.count - 1
    }
  }

  func known(_ text: String) -> Int? {
    content.withLock { $0.ids[text] }
  }

  func text(of id: Int) -> String {
    content.withLock { $0.texts[id] }
  }
}
