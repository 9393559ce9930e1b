import Selari

/// What a request asks for of a file, by [RFC 9110, 14](https://www.rfc-editor.org/rfc/rfc9110#section-14):
/// films and sound are wound forward by it.
enum ByteRange: Equatable, Sendable {
  /// All of it: no part was asked for, or in a way that is not understood. Of several parts too, which a
  /// server may pass over.
  case whole
  case part(Range<Int>)
  /// A part that lies beyond the end.
  case unsatisfiable

  /// What a request asks for of a file of so many bytes.
  /// - Parameter tag: The file's entity tag. Where the browser has a part of another file, it gets all of
  ///   this one.
  init(_ request: HTTPRequest, size: Int, tag: String) {
    self = .whole
    guard request.method == "GET", let range = request.header("range") else { return }
    if let known = request.headers["if-range"], known != [tag] { return }
    let parts = range.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "bytes" else { return }
    let ends = parts[1].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }) else { return }
    // A number beyond all numbers is beyond the end.
    let number = { (digits: Substring) in Int(digits) ?? Int.max }
    switch (ends[0].isEmpty, ends[1].isEmpty) {
    case (true, true): return
    case (true, false):
      let count = min(number(ends[1]), size)
      self = count == 0 ? .unsatisfiable : .part(size - count..<size)
    case (false, let isOpen):
      let first = number(ends[0])
      let last = isOpen ? Int.max : number(ends[1])
      guard first <= last else { return }
      self = first >= size ? .unsatisfiable : .part(first..<min(last, size - 1) + 1)
    }
  }
}

extension HTTPResponse {
  /// The answer with no more than what is asked for of its bytes.
  func part(_ range: ByteRange) -> HTTPResponse {
    var response = self
    let bytes = bytes
    response.headers.append(("Accept-Ranges", "bytes"))
    switch range {
    case .whole: break
    case .part(let part):
      response.status = 206
      response.headers.append(
        ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"))
      response.body = .bytes(Array(bytes[part]))
    case .unsatisfiable:
      response.status = 416
      response.headers.append(("Content-Range", "bytes */\(bytes.count)"))
      response.body = .bytes([])
    }
    return response
  }
}
