import Bytes
import Templating

/// `file("peta.png", page=p)`: a file of `content/` as the Markdown of that page names it; without `page`, as
/// that of the page does which is made. In a page of a language, `peta.ms.png` stands in for `peta.png`.
enum FileFunction {
  static let function = Function(["path", "page"]) { arguments, context in
    let rendering = context.rendering
    let scope = rendering.scope
    let path = try arguments.text(.path)
    let index: Int
    switch arguments[.page] {
    case .object(let object as PageObject)?: index = object.index
    case .undefined(let undefined)?: throw TemplateError(undefined.problem)
    case nil, Value.none?:
      guard let own = rendering.page else { throw TemplateError(FunctionProblem.noPageForFile) }
      index = own
    default: throw TemplateError(FunctionProblem.noPageForFile)
    }
    let found = scope.links.attachment(path, from: scope.site.pages[index], noting: rendering.reads)
    switch found {
    case .failure(let problem): throw TemplateError(problem, of: path)
    case .success(nil): throw TemplateError(FunctionProblem.noFile(path), of: path)
    case .success(let attachment?):
      rendering.use.files.insert(attachment.resource.path)
      let content = scope.images[attachment.resource.file]
      return .object(FileObject(attachment, size: content?.size))
    }
  }
}

extension Name {
  fileprivate static let path = Name("path")
}

/// A file of `content/` as templates see it: printing it gives its address.
final class FileObject: TemplateObject {
  private let attachment: LinkResolver.Attachment
  private let image: ImageSize?

  init(_ attachment: LinkResolver.Attachment, size: ImageSize?) {
    self.attachment = attachment
    image = size
  }

  private enum Attribute: Int, CaseIterable, CodingKey { case url, size, width, height }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("file", ms: "fail", en: "file") }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    switch Attribute(rawValue: slot) {
    case .url: .string(attachment.address)
    case .size: .int(attachment.resource.size)
    case .width: image.map { .int($0.width) } ?? .none
    case .height: image.map { .int($0.height) } ?? .none
    case nil: .none
    }
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    Escaping.append(attachment.address, to: &output)
  }
}
