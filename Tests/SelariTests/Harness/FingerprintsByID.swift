@testable import Selari

extension Fingerprints {
  /// The fingerprints by section id.
  var byID: [String: String] {
    Dictionary(sections.map { ($0.id, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
  }
}
