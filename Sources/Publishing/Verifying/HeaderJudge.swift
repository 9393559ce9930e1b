import Selari

/// Holds the headers of answers against those that `selari headers` prescribes.
struct HeaderJudge {
  let headers: ResponseHeaders

  /// What is wrong with an answer's headers.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - path: The file whose media type it has to have; nil where any will do.
  ///   - lifetime: How long it may be kept.
  func problems(of answer: Answer, type path: String?, lifetime: CacheLifetime) -> [ServedProblem] {
    var result = (headers.security + [lifetime.header]).compactMap { header -> ServedProblem? in
      let given = answer.value(header.name.lowercased())
      if let given, fulfils(given, header) { return nil }
      return .header(header.name, expected: header.value, given: given)
    }
    let accepted = path.map(MediaType.accepted) ?? []
    if let expected = accepted.first {
      let given = answer.value("content-type")
      if !accepted.contains(where: { Self.plain($0) == given.map(Self.plain) }) {
        result.append(.header("Content-Type", expected: expected, given: given))
      }
    }
    return result
  }

  private func fulfils(_ given: String, _ header: Header) -> Bool {
    if Self.plain(given) == Self.plain(header.value) { return true }
    // More than is prescribed is as good: a longer time, the names below the host, preloading.
    guard header.name == "Strict-Transport-Security" else { return false }
    return Self.seconds(given) >= Self.seconds(header.value)
  }

  /// `max-age` of a `Strict-Transport-Security`.
  private static func seconds(_ value: String) -> Int {
    let parts = value.lowercased().split(separator: ";").map { $0.filter { !" \"".contains($0) } }
    return parts.first { $0.hasPrefix("max-age=") }.flatMap { Int($0.dropFirst(8)) } ?? 0
  }

  /// A value without what makes no difference.
  private static func plain(_ value: String) -> String {
    value.lowercased().filter { $0 != " " }
  }
}
