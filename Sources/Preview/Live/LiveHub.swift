import Diagnostics
import Synchronization

/// The browsers that listen, each for one page: tells each when what it shows is no longer what it
/// would be shown.
final class LiveHub: Sendable {
  /// A page that is being looked at, and by whom.
  struct Viewer: Hashable, Sendable {
    /// The page's path and query, as the browser asked for it.
    let target: String
    /// The language in which this viewer is spoken to.
    let language: MessageLanguage
  }

  private struct Client {
    let stream: EventStream
    let viewer: Viewer
    var mark: PageMark?
    /// The last state that was told, and its number.
    var state: String?
    var version = 0

    var isOnTool: Bool { viewer.target.hasPrefix(ToolPages.prefix) }
  }

  private let clients = Mutex<[Int: Client]>([:])
  private let lastID = Atomic<Int>(0)

  /// Takes up a browser; its stream ends when it goes.
  /// - Parameter mark: What it shows.
  func join(_ viewer: Viewer, mark: PageMark?) -> EventStream {
    let id = lastID.wrappingAdd(1, ordering: .relaxed).newValue
    let stream = EventStream { [weak self] in
      self?.clients.withLock { $0[id] = nil }
    }
    stream.send(retryMilliseconds: 500)
    clients.withLock { $0[id] = Client(stream: stream, viewer: viewer, mark: mark) }
    return stream
  }

  /// The pages that are being looked at.
  var targets: Set<String> { clients.withLock { Set($0.values.map(\.viewer.target)) } }

  /// Tells browsers whose page is another now.
  /// - Parameters:
  ///   - files: Other files that changed, which pages may show: images, scripts. A page that is loaded
  ///     again shows them.
  ///   - page: What a viewer would be shown now; nil where that is not to be asked yet.
  func publishPages(files: FileNews? = nil, _ page: (Viewer) -> PageMark?) {
    // The site's pages come first: a tool's may take long to make.
    let present = clients.withLock { Array($0) }.sorted {
      !$0.value.isOnTool && $1.value.isOnTool
    }
    var marks: [Viewer: PageMark?] = [:]
    for (id, client) in present {
      let mark = marks[client.viewer] ?? page(client.viewer)
      marks[client.viewer] = .some(mark)
      if let mark, mark != client.mark {
        let isStyle = client.mark?.content == mark.content
        clients.withLock { $0[id]?.mark = mark }
        client.stream.send(event: isStyle ? "styles" : "page", mark.text)
        if isStyle, let files { client.stream.send(files.ofThoseInPlace) }
      } else if let files {
        client.stream.send(files)
      }
    }
  }

  /// Tells the tools that the site is another: they show pages of it that do not listen themselves.
  func publishUpdate(version: Int) {
    for client in clients.withLock({ Array($0.values) }) where client.isOnTool {
      client.stream.send(event: "site", String(version))
    }
  }

  /// Tells every browser how the site stands, unless it has been told so already, or something later.
  func publishState(version: Int, _ state: (Viewer) -> String) {
    let present = clients.withLock { Array($0) }
    var states: [Viewer: String] = [:]
    for (id, client) in present {
      let text = states[client.viewer] ?? state(client.viewer)
      states[client.viewer] = text
      let isNews = clients.withLock { clients in
        guard let known = clients[id], known.version <= version, known.state != text else {
          return false
        }
        clients[id]?.state = text
        clients[id]?.version = version
        return true
      }
      if isNews { client.stream.send(event: "state", text) }
    }
  }
}

extension EventStream {
  /// Tells of files beside the pages.
  func send(_ news: FileNews) { send(event: "files", news.text) }
}
