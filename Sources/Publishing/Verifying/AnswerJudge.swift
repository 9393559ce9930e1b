import Selari

/// Tells what is wrong with answers.
struct AnswerJudge {
  let site: HostedSite
  let address: SiteAddress
  let folder: String
  private let headers: HeaderJudge?
  /// Every address of the build, from the host's root.
  private let known: Set<String>

  init(site: HostedSite, address: SiteAddress, folder: String, checksHeaders: Bool) {
    self.site = site
    self.address = address
    self.folder = folder
    headers =
      checksHeaders
      ? HeaderJudge(headers: ResponseHeaders(needs: site.needs, address: address)) : nil
    known = Set(site.files.map { address.path(HostedPath.address(of: $0)) })
  }

  /// What is wrong with an answer. Throws where the file that it is held against cannot be read: nothing is
  /// to be said of the server then.
  func problems(
    of answer: Answer, to question: Question
  ) throws(VerifyError) -> [ServedProblem] {
    if answer.isMissing {
      if answer.lacksAuthorities { return [.withoutAuthorities(reason: answer.reason)] }
      return [
        answer.isUntrusted
          ? .untrusted(reason: answer.reason) : .unreachable(reason: answer.reason)
      ]
    }
    if answer.isBusy { return [.busy(status: answer.status)] }
    switch question.kind {
    case .file(let path): return try file(path, answer, question.coding)
    case .redirect(let path, let target):
      // A host that cannot redirect serves the page that leads on.
      if headers == nil, answer.status == 200 { return try file(path, answer, .identity) }
      return redirect(to: target, answer)
    case .nothing: return try nothing(answer)
    case .hidden: return headers != nil && answer.status == 200 ? [.hiddenIsServed] : []
    case .spare: return isMarker(answer) ? [.spareIsServed] : []
    }
  }

  // MARK: - Files

  private func file(
    _ path: String, _ answer: Answer, _ coding: Question.Coding
  ) throws(VerifyError) -> [ServedProblem] {
    switch answer.status {
    case 200: break
    case 404, 410: return [.missing(status: answer.status)]
    case 301, 302, 307, 308:
      // Where the first page leads out of the site, the whole site does; any other is a fault of its own.
      let moved = MovedSite(from: address, to: answer.value("location") ?? "")
      return path == "index.html"
        ? [moved.map { .moved(to: $0.url) } ?? .status(answer.status)]
        : [.status(answer.status)]
    default: return [.status(answer.status)]
    }
    var problems = encoding(answer, coding, of: path)
    if answer.exit == Curl.badEncoding { return problems + [.unreadable(coding: coding.rawValue)] }
    if answer.exit != 0, answer.exit != Curl.bodyTooLarge {
      return problems + [.unreachable(reason: answer.reason)]
    }
    if let change = try change(of: path, in: answer) {
      problems.append(.changed(change))
      if path.hasSuffix(".xml") { problems += extras(in: answer) }
    }
    if coding == .identity, let headers {
      problems += headers.problems(of: answer, type: path, lifetime: CacheLifetime(path))
    }
    return problems
  }

  /// What is wrong with how an answer is coded.
  private func encoding(
    _ answer: Answer, _ coding: Question.Coding, of path: String
  ) -> [ServedProblem] {
    let given = answer.value("content-encoding")?.lowercased() ?? "identity"
    if given == coding.rawValue { return [] }
    if given == "identity" {
      // Not every server knows brotli, and none has to.
      let isDue = coding == .gzip && site.copies[".gz"]?.contains(path) == true && headers != nil
      return isDue ? [.notCompressed] : []
    }
    return [.unaskedEncoding(given)]
  }

  /// How a body differs from a file; nil where it does not.
  private func change(
    of path: String, in answer: Answer
  ) throws(VerifyError) -> ServedChange? {
    let system = DiskFileSystem()
    let built: [UInt8]
    do throws(FileError) { built = try system.read(folder + "/" + path) } catch {
      throw .folder(error)
    }
    // curl makes no file for a body that is empty.
    let served = (try? system.read(answer.body)) ?? []
    if built == served, answer.exit == 0 { return nil }
    return ServedChange(
      built: built, served: served, isCut: answer.exit == Curl.bodyTooLarge,
      isText: Compressible.isCompressible(path))
  }

  /// Addresses that a served sitemap or feed names and the build does not hold.
  private func extras(in answer: Answer) -> [ServedProblem] {
    let served = (try? DiskFileSystem().read(answer.body)) ?? []
    let text = String(decoding: served, as: UTF8.self)
    var result: [String] = []
    for opening in ["<loc>", "href=\""] {
      for part in text.split(separator: opening).dropFirst() {
        let link = part.prefix { $0 != "<" && $0 != "\"" }
        guard let separator = link.firstRange(of: "://") else { continue }
        let path = link[separator.upperBound...].drop { $0 != "/" }.prefix {
          $0 != "#" && $0 != "?"
        }
        guard path.hasPrefix(address.prefix + "/"), !known.contains(String(path)),
          !result.contains(String(link))
        else { continue }
        result.append(String(link))
      }
    }
    return result.map { .extra($0) }
  }

  // MARK: - Other answers

  private func redirect(to target: String, _ answer: Answer) -> [ServedProblem] {
    guard answer.status == 301 || answer.status == 308 else {
      return [.notRedirected(status: answer.status, target: target)]
    }
    let location = answer.value("location") ?? ""
    guard local(location) == local(target) else {
      return [.wrongTarget(location, expected: target)]
    }
    return headers?.problems(of: answer, type: nil, lifetime: .page) ?? []
  }

  /// An address without the host that it is on, if that is this one.
  private func local(_ location: String) -> String {
    for scheme in ["https", "http"] {
      let root = "\(scheme)://\(address.host)/"
      if location.hasPrefix(root) { return String(location.dropFirst(root.count - 1)) }
    }
    return location
  }

  /// Whether an answer is the file by which an output is known. Outside the site another may answer
  /// whatever it is asked for.
  private func isMarker(_ answer: Answer) -> Bool {
    guard answer.status == 200, let body = try? DiskFileSystem().read(answer.body) else {
      return false
    }
    return OutputMarker.isOne(body)
  }

  private func nothing(_ answer: Answer) throws(VerifyError) -> [ServedProblem] {
    guard answer.status == 404 else { return [.notNotFound(status: answer.status)] }
    var problems: [ServedProblem] = []
    if site.files.contains("404.html"), try change(of: "404.html", in: answer) != nil {
      problems.append(.otherNotFoundPage)
    }
    return problems + (headers?.problems(of: answer, type: "404.html", lifetime: .page) ?? [])
  }
}
