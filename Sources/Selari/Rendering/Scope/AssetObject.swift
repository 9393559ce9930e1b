import Bytes
import Diagnostics
import Templating

/// An asset as templates see it: printing it gives its address.
final class AssetObject: TemplateObject {
  let asset: Asset

  init(_ asset: Asset) { self.asset = asset }

  private enum Attribute: Int, CaseIterable, CodingKey { case url, integrity, size, width, height }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: ObjectKind { ObjectKind("asset", ms: "aset", en: "asset") }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    switch Attribute(rawValue: slot) {
    case .url: .string(context.rendering.scope.site.configuration.address.path(asset.address))
    case .integrity: .string(asset.integrity)
    case .size: .int(asset.bytes.count)
    case .width: asset.size.map { .int($0.width) } ?? .none
    case .height: asset.size.map { .int($0.height) } ?? .none
    case nil: .none
    }
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    output.append(context.rendering.scope.site.configuration.address.path(asset.address))
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    guard Attribute(rawValue: slot) == .integrity else { return false }
    Escaping.append(asset.integrity, to: &output)
    return true
  }
}
