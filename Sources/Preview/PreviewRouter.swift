import Diagnostics
import Selari

/// Answers requests: who may ask, what is asked for, and where to find it.
struct PreviewRouter: Sendable {
  let site: PreviewSite
  let hosts: KnownHosts

  static let languageCookie = "selari-language"

  /// The answer to a request.
  func answer(_ request: HTTPRequest) -> HTTPResponse {
    let refusal = hosts.refusal(of: request)
    if let refusal, refusal != .otherOrigin { return response(to: refusal) }
    guard let target = RequestTarget(request.target) else {
      return .text(400, PreviewWording.badRequest)
    }
    // What nobody may do is refused as such, wherever it comes from.
    let methods = Self.methods(at: target)
    guard methods.contains(request.method) else { return Self.notAllowed(methods) }
    if let refusal { return response(to: refusal) }
    if request.method == "POST" { return change(target, request) }
    return show(target, request, language(of: request))
  }

  /// What may be done at a target: forms change what is shown, and all else is only ever read.
  private static func methods(at target: RequestTarget) -> [String] {
    let forms = [ToolPages.drafts, Tool.time.path, ToolPages.language]
    return ["GET", "HEAD"] + (forms.contains(target.path) ? ["POST"] : [])
  }

  private static func notAllowed(_ methods: [String]) -> HTTPResponse {
    let allowed = methods.joined(separator: ", ")
    var response = HTTPResponse.text(405, allowed)
    response.headers.append(("Allow", allowed))
    return response
  }

  private func response(to refusal: KnownHosts.Refusal) -> HTTPResponse {
    switch refusal {
    case .noHost: .text(400, PreviewWording.badRequest)
    case .unknownHost(let host): .text(421, PreviewWording.unknownHost(String(host.prefix(100))))
    case .otherOrigin: .text(403, PreviewWording.otherOrigin)
    }
  }

  /// The language that a browser chose, else that of the command.
  private func language(of request: HTTPRequest) -> MessageLanguage {
    request.cookie(Self.languageCookie).flatMap(MessageLanguage.init) ?? site.settings.language
  }

  // MARK: - Showing

  private func show(
    _ target: RequestTarget, _ request: HTTPRequest, _ language: MessageLanguage
  ) -> HTTPResponse {
    if target.path + "/" == Tool.start.path { return .redirect(308, to: Tool.start.path) }
    if target.path == ToolPages.events { return events(target, request, language) }
    if let asset = ToolPages.asset(target.path) {
      return HTTPResponse(type: asset.type, headers: PreviewHeaders.tool, body: asset.bytes)
    }
    return PageServing(site: site, language: language).response(to: request, at: target)
  }

  /// A browser listens for what changes.
  private func events(
    _ target: RequestTarget, _ request: HTTPRequest, _ language: MessageLanguage
  ) -> HTTPResponse {
    guard request.method == "GET", let page = target.query["target"], RequestTarget(page) != nil
    else { return .text(400, PreviewWording.badRequest) }
    let viewer = LiveHub.Viewer(target: page, language: language)
    let mark = target.query["mark"].flatMap(PageMark.init)
    return HTTPResponse(site.listen(viewer, mark: mark, files: target.query["files"]))
  }

  // MARK: - Changing what is shown

  private func change(_ target: RequestTarget, _ request: HTTPRequest) -> HTTPResponse {
    guard let form = request.form else { return .text(400, PreviewWording.badRequest) }
    var response = HTTPResponse.redirect(303, to: Self.back(form))
    switch target.path {
    case ToolPages.drafts: site.showDrafts(form["show"] == "yes")
    case Tool.time.path:
      switch ChosenTime(form, in: site.zone) {
      case .now: site.travel(to: nil)
      case .instant(let instant): site.travel(to: instant)
      case .unreadable: return .redirect(303, to: Tool.time.path + "?unreadable=yes")
      }
    case ToolPages.language:
      guard let chosen = form["lang"].flatMap(MessageLanguage.init) else {
        return .text(400, PreviewWording.badRequest)
      }
      let cookie = "\(Self.languageCookie)=\(chosen.rawValue); Path=/; SameSite=Strict; HttpOnly"
      response.headers.append(("Set-Cookie", cookie))
    default: return Self.notAllowed(Self.methods(at: target))
    }
    return response
  }

  /// Where a form leads back to: a path of this server and of no other.
  private static func back(_ form: QueryItems) -> String {
    guard let back = form["back"], back.hasPrefix("/"), !back.hasPrefix("//"),
      RequestTarget(back) != nil
    else { return Tool.start.path }
    return back
  }
}
