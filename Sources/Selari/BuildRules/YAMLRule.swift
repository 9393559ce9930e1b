import Diagnostics

/// The rules that every file of YAML follows; each has one of them for every group of files. The comment
/// of each is its page in the manual, where FILE is the file's name.
enum YAMLRule: String, CaseIterable {
  /// A key in FILE is one that means something.
  ///
  /// A key that nobody asks for is nearly always a slip of the pen, and what it says would be ignored
  /// without a word. The message names the key that was probably meant.
  case unknownKey = "unknown-key"

  /// A key in FILE that has to be there is there.
  ///
  /// Write the key that the message names.
  case missing = "missing"

  /// A value in FILE is of the kind that its key wants.
  ///
  /// A list where a text is wanted, or a text where a mapping is wanted, cannot be understood. Texts
  /// need no quotation marks: `no`, `off` and `12345678` stay text where a text is wanted.
  case type = "type"

  /// A value in FILE is one that its key can have.
  ///
  /// A date that is in no calendar, a word that is none of those to choose from, an address that is
  /// none. The message says what is wanted.
  case value = "value"

  /// A value in FILE is given in each language of the site, and in no other.
  ///
  /// What differs by language stands side by side under one key; a plain value means the same in every
  /// language.
  ///
  /// ```yaml
  /// title: {ms: Hubungi Kami}                   ← no `en`
  /// title: {ms: Hubungi Kami, en: Contact Us}   ← right
  /// ```
  case language = "language"

  /// The groups of files, by the first part of their rules' names.
  static let groups = ["site", "front-matter", "facts", "terms", "strings", "redirects"]

  /// The rules of all groups.
  static var all: [RuleID] {
    groups.flatMap { group in allCases.map { $0.id(in: group) } }
  }

  func id(in group: String) -> RuleID { RuleID("\(group)/\(rawValue)") }
}
