import Selari

/// One request, and what it is to find out.
struct Question: Sendable {
  /// What is expected of the answer.
  enum Kind: Hashable, Sendable {
    /// The bytes of a file.
    case file(String)
    /// Another address, or at least the file that leads there.
    case redirect(String, to: String)
    /// The page that says so.
    case nothing
    /// Nothing, whatever stands in the folder.
    case hidden
    /// Nothing: it is the tree before the last build, which lies beside the site.
    case spare
  }

  /// How the answer may be coded.
  enum Coding: String, Sendable {
    case identity
    case gzip
    case brotli = "br"
  }

  let kind: Kind
  let url: String
  let coding: Coding

  /// The file of a build that the answer is held against.
  func file(in folder: String) -> String? {
    switch kind {
    case .file(let path), .redirect(let path, _): folder + "/" + path
    case .nothing: folder + "/404.html"
    case .hidden, .spare: nil
    }
  }
}

/// Everything that is asked of a server.
struct Questions {
  private let site: HostedSite
  private let address: SiteAddress
  private let folder: String

  init(site: HostedSite, address: SiteAddress, folder: String) {
    self.site = site
    self.address = address
    self.folder = folder
  }

  /// Requests in one run of curl: their answers lie in a temporary folder until they are compared.
  private static let mostInBatch = 600
  private static let mostBytesInBatch = 64 << 20

  /// The questions, in batches. The first is one request, which shows whether anybody answers.
  var all: [[Question]] {
    let start = question(.file("index.html"), "/")
    var result: [[Question]] = [[start]]
    var batch: [Question] = []
    var bytes = 0
    for (question, size) in rest {
      if batch.count >= Self.mostInBatch || (bytes + size > Self.mostBytesInBatch && bytes > 0) {
        result.append(batch)
        batch = []
        bytes = 0
      }
      batch.append(question)
      bytes += size
    }
    result.append(batch)
    return result
  }

  /// The size of the build's largest file in bytes.
  var largestFile: Int { site.files.map { fileSize(folder + "/" + $0) }.max() ?? 0 }

  /// Every question but the first, with about how many bytes its answer has.
  private var rest: [(Question, Int)] {
    var result = [
      // No site has these names.
      (question(.nothing, "/selari-verify-404/"), 0),
      (question(.nothing, "/selari-verify-404.html"), 0),
      (question(.hidden, "/.selari-build"), 0),
    ]
    if let tree = HostedPath.spareTree(of: address) {
      let url = "\(address.scheme)://\(address.host)\(tree)/.selari-build"
      result.append((Question(kind: .spare, url: url, coding: .identity), 0))
    }
    let redirects = Dictionary(
      site.redirects.map { ($0.file, $0.target) }, uniquingKeysWith: { first, _ in first })
    for file in site.files {
      let path = HostedPath.address(of: file)
      if let target = redirects[file] {
        result.append((question(.redirect(file, to: target), path), 0))
        continue
      }
      let size = fileSize(folder + "/" + file)
      if file != "index.html" { result.append((question(.file(file), path), size)) }
      // Without a copy in the build too: one that an older release has left is what browsers get.
      guard Compressible.isCompressible(file) else { continue }
      for coding in [Question.Coding.gzip, .brotli] {
        result.append((question(.file(file), path, coding), size))
      }
    }
    return result
  }

  private func question(
    _ kind: Question.Kind, _ path: String, _ coding: Question.Coding = .identity
  ) -> Question {
    Question(kind: kind, url: address.permalink(path), coding: coding)
  }
}
